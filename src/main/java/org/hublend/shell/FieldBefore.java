package org.hublend.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;

/// A field's text, caret and selection as they were before a scanner typed into it.
record FieldBefore(String text, int anchor, int caret) {
    static FieldBefore of(TextInputControl field) {
        return new FieldBefore(
                Optional.ofNullable(field.getText()).orElse(""), field.getAnchor(), field.getCaretPosition());
    }

    /// The field that gets the text of keys when a control has the focus.
    static Optional<TextInputControl> fieldOf(Node focused) {
        return switch (focused) {
            case TextInputControl field -> Optional.of(field).filter(TextInputControl::isEditable);
            case ComboBox<?> box when box.isEditable() -> Optional.of(box.getEditor());
            case DatePicker picker when picker.isEditable() -> Optional.of(picker.getEditor());
            case Spinner<?> spinner when spinner.isEditable() -> Optional.of(spinner.getEditor());
            default -> Optional.empty();
        };
    }

    void restore(TextInputControl field) {
        if (!text.equals(field.getText()) && !field.textProperty().isBound()) field.setText(text);
        field.selectRange(anchor, caret);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + text.length() + "]";
    }
}
