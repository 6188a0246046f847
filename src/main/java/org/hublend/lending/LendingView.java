package org.hublend.lending;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.hublend.ledger.DeviceState;
import org.hublend.shell.Answer;
import org.hublend.shell.Buttons;
import org.hublend.shell.Dates;
import org.hublend.shell.Key;
import org.hublend.shell.Texts;
import org.hublend.shell.Words;

/// Lending: whom to, what lies in the basket, and the day to give it back by.
final class LendingView {
    private final DeskModel model;
    private final Texts texts;
    private final Dates dates;
    private final Work work;
    private final Buttons buttons;
    private final DeskWords words;

    LendingView(DeskModel model, Texts texts, Dates dates, Work work) {
        this.model = model;
        this.texts = texts;
        this.dates = dates;
        this.work = work;
        this.buttons = new Buttons(texts);
        this.words = model.words;
    }

    /// The person, the basket, and what is to be known beside them.
    List<Region> parts() {
        var person = work.borrower().map(this::person).orElseGet(this::nobody);
        var basket = basket();
        HBox.setHgrow(basket, Priority.ALWAYS);
        var facts = DeviceBoxView.column("desk-person");
        work.borrower().ifPresent(b -> facts.getChildren().add(outNow(b)));
        facts.getChildren().add(giveBack());
        return List.of(person, basket, facts);
    }

    private Region nobody() {
        return DeviceBoxView.column(
                "desk-person",
                new Words(texts.of("desk.lending.to"), "desk-over"),
                new Words(texts.of("desk.nobody"), "desk-nobody"),
                new Words(texts.of("desk.nobody.sentence"), "sentence", "muted"));
    }

    private Region person(Borrower borrower) {
        var person = borrower.person();
        var name = new FlowPane(new Words(person.shortName(), "desk-name"));
        name.getStyleClass().add("desk-name-line");
        if (!borrower.cardEnding().isEmpty())
            name.getChildren().add(new Words(texts.of("desk.card", borrower.cardEnding()), "desk-card"));
        var column = DeviceBoxView.column("desk-person", new Words(texts.of("desk.lending.to"), "desk-over"), name);
        if (!format(person.format()).isEmpty())
            column.getChildren().add(new Words(format(person.format()), "desk-need"));
        return column;
    }

    private Region outNow(Borrower borrower) {
        var main =
                borrower.out().stream().filter(o -> !o.device().isAccessory()).toList();
        var shown = main.isEmpty() ? borrower.out() : main;
        var box = DeviceBoxView.column("desk-fact", new Words(texts.of("desk.out.now"), "desk-over"));
        if (shown.isEmpty()) box.getChildren().add(new Words(texts.of("desk.out.nothing")));
        for (var out : shown)
            box.getChildren()
                    .add(new Words(texts.of("desk.out.line", words.named(out.device()), dates.due(out.due()))));
        return box;
    }

    private Region giveBack() {
        var due = work.until().orElseGet(model.due::get);
        var hours = due.staffed().stream()
                .map(s -> texts.of("desk.span", dates.time(s.from()), dates.time(s.until())))
                .collect(Collectors.joining(", "));
        var box = DeviceBoxView.column(
                "desk-fact",
                new Words(texts.of("desk.give.back"), "desk-over"),
                new Words(dates.longDay(due.date()), "desk-due"));
        if (!hours.isEmpty()) box.getChildren().add(new Words(texts.of("desk.staffed", hours), "muted"));
        var change = buttons.keyed(texts.of("day.other"), model.key(Key.DATE), model::date);
        change.getStyleClass().add("slim");
        var act = new FlowPane(change);
        act.getStyleClass().add("desk-day-act");
        box.getChildren().add(act);
        return box;
    }

    private Region basket() {
        var column = DeviceBoxView.column("desk-basket", new Words(texts.of("desk.basket"), "desk-over"));
        for (var line : work.basket()) column.getChildren().add(inBasket(line));
        if (work.basket().isEmpty()) column.getChildren().add(new Words(texts.of("desk.basket.empty"), "muted"));
        var acts = new FlowPane();
        acts.getStyleClass().add("desk-acts");
        if (work.canLend()) {
            var lend = model.asWhom().map(who -> texts.of("desk.lend.as", who)).orElseGet(() -> texts.of("desk.lend"));
            var main = buttons.main(lend, model.key(Key.MAIN), model::enter);
            // While something is asked, Enter lends nothing.
            main.visibleProperty()
                    .bind(model.answer.map(a -> !a.map(Answer::isQuestion).orElse(false)));
            main.managedProperty().bind(main.visibleProperty());
            acts.getChildren().add(main);
        }
        if (work.borrower().filter(b -> !b.out().isEmpty()).isPresent())
            acts.getChildren().add(buttons.keyed(texts.of("desk.renew.out"), model.key(Key.SECOND), model::second));
        var stepBack = work.basket().isEmpty() ? texts.of("desk.close") : texts.of("desk.take.out");
        acts.getChildren().add(buttons.keyed(stepBack, model.key(Key.BACK), model::back));
        column.getChildren().add(acts);
        return column;
    }

    private Region inBasket(Work.Line line) {
        var box = new DeviceBoxView(model, texts, line.thing().device());
        var parts = line.thing().partsIn(DeviceState.READY);
        if (!parts.isEmpty()) box.addTicks(parts, line.parts()::contains);
        return box;
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
