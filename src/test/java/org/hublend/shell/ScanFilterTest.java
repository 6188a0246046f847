package org.hublend.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.hublend.scanning.AssetTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ScanFilterTest {
    private static final String TAG = new AssetTag("DK", 427).code();
    private static final String CARD = "30234000517861";
    private final FxRobot robot = new FxRobot();
    private final ScannerAtWindow window = WaitForAsyncUtils.waitForAsyncFx(5000, ScannerAtWindow::open);

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        robot.interact(window::close);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 16, 35})
    void a_scan_presses_no_button_neither_the_focused_nor_the_default(int millis) {
        at(window.button, () -> window.scan(TAG, millis));
        assertEquals(List.of(TAG), window.codes);
        assertEquals(0, window.presses + window.mainPresses);
        assertEquals("", window.scanBox.getText());
    }

    @Test
    void an_enter_by_a_person_presses() {
        at(window.main, () -> {
            window.scan(TAG, 8);
            window.wait(400);
            window.enter();
        });
        assertEquals(1, window.mainPresses);
    }

    @Test
    void enter_and_space_by_a_person_press_the_focused_button() {
        at(window.button, () -> window.key(KeyCode.SPACE, " "));
        assertEquals(1, window.presses);
        at(window.button, window::enter);
        assertEquals(2, window.presses);
        assertEquals(0, window.mainPresses);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 16, 35})
    void a_scan_leaves_the_focused_field_its_text_caret_and_selection(int millis) {
        at(window.field, () -> {
            window.field.selectRange(3, 1);
            window.scan(TAG, millis);
        });
        assertEquals("abc", window.field.getText());
        assertEquals(1, window.field.getCaretPosition());
        assertEquals(3, window.field.getAnchor());
        assertEquals(List.of(TAG), window.codes);
        assertEquals(0, window.mainPresses);
    }

    @Test
    void typing_in_a_field_is_untouched() {
        at(window.field, () -> {
            window.field.positionCaret(1);
            window.scan("dk00427x", 110);
        });
        assertEquals("adk00427xbc", window.field.getText());
        assertEquals(1, window.mainPresses);
        assertEquals(List.of(), window.codes);
    }

    @Test
    void an_editable_box_gets_its_text_back_too() {
        at(window.combo, () -> {
            window.combo.getEditor().setText("Reddish");
            window.scan(CARD, 8);
        });
        assertEquals("Reddish", window.combo.getEditor().getText());
        assertEquals(List.of(CARD), window.codes);
    }

    @Test
    void typing_outside_of_fields_goes_to_the_scan_box_and_stays_there() {
        at(window.button, () -> {
            window.send("khan", 120);
            window.wait(150);
        });
        assertEquals("khan", window.scanBox.getText());
        assertTrue(window.scanBox.isFocused());
        assertEquals(4, window.scanBox.getCaretPosition());
        assertEquals(0, window.presses);
    }

    @Test
    void a_quick_enter_after_one_typed_letter_comes_after_it_in_the_scan_box() {
        var order = new StringBuilder();
        window.scanBox.setOnAction(_ -> order.append(window.scanBox.getText()));
        at(window.button, () -> {
            window.send("7", 120);
            window.wait(60);
            window.enter();
        });
        assertEquals("7", order.toString());
        assertEquals(0, window.presses);
    }

    @Test
    void a_question_with_the_focus_gets_its_digit() {
        var answers = new StringBuilder();
        window.button.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            answers.append(event.getCharacter());
            event.consume();
        });
        at(window.button, () -> {
            window.send("2", 120);
            window.wait(110);
        });
        assertEquals("2", answers.toString());
        assertEquals("", window.scanBox.getText());
    }

    @Test
    void a_field_that_takes_the_focus_in_the_middle_of_a_scan_gets_nothing_of_it() {
        at(window.button, () -> {
            window.send(TAG.substring(0, 4), 8);
            window.pin.requestFocus();
            window.scan(TAG.substring(4), 8);
        });
        at(window.field, () -> {
            window.wait(400);
            window.send(CARD.substring(0, 6), 8);
            window.pin.requestFocus();
            window.scan(CARD.substring(6), 8);
        });
        assertEquals("", window.pin.getText());
        assertEquals("abc", window.field.getText());
        assertEquals(List.of(TAG, CARD), window.codes);
    }

    @Test
    void a_window_that_hangs_in_the_middle_of_a_scan_does_not_split_it() {
        at(window.button, () -> {
            window.send(TAG.substring(0, 4), 8);
            window.hang(700);
            window.scan(TAG.substring(4), 0);
        });
        assertEquals(List.of(TAG), window.codes);
    }

    @Test
    void real_keys_of_a_robot_reach_field_and_button() {
        at(window.field, () -> window.field.positionCaret(0));
        robot.type(KeyCode.X);
        assertEquals("xabc", window.field.getText());
        at(window.button, () -> window.wait(500));
        robot.type(KeyCode.SPACE);
        assertEquals(1, window.presses);
    }

    private void at(Node focused, Runnable act) {
        robot.interact(() -> {
            focused.requestFocus();
            act.run();
        });
    }
}
