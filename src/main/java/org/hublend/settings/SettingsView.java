package org.hublend.settings;

import java.time.Clock;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.hublend.settings.SettingsModel.Section;
import org.hublend.shell.Buttons;
import org.hublend.shell.Key;
import org.hublend.shell.Preferences.Choice;
import org.hublend.shell.Redrawn;
import org.hublend.shell.Texts;
import org.hublend.shell.Words;
import org.hublend.staff.Member;

/// The settings, section under section; what is chosen counts at once, what is typed when it is saved.
public final class SettingsView extends VBox {
    private static final List<Integer> SIZES = List.of(100, 125, 150, 175, 200);
    private static final List<Integer> MINUTES = List.of(1, 2, 3, 5, 10, 15, 20);

    private final SettingsModel model;
    private final Texts texts;
    private final SettingsWords words;
    private final Buttons buttons;
    private final SendingView sending;
    private final FilesView files;
    private final List<Locale> languages = Texts.others();
    private final Map<Section, VBox> shown = new EnumMap<>(Section.class);
    private Optional<UUID> pinFor = Optional.empty();

    public SettingsView(SettingsModel model, FilesModel files, Texts texts, Clock clock) {
        this.model = model;
        this.texts = texts;
        this.words = new SettingsWords(texts);
        this.buttons = new Buttons(texts);
        this.files = new FilesView(files, texts);
        this.sending = new SendingView(model, texts, clock, () -> draw(Section.SENDING));
        getStyleClass().add("settings");
        setMinHeight(USE_PREF_SIZE);
        model.sending.subscribe((_, _) -> draw(Section.SENDING));
        model.invited.subscribe((_, _) -> draw(Section.SENDING));
        model.staff.subscribe((_, _) -> draw(Section.STAFF));
        model.look().now().subscribe((_, _) -> draw(Section.LOOK));
        model.attendance.present.subscribe((_, _) -> show());
        show();
    }

    /// All sections that whoever is here may see.
    private void show() {
        shown.clear();
        getChildren().setAll(new Words(texts.of("settings.title"), "title"));
        for (var section : model.sections()) {
            var drawn = box("settings-drawn");
            shown.put(section, drawn);
            draw(section);
            var card = box("settings-section", drawn);
            if (section == Section.SENDING) card.getChildren().add(files);
            getChildren().add(card);
        }
    }

    /// Each by itself: what others record meanwhile takes no button away from under the mouse.
    private void draw(Section section) {
        Optional.ofNullable(shown.get(section))
                .ifPresent(box -> Redrawn.keepingPlace(box, () -> {
                    var parts = switch (section) {
                        case HUB -> hub();
                        case LOOK -> look();
                        case SENDING -> sending();
                        case STAFF -> staff();
                    };
                    box.getChildren().setAll(parts);
                }));
    }

    private List<Node> hub() {
        var days = flow("settings-days");
        for (var day : DayOfWeek.values())
            days.getChildren().add(field(model.dayName(day), model.hoursOf(day), model::saveHub, "settings-day"));
        return List.of(
                heading(texts.of("settings.hub")),
                flow(
                        "settings-days",
                        field(texts.of("settings.hub.name"), model.name, model::saveHub, "settings-name"),
                        field(texts.of("settings.hub.postcode"), model.postcode, model::saveHub, "settings-day")),
                new Words(texts.of("settings.hours"), "field-name"),
                new Words(texts.of("settings.hours.hint"), "muted"),
                days,
                buttons.plain(texts.of("settings.save"), model::saveHub),
                said(Section.HUB));
    }

    private List<Node> look() {
        var now = model.look().now().get();
        var parts = new ArrayList<Node>(List.of(
                heading(texts.of("settings.look")),
                choices(texts.of("settings.theme"), List.of(Choice.values()), now.theme(), words::theme, model::theme),
                choices(
                        texts.of("settings.size"),
                        SIZES,
                        now.textSize(),
                        size -> texts.of("settings.percent", size),
                        model::textSize),
                choices(
                        texts.of("settings.sounds"),
                        List.of(true, false),
                        now.sounds(),
                        on -> on ? texts.of("settings.sounds.on") : texts.of("settings.sounds.off"),
                        model::sounds),
                choices(
                        texts.of("settings.dim"),
                        MINUTES.stream().filter(m -> m <= now.lockAfter()).toList(),
                        now.dimAfter(),
                        this::minutes,
                        dim -> model.rest(dim, now.lockAfter())),
                choices(
                        texts.of("settings.lock"),
                        MINUTES,
                        now.lockAfter(),
                        this::minutes,
                        lock -> model.rest(now.dimAfter(), lock))));
        if (!languages.isEmpty()) parts.add(language(now.language()));
        parts.add(buttons.keyed(texts.of("settings.commands"), Key.PRINT.shown(texts), model::printCommands));
        parts.add(said(Section.LOOK));
        return parts;
    }

    /// Each is named as those who read it call it.
    private Node language(String now) {
        var tags = Stream.concat(Stream.of(""), languages.stream().map(Locale::toLanguageTag));
        return choices(
                texts.of("settings.language"),
                tags.toList(),
                now,
                tag -> tag.isEmpty()
                        ? texts.of("settings.language.british")
                        : Locale.forLanguageTag(tag).getDisplayLanguage(Locale.forLanguageTag(tag)),
                model::language);
    }

    private List<Node> sending() {
        var parts = new ArrayList<Node>();
        parts.add(heading(texts.of("settings.sending")));
        parts.addAll(sending.parts());
        if (model.sending.get().filter(Sending::isJoined).isPresent())
            parts.add(buttons.plain(texts.of("settings.sync"), model::syncNow));
        else if (model.mayJoin()) {
            parts.add(field(texts.of("first.invitation"), model.invitation, model::ask, "settings-name"));
            parts.add(
                    model.invited.get().isPresent()
                            ? buttons.plain(texts.of("settings.join.yes"), model::join)
                            : buttons.plain(texts.of("settings.join"), model::ask));
        }
        parts.add(said(Section.SENDING));
        parts.addAll(sending.log());
        return parts;
    }

    private List<Node> staff() {
        var parts = new ArrayList<Node>();
        parts.add(heading(texts.of("settings.staff")));
        model.staff.get().forEach(member -> parts.add(row(member)));
        parts.add(said(Section.STAFF));
        return parts;
    }

    private Node row(Member member) {
        var name = new Words(member.name(), "field-name");
        name.getStyleClass().add("settings-member");
        var role = new Words(
                member.isActive()
                        ? member.role().word()
                        : texts.of("settings.staff.gone", member.role().word()),
                "muted",
                "settings-role");
        var row = flow("settings-row", name, role);
        if (pinFor.filter(member.id()::equals).isPresent()) row.getChildren().add(pin(member));
        else {
            var pin = buttons.plain(texts.of("settings.staff.pin"), () -> {
                pinFor = Optional.of(member.id());
                draw(Section.STAFF);
                lookupAll(".pin").forEach(Node::requestFocus);
            });
            pin.setAccessibleText(texts.of("settings.staff.pin.of", member.name()));
            var act = member.isActive() ? texts.of("settings.staff.end") : texts.of("settings.staff.again");
            var change = buttons.plain(act, () -> model.setActive(member, !member.isActive()));
            change.setAccessibleText(texts.of("settings.staff.act.of", act, member.name()));
            row.getChildren().addAll(pin, change);
        }
        return row;
    }

    private PasswordField pin(Member member) {
        var field = new PasswordField();
        field.getStyleClass().add("pin");
        field.setAccessibleText(texts.of("settings.staff.pin.of", member.name()));
        field.setPromptText(texts.of("settings.staff.pin.prompt"));
        field.setOnAction(_ -> {
            var typed = field.getText();
            pinFor = Optional.empty();
            draw(Section.STAFF);
            model.newPin(member.id(), typed);
        });
        return field;
    }

    private static Words heading(String title) {
        return new Words(title, "heading");
    }

    private Words said(Section section) {
        var said = new Words("", "settings-said");
        said.textProperty().bind(model.sayingOf(section));
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        return said;
    }

    private static VBox box(String style, Node... parts) {
        var box = new VBox(parts);
        box.getStyleClass().add(style);
        box.setMinHeight(USE_PREF_SIZE);
        return box;
    }

    private VBox field(String name, StringProperty value, Runnable enter, String style) {
        var field = new TextField();
        field.textProperty().bindBidirectional(value);
        field.setAccessibleText(name);
        field.setOnAction(_ -> enter.run());
        field.getStyleClass().add(style);
        var label = new Words(name, "field-name");
        label.setLabelFor(field);
        var box = new VBox(label, field);
        box.getStyleClass().add("first-field");
        return box;
    }

    private <T> VBox choices(String name, List<T> all, T chosen, Function<T, String> words, Consumer<T> choose) {
        var row = flow("settings-choices");
        for (var one : all) {
            var button = new ToggleButton(words.apply(one));
            button.setMnemonicParsing(false);
            button.setSelected(one.equals(chosen));
            button.setAccessibleText(name + ": " + button.getText());
            button.setOnAction(_ -> {
                choose.accept(one);
                draw(Section.LOOK);
            });
            row.getChildren().add(button);
        }
        var box = new VBox(new Words(name, "field-name"), row);
        box.getStyleClass().add("first-field");
        return box;
    }

    private static FlowPane flow(String style, Node... parts) {
        var flow = new FlowPane(parts);
        flow.getStyleClass().add(style);
        return flow;
    }

    private String minutes(int minutes) {
        return texts.of("settings.minutes", minutes);
    }
}
