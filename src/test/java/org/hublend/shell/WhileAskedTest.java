package org.hublend.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hublend.scanning.BadgeNumber;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Via;
import org.junit.jupiter.api.Test;

/// Table A of the counter, the column "question open", for screens that have no other use for scans.
class WhileAskedTest {
    private final List<String> done = new ArrayList<>();
    private final ObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());
    private final WhileAsked asked =
            new WhileAsked(answer, Texts.british(), () -> done.add("enter"), () -> done.add("back"));

    @Test
    void with_no_question_scans_go_to_the_desk() {
        assertFalse(scan("DK00401T"));
        answer.set(Optional.of(Answer.says(Answer.Tone.DONE, "Saved", "")));
        assertFalse(scan("DK00401T"));
    }

    @Test
    void at_a_question_they_are_counted_and_not_taken() {
        ask();
        assertTrue(scan("DK00401T"));
        assertTrue(scan("29990000010370"));
        assertTrue(scan("\u0001"));
        assertTrue(scan("CMDRETURN"));
        assertEquals(4, answer.get().orElseThrow().missed());
        assertEquals("What is true?", answer.get().orElseThrow().word());
        assertTrue(answer.get().orElseThrow().sentence().contains("4 scans were not taken"));
        assertEquals(List.of(), done);
    }

    @Test
    void printed_answers_choose_and_back_leaves_it() {
        ask();
        scan("DK00401T");
        scan("CMD2");
        scan("CMD3");
        scan("CMDBACK");
        scan("CMDDONE");
        assertEquals(List.of("two", "back", "enter"), done);
    }

    @Test
    void a_badge_is_for_signing_in_and_the_question_waits() {
        ask();
        assertFalse(scan(new BadgeNumber(7).code()));
        assertEquals(0, answer.get().orElseThrow().missed());
    }

    private void ask() {
        answer.set(Optional.of(Answer.asks(
                "What is true?",
                "",
                List.of(
                        new Answer.Choice("One", () -> done.add("one")),
                        new Answer.Choice("Two", () -> done.add("two"))))));
    }

    private boolean scan(String code) {
        return asked.test(Reading.of(code, Via.SCANNER));
    }
}
