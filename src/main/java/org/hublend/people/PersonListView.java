package org.hublend.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.StackPane;
import org.hublend.shell.Buttons;
import org.hublend.shell.Dates;
import org.hublend.shell.Details;
import org.hublend.shell.Key;
import org.hublend.shell.ListColumn;
import org.hublend.shell.ListingView;
import org.hublend.shell.Texts;

/// Everybody in a list, and one of them beside it with contacts, notes and what they have.
public final class PersonListView extends StackPane {
    private final PersonListModel model;
    private final Texts texts;
    private final Dates dates;
    private final Buttons buttons;
    private final Details details = new Details();

    public PersonListView(PersonListModel model, Texts texts, Clock clock) {
        this.model = model;
        this.texts = texts;
        this.dates = new Dates(texts, clock);
        this.buttons = new Buttons(texts);
        var look = new ListingView.Look<>(
                texts.of("people.title"),
                texts.of("people.search"),
                columns(),
                List.of(
                        new ListingView.Filter(PersonLines.OUT, texts.of("people.filter.out")),
                        new ListingView.Filter(PersonLines.LATE, texts.of("people.filter.late"))),
                List.of(
                        new ListingView.Order(PersonLines.BY_NAME, texts.of("people.order.name")),
                        new ListingView.Order(PersonLines.BY_LATE, texts.of("people.order.late"))),
                texts.of("people.none"),
                details,
                List.of(
                        new ListingView.Act(
                                texts.of("people.new"), model.ways().register(), new SimpleBooleanProperty(true)),
                        new ListingView.Act(
                                texts.of("people.import"),
                                model.ways().takeIn(),
                                model.ways().mayImport())));
        getChildren().setAll(new ListingView<>(model.listing, look, texts, model::enter));
        model.opened.subscribe(this::show);
    }

    private List<ListColumn<PersonLine>> columns() {
        return List.of(
                ListColumn.<PersonLine>of(
                                texts.of("people.column.name"),
                                12,
                                l -> l.person().name())
                        .growing(),
                ListColumn.<PersonLine>of(texts.of("people.column.out"), 5, l -> number(l.out()))
                        .right(),
                ListColumn.<PersonLine>of(texts.of("people.column.late"), 5, l -> number(l.late()))
                        .right()
                        .toned(l -> l.late() > 0 ? "tone-late" : ""),
                ListColumn.of(
                        texts.of("people.column.phone"), 9.5, l -> l.person().phone()),
                ListColumn.of(
                        texts.of("people.column.postcode"), 7, l -> l.person().postcode()),
                ListColumn.of(texts.of("people.column.card"), 6, l -> ending(l.person())),
                ListColumn.of(texts.of("people.column.hub"), 9, PersonLine::hub));
    }

    private static String number(int count) {
        return count == 0 ? "" : String.valueOf(count);
    }

    private String ending(Person person) {
        var card = person.card();
        return card.isEmpty() ? "" : texts.of("people.card.ending", card.substring(Math.max(0, card.length() - 3)));
    }

    private void show(Optional<PersonLines.Detail> opened) {
        details.clear();
        opened.ifPresent(this::show);
    }

    private void show(PersonLines.Detail detail) {
        var person = detail.line().person();
        var fields = person.fields();
        details.of(person.name(), ending(person))
                .fact(
                        texts.of("people.has"),
                        detail.has().isEmpty()
                                ? texts.of("people.has.nothing")
                                : detail.has().stream()
                                        .map(h -> texts.of("people.has.line", h.name(), h.tag(), dates.due(h.due())))
                                        .collect(Collectors.joining("\n")))
                .fact(texts.of("people.column.phone"), person.phone())
                .fact(texts.of("people.email"), person.email())
                .fact(texts.of("people.address"), fields.getOrDefault("address", ""))
                .fact(texts.of("people.column.postcode"), person.postcode())
                .fact(texts.of("people.need"), format(person.format()))
                .fact(texts.of("people.notes"), fields.getOrDefault("notes", ""))
                .fact(texts.of("people.referred"), fields.getOrDefault("referred_by", ""))
                .fact(texts.of("people.column.hub"), detail.line().hub())
                .fact(
                        texts.of("people.others"),
                        detail.others().stream()
                                .map(other -> String.join(" ", other.name(), ending(other))
                                        .strip())
                                .collect(Collectors.joining("\n")))
                .fact(texts.of("people.so.far"), texts.of("people.so.far.value", detail.loans(), detail.sessions()))
                .acts(buttons.main(texts.of("people.desk"), Key.MAIN.shown(texts), model::goOn));
        if (model.ways().mayMerge().getValue()) {
            slim(texts.of("people.merge"), model::merge);
            if (!detail.others().isEmpty()) slim(texts.of("people.part"), model::part);
        }
        if (model.ways().mayErase().getValue()) slim(texts.of("people.erase"), model::erase);
    }

    private void slim(String words, Runnable act) {
        var button = buttons.plain(words, act);
        button.getStyleClass().add("slim");
        details.add(button);
    }

    private String format(String format) {
        return switch (format) {
            case "large-print" -> texts.of("desk.need.large");
            case "easy-read" -> texts.of("desk.need.easy");
            case "audio" -> texts.of("desk.need.audio");
            default -> "";
        };
    }
}
