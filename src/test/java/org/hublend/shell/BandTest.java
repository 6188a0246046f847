package org.hublend.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// The answer to a scan, the focus and the keys around it.
class BandTest {
    /// The fields below are controls, which can't be made before JavaFX has started.
    @BeforeAll
    static void start() throws Exception {
        Screens.onWindow(() -> true);
    }

    private final List<String> heard = new ArrayList<>();
    private final FrameModel model = new FrameModel(new Heard(heard));
    private final TextField note = new TextField();
    private Frame frame = frame();

    @BeforeEach
    void show() throws Exception {
        Screens.onWindow(() -> {
            model.here.set("desk");
            frame = frame();
            var scene = new Scene(frame, 1280, 800);
            // What scrolls takes its content in only then.
            frame.applyCss();
            return scene;
        });
    }

    @Test
    void an_answer_takes_the_focus_and_is_spoken_whole() throws Exception {
        Screens.onWindow(() -> {
            model.answer.set(Optional.of(question()));
            return assertTrueThat(focused() instanceof Band);
        });
        assertEquals(
                "Taking it back? Is it signed out? 1 Yes. 2 No.",
                Screens.onWindow(() -> focused().getAccessibleText()).replace("?.", "?"));
    }

    @Test
    void a_digit_answers_while_the_question_has_the_focus() throws Exception {
        Screens.onWindow(() -> {
            model.answer.set(Optional.of(question()));
            press(KeyCode.DIGIT2, "2");
            press(KeyCode.NUMPAD1, "1");
            return true;
        });
        assertEquals(List.of("no", "yes"), heard);
        assertEquals("", model.typed.get());
    }

    @Test
    void a_digit_that_is_no_answer_is_typing_for_the_scan_box() throws Exception {
        Screens.onWindow(() -> {
            model.answer.set(Optional.of(question()));
            press(KeyCode.DIGIT7, "7");
            press(KeyCode.DIGIT1, "1");
            return true;
        });
        assertEquals(List.of(), heard);
        assertEquals("71", model.typed.get());
    }

    @Test
    void an_answer_that_asks_nothing_leaves_the_focus_with_who_types() throws Exception {
        Screens.onWindow(() -> {
            note.setText("half a wor");
            note.requestFocus();
            model.answer.set(Optional.of(Answer.says(Answer.Tone.READY, "Ready", "Now the card.")));
            return assertTrueThat(focused() == note);
        });
    }

    @Test
    void a_question_takes_the_focus_from_a_field_and_gives_it_back_with_its_caret() throws Exception {
        Screens.onWindow(() -> {
            note.setText("half a wor");
            note.requestFocus();
            note.positionCaret(4);
            model.answer.set(Optional.of(question()));
            assertTrueThat(focused() instanceof Band);
            model.clearAnswer();
            assertEquals(4, note.getCaretPosition());
            assertEquals("", note.getSelectedText());
            return assertTrueThat(focused() == note);
        });
    }

    @Test
    void f6_goes_round_the_areas_and_opens_the_foot() throws Exception {
        Screens.onWindow(() -> {
            model.places.setAll(new Place("desk", Material2RoundMZ.TODAY, "Desk", 0));
            model.done.add(new Done(LocalTime.NOON, "Lent", true));
            model.answer.set(Optional.of(question()));
            frame.nextArea();
            assertTrueThat(focused() == note);
            frame.nextArea();
            assertTrueThat(model.allDone.get());
            assertEquals("Undo: Lent, 12:00", focused().getAccessibleText());
            frame.nextArea();
            assertTrueThat(focused().getStyleClass().contains("rail-item"));
            frame.nextArea();
            assertTrueThat(focused() instanceof Band);
            frame.areaBefore();
            return assertTrueThat(focused().getStyleClass().contains("rail-item"));
        });
    }

    @Test
    void typing_anywhere_begins_a_search_and_enter_asks_for_it() throws Exception {
        Screens.onWindow(() -> {
            model.answer.set(Optional.of(Answer.says(Answer.Tone.READY, "Ready", "Now the card.")));
            press(KeyCode.A, "a");
            press(KeyCode.N, "n");
            press(KeyCode.ENTER, "\r");
            return true;
        });
        assertEquals(List.of("search an"), heard);
    }

    @Test
    void a_question_has_four_answers_at_most() {
        var five = Collections.nCopies(5, new Answer.Choice("Yes", () -> {}));
        assertThrows(IllegalArgumentException.class, () -> Answer.asks("Why?", "", five));
        assertFalse(Answer.says(Answer.Tone.TELL, "Locked", "").isQuestion());
    }

    private Answer question() {
        return Answer.asks(
                "Taking it back?",
                "Is it signed out?",
                List.of(
                        new Answer.Choice("Yes", () -> heard.add("yes")),
                        new Answer.Choice("No", () -> heard.add("no"))));
    }

    private Frame frame() {
        return new Frame(model, Texts.british(), Map.of("desk", () -> new VBox(note)));
    }

    private Node focused() {
        return frame.getScene().getFocusOwner();
    }

    private void press(KeyCode code, String character) {
        fire(KeyEvent.KEY_PRESSED, "", code);
        fire(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED);
        fire(KeyEvent.KEY_RELEASED, "", code);
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode code) {
        Event.fireEvent(focused(), new KeyEvent(type, character, "", code, false, false, false, false));
    }

    private static boolean assertTrueThat(boolean what) {
        assertTrue(what);
        return what;
    }

    /// Remembers what the frame asked for.
    private record Heard(List<String> acts) implements FrameModel.Acts {
        @Override
        public void search(String typed) {
            acts.add("search " + typed);
        }

        @Override
        public void undo(Done done) {
            acts.add("undo " + done.words());
        }

        @Override
        public void showNews() {
            acts.add("news");
        }

        @Override
        public void showWho() {
            acts.add("who");
        }
    }
}
