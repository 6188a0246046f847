package org.hublend.settings;

import java.util.ArrayList;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.hublend.shell.Buttons;
import org.hublend.shell.Texts;
import org.hublend.shell.Words;

/// What of the settings is about files that people carry: a button for each, what it is for, and what came of it.
final class FilesView extends VBox {
    private final FilesModel model;
    private final Texts texts;
    private final Buttons buttons;

    FilesView(FilesModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.buttons = new Buttons(texts);
        getStyleClass().add("settings-files");
        setMinHeight(USE_PREF_SIZE);
        model.isTyping.subscribe((_, typing) -> {
            show();
            if (typing) lookupAll(".password-field").stream().findFirst().ifPresent(Node::requestFocus);
        });
        model.attendance.present.subscribe(_ -> show());
    }

    private void show() {
        var parts = new ArrayList<Node>();
        if (model.mayHandOver()) {
            parts.add(new Words(texts.of("files.hand"), "settings-log-title", "settings-log-over"));
            parts.add(new Words(texts.of("files.hand.what"), "muted"));
            parts.add(idle(buttons.plain(texts.of("files.hand.do"), model::handOver)));
        }
        if (model.mayBackUp()) {
            parts.add(new Words(texts.of("files.backup"), "settings-log-title", "settings-log-over"));
            parts.add(new Words(texts.of("files.backup.what"), "muted"));
            if (model.isTyping.get()) parts.add(passphrase());
            else parts.add(idle(buttons.plain(texts.of("files.backup.do"), model::beginBackup)));
        }
        if (!parts.isEmpty()) parts.add(says());
        getChildren().setAll(parts);
        setManaged(!parts.isEmpty());
    }

    private Node passphrase() {
        var fields = new FlowPane(
                field(texts.of("files.backup.phrase"), model.passphrase),
                field(texts.of("files.backup.again"), model.again));
        fields.getStyleClass().add("settings-days");
        var acts = new FlowPane(
                buttons.plain(texts.of("files.backup.go"), model::backUp),
                buttons.plain(texts.of("files.leave"), model::leave));
        acts.getStyleClass().add("settings-days");
        var box = new VBox(fields, new Words(texts.of("files.backup.hint"), "muted"), acts);
        box.getStyleClass().add("settings-files");
        return box;
    }

    private VBox field(String name, StringProperty value) {
        var field = new PasswordField();
        field.textProperty().bindBidirectional(value);
        field.setAccessibleText(name);
        field.setOnAction(_ -> model.backUp());
        field.getStyleClass().add("settings-name");
        var label = new Words(name, "field-name");
        label.setLabelFor(field);
        var box = new VBox(label, field);
        box.getStyleClass().add("first-field");
        return box;
    }

    private Words says() {
        var says = new Words("", "settings-said");
        says.textProperty().bind(model.says);
        says.managedProperty().bind(model.says.isNotEmpty());
        says.visibleProperty().bind(model.says.isNotEmpty());
        return says;
    }

    private Button idle(Button button) {
        button.disableProperty().bind(model.isBusy);
        return button;
    }
}
