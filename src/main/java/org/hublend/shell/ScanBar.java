package org.hublend.shell;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// The top of the window: the one scan box, always in the same place, and who is signed in.
final class ScanBar extends HBox {
    private static final PseudoClass DEAF = PseudoClass.getPseudoClass("deaf");

    private final FrameModel model;
    private final Texts texts;
    private final TextField box = new TextField();
    private final HBox field;
    private final Button who;

    ScanBar(FrameModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("scan-bar");
        var icon = new StackPane(new Icon(Material2RoundMZ.QR_CODE_SCANNER));
        icon.getStyleClass().add("scan-icon");
        box.getStyleClass().add("scan-box");
        box.setAccessibleText(texts.of("frame.scan.spoken"));
        box.textProperty().bindBidirectional(model.typed);
        // No action handler: with one, Enter in the empty box would never reach the screen's own main action.
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::search);
        HBox.setHgrow(box, Priority.ALWAYS);
        field = new HBox(icon, box, Buttons.cap(Key.FIND.shown(texts)));
        field.getStyleClass().add("scan-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        who = new Buttons(texts).quiet("", model::showWho);
        who.setGraphic(new Icon(Material2RoundMZ.PERSON));
        who.getStyleClass().add("who");
        who.setMinWidth(0);
        getChildren().addAll(field, who);
        model.listening.subscribe(this::listen);
        model.who.subscribe(this::greet);
    }

    /// Brings the focus here, with what is already typed chosen, so that typing replaces it.
    void find() {
        box.requestFocus();
        box.selectAll();
    }

    /// Takes over typing that began elsewhere.
    void goOnTyping(String character) {
        box.requestFocus();
        box.end();
        box.appendText(character);
    }

    TextField box() {
        return box;
    }

    boolean holds(Node node) {
        return node == box;
    }

    private void search(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER || box.getText().isBlank()) return;
        event.consume();
        model.search();
    }

    private void listen(boolean listening) {
        field.pseudoClassStateChanged(DEAF, !listening);
        box.setPromptText(listening ? texts.of("frame.scan.prompt") : texts.of("frame.scan.deaf"));
    }

    private void greet(String name) {
        who.setText(name.isEmpty() ? texts.of("frame.who.nobody") : name);
        who.setTooltip(new Tooltip(who.getText()));
        who.setAccessibleText(name.isEmpty() ? texts.of("frame.who.nobody") : texts.of("frame.who.spoken", name));
    }
}
