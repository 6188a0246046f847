package org.hublend.shell;

import javafx.beans.property.StringProperty;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// Asks for a badge, then for its PIN.
public final class SignInView extends StackPane {
    private final SignInModel model;
    private final Texts texts;
    private final WordCard card = new WordCard();
    private final PasswordField pin = new PasswordField();
    private final TextField badge = new TextField();
    private final Words error = new Words("", "error");
    private final Words hint = new Words("", "hint");

    public SignInView(SignInModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("sign-in");
        getChildren().add(card);
        pin.setAccessibleText(texts.of("signin.pin"));
        pin.getStyleClass().add("pin");
        pin.setOnAction(_ -> give());
        badge.setAccessibleText(texts.of("signin.badge.typed"));
        badge.setPromptText(texts.of("signin.badge.typed"));
        badge.getStyleClass().add("badge-number");
        badge.setOnAction(_ -> giveBadge());
        // Who types on already types the PIN, which must not be seen here.
        badge.editableProperty().bind(model.checking.not());
        shownWhenSaid(error, model.error);
        shownWhenSaid(hint, model.hint);
        model.error.subscribe(this::sayError);
        model.firstName.subscribe(this::ask);
        model.step.subscribe(this::ask);
        model.locked.subscribe(this::ask);
        ask();
        addEventHandler(KeyEvent.KEY_PRESSED, this::back);
        // The badge may be scanned before this is on screen; the field must have the focus at once either way.
        sceneProperty().subscribe(_ -> focus());
    }

    private void ask() {
        pin.clear();
        badge.clear();
        switch (model.step.get()) {
            case BADGE -> askForBadge();
            case PIN -> askForPin(texts.of("signin.hello", model.firstName.get()), texts.of("signin.pin"));
            case NEW_PIN -> askForPin(texts.of("signin.choose"), texts.of("signin.choose.pin"));
            case NEW_PIN_AGAIN -> askForPin(texts.of("signin.again"), texts.of("signin.again.pin"));
        }
        focus();
    }

    private void askForBadge() {
        var locked = model.locked.get();
        var icon = new StackPane(new Icon(locked ? Material2RoundAL.LOCK : Material2RoundMZ.PERSON));
        icon.getStyleClass().add("big-icon");
        var title = locked ? texts.of("signin.locked") : texts.of("signin.badge");
        var sentence = locked ? texts.of("signin.badge.kept") : texts.of("signin.badge.start");
        card.show(icon, new Words(title, "title"), new Words(sentence, "sentence"), badge, error, hint);
    }

    private void askForPin(String title, String field) {
        var name = new Words(field, "field-name");
        pin.setAccessibleText(field);
        name.setLabelFor(pin);
        var buttons = new Buttons(texts);
        var acts = new FlowPane(
                buttons.main(
                        model.step.get() == SignInModel.Step.PIN ? texts.of("signin.do") : texts.of("signin.choose.do"),
                        texts.of("key.enter"),
                        this::give),
                buttons.keyed(texts.of("signin.back"), texts.of("key.esc"), model::back));
        acts.getStyleClass().add("band-acts");
        card.show(new Words(title, "title"), name, pin, error, acts, hint);
    }

    /// A screen reader is in the field, so it hears there what is wrong.
    private void sayError(String error) {
        pin.setAccessibleHelp(error);
        badge.setAccessibleHelp(error);
    }

    private static void shownWhenSaid(Words words, StringProperty said) {
        words.textProperty().bind(said);
        words.visibleProperty().bind(said.isNotEmpty());
        words.managedProperty().bind(said.isNotEmpty());
    }

    private void giveBadge() {
        var typed = badge.getText();
        badge.clear();
        model.typed(typed);
    }

    /// The field is emptied at once, so that a PIN never stays on a screen that somebody walks away from.
    private void give() {
        var typed = pin.getText();
        pin.clear();
        model.give(typed);
    }

    private void back(KeyEvent event) {
        if (event.getCode() != KeyCode.ESCAPE || model.firstName.get().isEmpty()) return;
        event.consume();
        model.back();
    }

    /// Brings the focus to the field of the moment.
    public void focus() {
        if (getScene() == null) return;
        // Before that the card, which scrolls, is not yet part of the scene and can't have the focus.
        applyCss();
        if (pin.getParent() == null) badge.requestFocus();
        else pin.requestFocus();
    }
}
