package org.hublend.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class SignInViewTest {
    private final List<String> heard = new ArrayList<>();
    private final SignInModel model = new SignInModel(heard::add, () -> heard.add("not me"), heard::add);

    @Test
    void the_pin_has_the_focus_as_soon_as_a_badge_is_scanned() throws Exception {
        Screens.onWindow(() -> {
            var scene = new Scene(new SignInView(model, Texts.british()));
            model.badge("Sam");
            assertTrue(scene.getFocusOwner() instanceof PasswordField);
            return true;
        });
    }

    @Test
    void a_pin_is_given_once_and_does_not_stay_in_the_field() throws Exception {
        Screens.onWindow(() -> {
            var pin = pin();
            pin.setText("2580");
            pin.fireEvent(new ActionEvent());
            pin.setText("2580");
            pin.fireEvent(new ActionEvent());
            assertEquals("", pin.getText());
            return true;
        });
        assertEquals(List.of("2580"), heard);
    }

    @Test
    void a_refused_pin_says_why_and_can_be_tried_again() throws Exception {
        Screens.onWindow(() -> {
            var pin = pin();
            pin.setText("1");
            pin.fireEvent(new ActionEvent());
            model.refused("That is not the PIN of this badge.");
            assertEquals("That is not the PIN of this badge.", pin.getAccessibleHelp());
            pin.setText("2");
            pin.fireEvent(new ActionEvent());
            return true;
        });
        assertEquals(List.of("1", "2"), heard);
    }

    @Test
    void esc_goes_back_to_the_badge() throws Exception {
        Screens.onWindow(() -> {
            Event.fireEvent(
                    pin(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            return true;
        });
        assertEquals("", model.firstName.get());
        assertEquals(List.of("not me"), heard);
    }

    private PasswordField pin() {
        var scene = new Scene(new SignInView(model, Texts.british()));
        model.badge("Sam");
        return (PasswordField) scene.getFocusOwner();
    }
}
