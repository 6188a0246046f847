package org.hublend.founding;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hublend.founding.AssistantModel.Page;
import org.hublend.founding.Founding.Founded;
import org.hublend.shell.Buttons;
import org.hublend.shell.Key;
import org.hublend.shell.Texts;
import org.hublend.shell.WordCard;
import org.hublend.shell.Words;

/// The assistant: one card in the middle that asks one thing at a time.
public final class AssistantView extends StackPane {
    private final AssistantModel model;
    private final Texts texts;
    private final Buttons buttons;
    private final WordCard card = new WordCard();
    private final Words error = new Words("", "error");
    private final Words busy = new Words("", "muted");

    public AssistantView(AssistantModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.buttons = new Buttons(texts);
        getStyleClass().addAll("window", "first-run");
        getChildren().add(card);
        said(error, model.error);
        said(busy, model.busy);
        model.page.subscribe(this::show);
        model.founded.subscribe(this::show);
        show();
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        sceneProperty().subscribe(_ -> focus());
    }

    private void show() {
        var parts = new ArrayList<Node>();
        parts.add(new Words(texts.of("first.step", model.step()), "muted"));
        parts.addAll(
                switch (model.page.get()) {
                    case WAY -> way();
                    case ALLIANCE -> alliance();
                    case INVITATION -> invitation();
                    case HUB -> hub();
                    case YOU -> you();
                    case DONE -> done();
                });
        card.show(parts.toArray(Node[]::new));
        focus();
    }

    private List<Node> way() {
        return List.of(
                new Words(texts.of("first.title"), "title"),
                new Words(texts.of("first.sentence"), "sentence"),
                way("1", texts.of("first.new"), texts.of("first.new.sentence"), true),
                way("2", texts.of("first.join"), texts.of("first.join.sentence"), false));
    }

    private VBox way(String key, String words, String sentence, boolean isNew) {
        var button = buttons.keyed(words, key, () -> model.choose(isNew));
        button.getStyleClass().add("first-way");
        button.setMaxWidth(Double.MAX_VALUE);
        var box = new VBox(button, new Words(sentence, "muted"));
        box.getStyleClass().add("first-field");
        return box;
    }

    private List<Node> alliance() {
        return List.of(
                new Words(texts.of("first.new.title"), "title"),
                field(texts.of("first.alliance"), texts.of("first.alliance.hint"), model.alliance, new TextField()),
                field(texts.of("first.hub"), texts.of("first.hub.hint"), model.hub, new TextField()),
                field(texts.of("first.prefix"), texts.of("first.prefix.hint"), model.prefix, small()),
                error,
                acts(texts.of("first.next")));
    }

    private List<Node> invitation() {
        return List.of(
                new Words(texts.of("first.join.title"), "title"),
                field(
                        texts.of("first.invitation"),
                        texts.of("first.invitation.hint"),
                        model.invitation,
                        new TextField()),
                error,
                busy,
                acts(texts.of("first.ask")));
    }

    private List<Node> hub() {
        var invited = model.invited.get().orElseThrow();
        return List.of(
                new Words(texts.of("first.hub.title", invited.hubName()), "title"),
                new Words(texts.of("first.hub.sentence", invited.hubName(), invited.alliance()), "sentence"),
                acts(texts.of("first.hub.yes")));
    }

    private List<Node> you() {
        return List.of(
                new Words(texts.of("first.you.title"), "title"),
                new Words(texts.of("first.you.sentence"), "sentence"),
                field(texts.of("first.name"), "", model.name, new TextField()),
                field(texts.of("first.pin"), texts.of("first.pin.hint"), model.pin, pin()),
                field(texts.of("first.pin.again"), "", model.pinAgain, pin()),
                error,
                busy,
                acts(model.isJoining() ? texts.of("first.finish.join") : texts.of("first.finish")));
    }

    private List<Node> done() {
        var badge = new Words(model.founded.get().map(Founded::badge).orElse(""), "first-badge");
        badge.setAccessibleText(texts.of("first.badge.spoken", spelled(badge.getText())));
        var parts = new ArrayList<Node>(List.of(
                new Words(texts.of("first.done.title"), "title"),
                new Words(texts.of("first.badge"), "field-name"),
                badge,
                new Words(texts.of("first.badge.sentence"), "sentence"),
                new Words(texts.of("first.next.things"), "hint"),
                error,
                busy));
        var acts = new FlowPane(buttons.main(texts.of("first.open"), key(Key.MAIN), model::next));
        acts.getStyleClass().add("band-acts");
        if (model.mayTryAgain()) acts.getChildren().add(buttons.plain(texts.of("first.again"), model::tryAgain));
        parts.add(acts);
        return parts;
    }

    private VBox field(String name, String hint, StringProperty value, TextField field) {
        var label = new Words(name, "field-name");
        label.setLabelFor(field);
        field.textProperty().bindBidirectional(value);
        field.setAccessibleText(name);
        field.setAccessibleHelp(hint);
        field.setOnAction(_ -> advance(field));
        field.editableProperty().bind(model.busy.isEmpty());
        var box = new VBox(label, field);
        if (!hint.isEmpty()) box.getChildren().add(new Words(hint, "muted"));
        box.getStyleClass().add("first-field");
        return box;
    }

    /// Enter goes on to the next field that is empty, and from the last one to the next page.
    private void advance(TextField from) {
        var fields = fields();
        fields.stream()
                .skip(fields.indexOf(from) + 1L)
                .filter(f -> f.getText().isEmpty())
                .findFirst()
                .ifPresentOrElse(Node::requestFocus, model::next);
    }

    private List<TextInputControl> fields() {
        return card.lookupAll(".text-input").stream()
                .filter(TextInputControl.class::isInstance)
                .map(TextInputControl.class::cast)
                .toList();
    }

    private static TextField small() {
        var field = new TextField();
        field.getStyleClass().add("first-small");
        return field;
    }

    private static PasswordField pin() {
        var field = new PasswordField();
        field.getStyleClass().add("pin");
        return field;
    }

    private FlowPane acts(String words) {
        var acts = new FlowPane(
                buttons.main(words, key(Key.MAIN), model::next),
                buttons.keyed(texts.of("first.back"), key(Key.BACK), model::back));
        acts.getStyleClass().add("band-acts");
        return acts;
    }

    private String key(Key key) {
        return key.shown(texts);
    }

    private static String spelled(String badge) {
        return String.join(" ", badge.split(""));
    }

    private static void said(Words words, StringProperty sentence) {
        words.textProperty().bind(sentence);
        words.visibleProperty().bind(sentence.isNotEmpty());
        words.managedProperty().bind(sentence.isNotEmpty());
    }

    private void pressed(KeyEvent event) {
        var code = event.getCode();
        if (code == KeyCode.ESCAPE) model.back();
        else if (model.page.get() == Page.WAY && (code == KeyCode.DIGIT1 || code == KeyCode.NUMPAD1))
            model.choose(true);
        else if (model.page.get() == Page.WAY && (code == KeyCode.DIGIT2 || code == KeyCode.NUMPAD2))
            model.choose(false);
        else if (code == KeyCode.ENTER && event.getTarget() instanceof Button button) button.fire();
        else return;
        event.consume();
    }

    /// Brings the focus to where something is to be done.
    public void focus() {
        if (getScene() == null) return;
        applyCss();
        fields().stream()
                .findFirst()
                .<Node>map(field -> field)
                .or(() -> card.lookupAll(".button").stream().findFirst())
                .ifPresent(Node::requestFocus);
    }
}
