package org.hublend.sessions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hublend.shell.Buttons;
import org.hublend.shell.Key;
import org.hublend.shell.Texts;
import org.hublend.shell.Tiles;
import org.hublend.shell.Words;

/// A session being written down, as tiles, and the sessions of this week under it.
public final class SessionsView extends VBox {
    /// Narrower than so many letters' widths, the columns stack.
    private static final double COLUMNS_FROM = 50;

    private final SessionsModel model;
    private final Texts texts;
    private final SessionWords words;
    private final Buttons buttons;
    private final Runnable all;
    private final Words title = new Words("", "title");
    private final Words helper = new Words("", "muted");
    private final Words heads = new Words("", "session-heads");
    private final FlowPane people = row("session-chips");
    private final Words used = new Words("", "muted");
    private final VBox left = new VBox();
    private final VBox right = new VBox();
    private final HBox columns = new HBox();
    private final VBox stacked = new VBox();
    private final Words measure = new Words("");
    private final VBox dating = new VBox();
    private final TextField when = new TextField();
    private final TextField minutes = new TextField();
    private final VBox list = new VBox();
    private final Button save;
    private final Button fewer;
    private final Tiles<Form> forms;
    private final Tiles<Integer> lengths;
    private final Tiles<String> topics;
    private Optional<Node> lastFocused = Optional.empty();
    /// Whether it came to the front and nobody has been anywhere on it since.
    private boolean isEntered;

    /// @param all shows every session that was held
    public SessionsView(SessionsModel model, Texts texts, Runnable all) {
        this.all = all;
        this.model = model;
        this.texts = texts;
        this.words = model.words();
        this.buttons = new Buttons(texts);
        getStyleClass().add("session");
        forms = Tiles.one(
                texts.of("session.form"),
                Stream.of(Form.values())
                        .map(f -> new Tiles.Choice<>(f, words.form(f.word())))
                        .toList(),
                model::form);
        lengths = Tiles.one(
                texts.of("session.minutes"),
                Form.MINUTES.stream()
                        .map(m -> new Tiles.Choice<>(m, String.valueOf(m)))
                        .toList(),
                model::minutes);
        topics = Tiles.many(
                texts.of("session.topics"),
                Form.TOPICS.stream()
                        .map(t -> new Tiles.Choice<>(t, words.topic(t)))
                        .toList(),
                model::topic);
        topics.getStyleClass().add("session-topics");
        save = buttons.main("", Key.MAIN.shown(texts), model::enter);
        fewer = buttons.plain(texts.of("session.fewer"), model::oneFewer);
        build();
        model.draft.subscribe(this::show);
        model.recent.subscribe(this::list);
        model.dating.subscribe(this::showDating);
        model.toBeginning.addListener(_ -> forms.takeFocus());
        model.shown.addListener(_ -> {
            if (isEntered) forms.takeFocus();
        });
        model.toWhereItWas.addListener(_ ->
                lastFocused.filter(n -> n.getScene() != null).ifPresentOrElse(Node::requestFocus, forms::takeFocus));
        show();
        list();
        showDating();
        arrange();
        sceneProperty().subscribe(scene -> isEntered = scene != null);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::remember);
    }

    private void build() {
        when.textProperty().bindBidirectional(model.whenTyped);
        minutes.textProperty().bindBidirectional(model.minutesTyped);
        when.setAccessibleText(texts.of("session.when"));
        minutes.setAccessibleText(texts.of("session.minutes"));
        dating.getStyleClass().add("session-dating");
        list.getStyleClass().add("session-list");
        var counting = row(
                "session-acts",
                buttons.keyed(texts.of("session.more"), Key.SECOND.shown(texts), model::oneMore),
                fewer);
        left.getChildren()
                .setAll(
                        part(texts.of("session.form"), forms),
                        part(texts.of("session.minutes"), lengths),
                        part(texts.of("session.topics"), topics));
        right.getChildren()
                .setAll(
                        part(texts.of("session.who"), heads, counting, people, used),
                        part("", helper, buttons.keyed(texts.of("session.date"), Key.DATE.shown(texts), model::date)),
                        save);
        for (var column : List.of(left, right)) column.getStyleClass().add("session-column");
        right.getStyleClass().add("session-card");
        HBox.setHgrow(left, Priority.ALWAYS);
        columns.getStyleClass().addAll("session-columns", "session-wide");
        stacked.getStyleClass().add("session-columns");
        measure.setVisible(false);
        measure.setManaged(false);
        widthProperty().subscribe(this::arrange);
        measure.fontProperty().subscribe(this::arrange);
    }

    /// Side by side where there is room for it, so that Enter's button is seen without scrolling.
    private void arrange() {
        var sideBySide = getWidth() / measure.getFont().getSize() >= COLUMNS_FROM;
        var box = sideBySide ? columns : stacked;
        if (getChildren().contains(box)) return;
        columns.getChildren().clear();
        stacked.getChildren().clear();
        box.getChildren().setAll(left, right);
        getChildren().setAll(measure, title, dating, box, list);
    }

    private void show() {
        var draft = model.draft.get();
        var corrects = draft.corrects().isPresent();
        title.setText(corrects ? texts.of("session.title.correct") : texts.of("session.title"));
        helper.setText(texts.of(
                "session.helper",
                model.helper(),
                draft.when().map(words::when).orElse(corrects ? texts.of("session.as.was") : texts.of("session.now"))));
        forms.show(Form.of(draft.form()).map(Set::of).orElse(Set.of()));
        lengths.show(Set.of(draft.length()));
        topics.show(draft.topics());
        heads.setText(words.people(draft.headcount()));
        people.getChildren().setAll(draft.people().stream().map(this::chip).toList());
        shown(people, !draft.people().isEmpty());
        fewer.setDisable(draft.headcount() == 1 || draft.others() == 0);
        used.setText(texts.of(
                "session.used.list",
                draft.devices().stream().map(Draft.Device::tag).collect(Collectors.joining(", "))));
        shown(used, !draft.devices().isEmpty());
        save.setText(corrects ? texts.of("session.save.correction") : texts.of("session.save"));
        save.setAccessibleText(texts.of("key.spoken", save.getText(), Key.MAIN.shown(texts)));
    }

    private Button chip(Came person) {
        var name = person.cardEnding().isEmpty()
                ? words.name(person)
                : texts.of("session.chip", words.name(person), person.cardEnding());
        var chip = buttons.plain(name, () -> model.without(person));
        chip.getStyleClass().add("session-chip");
        chip.setAccessibleText(texts.of("session.chip.spoken", name));
        return chip;
    }

    private void showDating() {
        var open = model.dating.get();
        shown(dating, open);
        if (!open) {
            dating.getChildren().clear();
            return;
        }
        dating.getChildren()
                .setAll(
                        row(
                                "session-acts",
                                field(texts.of("session.when"), when),
                                field(texts.of("session.minutes"), minutes)),
                        new Words(texts.of("session.when.how"), "muted"));
        when.requestFocus();
        when.selectAll();
    }

    private static VBox field(String name, TextField field) {
        var label = new Label(name);
        label.getStyleClass().add("field-name");
        label.setLabelFor(field);
        var box = new VBox(label, field);
        box.getStyleClass().add("session-field");
        return box;
    }

    private void list() {
        var recent = model.recent.get();
        list.getChildren().setAll(new Words(texts.of("session.list"), "heading"));
        if (recent.lines().isEmpty()) list.getChildren().add(new Words(texts.of("session.list.empty"), "muted"));
        for (var line : recent.lines()) list.getChildren().add(line(line));
        if (recent.more() > 0) list.getChildren().add(new Words(texts.of("session.list.more", recent.more()), "muted"));
        list.getChildren().add(buttons.quiet(texts.of("session.list.all"), all));
    }

    private Region line(SessionLine line) {
        var what = new Words(words.brief(line), "session-brief");
        var about = Stream.of(words.topics(line.topics()), line.helper(), words.corrected(line))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" · "));
        var middle = new VBox(what, new Words(about, "muted"));
        HBox.setHgrow(middle, Priority.ALWAYS);
        var moment = new Words(words.moment(line), "session-moment");
        var wrong = buttons.plain(texts.of("session.wrong.button"), () -> model.wrong(line));
        wrong.setAccessibleText(texts.of("session.wrong.spoken", words.moment(line), words.brief(line)));
        wrong.getStyleClass().add("slim");
        wrong.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(moment, middle, wrong);
        row.getStyleClass().add("session-line");
        return row;
    }

    private void remember(Node owner) {
        if (owner != null
                && Stream.iterate(owner, n -> n != null, Node::getParent).anyMatch(this::equals)) {
            lastFocused = Optional.of(owner);
            isEntered = false;
        }
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static VBox part(String name, Node... parts) {
        var part = new VBox();
        part.getStyleClass().add("session-part");
        if (!name.isEmpty()) part.getChildren().add(new Words(name, "field-name"));
        part.getChildren().addAll(List.of(parts));
        return part;
    }

    private static FlowPane row(String style, Node... parts) {
        var row = new FlowPane(parts);
        row.getStyleClass().add(style);
        return row;
    }
}
