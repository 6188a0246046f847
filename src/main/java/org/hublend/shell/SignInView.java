package org.hublend.shell;

import javafx.scene.control.PasswordField;
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

    public SignInView(SignInModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("sign-in");
        getChildren().add(card);
        pin.setAccessibleText(texts.of("signin.pin"));
        pin.getStyleClass().add("pin");
        pin.setOnAction(_ -> give());
        model.firstName.subscribe(this::ask);
        model.locked.subscribe(this::ask);
        ask();
        addEventHandler(KeyEvent.KEY_PRESSED, this::back);
        // The badge may be scanned before this is on screen; the field must have the focus at once either way.
        sceneProperty().subscribe(_ -> focus());
    }

    private void ask() {
        pin.clear();
        if (model.firstName.get().isEmpty()) askForBadge();
        else askForPin();
        focus();
    }

    private void askForBadge() {
        var locked = model.locked.get();
        var icon = new StackPane(new Icon(locked ? Material2RoundAL.LOCK : Material2RoundMZ.PERSON));
        icon.getStyleClass().add("big-icon");
        var title = locked ? texts.of("signin.locked") : texts.of("signin.badge");
        var sentence = locked ? texts.of("signin.badge.kept") : texts.of("signin.badge.start");
        card.show(icon, new Words(title, "title"), new Words(sentence, "sentence"));
    }

    private void askForPin() {
        var name = new Words(texts.of("signin.pin"), "field-name");
        name.setLabelFor(pin);
        var error = new Words("", "error");
        error.textProperty().bind(model.error);
        error.visibleProperty().bind(model.error.isNotEmpty());
        error.managedProperty().bind(model.error.isNotEmpty());
        model.error.subscribe(this::sayError);
        var buttons = new Buttons(texts);
        var acts = new FlowPane(
                buttons.main(texts.of("signin.do"), texts.of("key.enter"), this::give),
                buttons.keyed(texts.of("signin.back"), texts.of("key.esc"), model::back));
        acts.getStyleClass().add("band-acts");
        card.show(new Words(texts.of("signin.hello", model.firstName.get()), "title"), name, pin, error, acts);
    }

    /// A screen reader is in the field, so it hears there what is wrong.
    private void sayError(String error) {
        pin.setAccessibleHelp(error);
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

    private void focus() {
        if (getScene() == null || pin.getParent() == null) return;
        // Before that the card, which scrolls, is not yet part of the scene and can't have the focus.
        applyCss();
        pin.requestFocus();
    }
}
