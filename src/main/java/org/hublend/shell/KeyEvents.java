package org.hublend.shell;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.hublend.scanning.Key;

/// Reads the window's key events for the wedge.
final class KeyEvents {
    private KeyEvents() {}

    static Optional<Key> read(KeyEvent event, long at) {
        var type = event.getEventType();
        if (type.equals(KeyEvent.KEY_TYPED)) return Optional.of(new Key.Typed(event.getCharacter(), at));
        var name = event.getCode().name();
        if (type.equals(KeyEvent.KEY_PRESSED)) return Optional.of(new Key.Down(name, kind(event), at));
        return type.equals(KeyEvent.KEY_RELEASED) ? Optional.of(new Key.Up(name, at)) : Optional.empty();
    }

    /// Whether the event brings characters that a field would take.
    static boolean isText(KeyEvent event) {
        var text = event.getCharacter();
        return !text.isBlank() && !isCommand(event) && text.chars().noneMatch(Character::isISOControl);
    }

    private static Key.Kind kind(KeyEvent event) {
        var code = event.getCode();
        if (code.isModifierKey() || code == KeyCode.CAPS || code == KeyCode.NUM_LOCK) return Key.Kind.MODIFIER;
        if (code.isFunctionKey()) return Key.Kind.CONTROL;
        if (isCommand(event)) return event.isControlDown() ? Key.Kind.CONTROL : Key.Kind.OTHER;
        return switch (code) {
            case ENTER -> Key.Kind.ENTER;
            case TAB -> event.isShiftDown() ? Key.Kind.OTHER : Key.Kind.TAB;
            case SPACE -> Key.Kind.SPACE;
            default -> code.isNavigationKey() || isEditing(code) ? Key.Kind.OTHER : Key.Kind.TEXT;
        };
    }

    /// Ctrl and Alt together are AltGr, which makes characters.
    private static boolean isCommand(KeyEvent event) {
        return event.isControlDown() != event.isAltDown() || event.isMetaDown();
    }

    private static boolean isEditing(KeyCode code) {
        return switch (code) {
            case ESCAPE, BACK_SPACE, DELETE, INSERT, CLEAR, CANCEL, PAUSE, PRINTSCREEN, CONTEXT_MENU -> true;
            default -> code.isMediaKey();
        };
    }
}
