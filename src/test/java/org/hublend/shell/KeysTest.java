package org.hublend.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeysTest {
    /// The fields below are controls, which can't be made before JavaFX has started.
    @BeforeAll
    static void start() throws Exception {
        Screens.onWindow(() -> true);
    }

    private final List<Key> pressed = new ArrayList<>();

    @Test
    void each_key_of_the_table_is_heard_from_inside_a_field() throws Exception {
        play(() -> {
            down(KeyCode.F2, false, false);
            down(KeyCode.F6, false, true);
            down(KeyCode.F6, false, false);
            down(KeyCode.DIGIT3, true, false);
            down(KeyCode.EQUALS, true, true);
            down(KeyCode.SUBTRACT, true, false);
            down(KeyCode.NUMPAD0, true, false);
        });
        assertEquals(
                List.of(Key.DESK, Key.AREA_BEFORE, Key.NEXT_AREA, Key.PLACE_3, Key.LARGER, Key.SMALLER, Key.USUAL_SIZE),
                pressed);
    }

    @Test
    void a_key_held_down_acts_once_but_for_the_text_size() throws Exception {
        play(() -> {
            for (int i = 0; i < 3; i++) fire(KeyEvent.KEY_PRESSED, KeyCode.F5, false, false);
            fire(KeyEvent.KEY_RELEASED, KeyCode.F5, false, false);
            down(KeyCode.F5, false, false);
            for (int i = 0; i < 3; i++) fire(KeyEvent.KEY_PRESSED, KeyCode.PLUS, true, false);
        });
        assertEquals(List.of(Key.UNDO, Key.UNDO, Key.LARGER, Key.LARGER, Key.LARGER), pressed);
    }

    @Test
    void enter_belongs_to_the_field_that_takes_it() throws Exception {
        play(() -> {
            down(KeyCode.ENTER, false, false);
            down(KeyCode.ESCAPE, false, false);
        });
        assertEquals(List.of(Key.BACK), pressed);
    }

    @Test
    void a_letter_a_bare_digit_or_control_and_a_letter_is_no_key_of_the_window() throws Exception {
        play(() -> {
            down(KeyCode.A, false, false);
            down(KeyCode.DIGIT1, false, false);
            for (var letter = KeyCode.A;
                    letter.ordinal() <= KeyCode.Z.ordinal();
                    letter = KeyCode.values()[letter.ordinal() + 1]) down(letter, true, false);
        });
        assertEquals(List.of(), pressed);
    }

    private final TextField field = new TextField();

    private void play(Runnable presses) throws Exception {
        Screens.onWindow(() -> {
            field.setOnAction(Event::consume);
            var scene = new Scene(new VBox(field));
            var keys = new Keys();
            for (var key : Key.values()) keys.on(key, () -> pressed.add(key));
            keys.install(scene);
            scene.getRoot().applyCss();
            presses.run();
            return true;
        });
    }

    private void down(KeyCode code, boolean control, boolean shift) {
        fire(KeyEvent.KEY_PRESSED, code, control, shift);
        fire(KeyEvent.KEY_RELEASED, code, control, shift);
    }

    private void fire(EventType<KeyEvent> type, KeyCode code, boolean control, boolean shift) {
        Event.fireEvent(field, new KeyEvent(type, "", "", code, shift, control, false, false));
    }
}
