package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hublend.ledger.DeviceState;
import org.hublend.shell.Answer.Tone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Table A of the counter, the columns "question open" and "locked", and undoing.
class QuestionsAndLocksTest {
    @TempDir
    Path temp;

    private AtTheDesk desk;

    @BeforeEach
    void open() {
        desk = AtTheDesk.signedIn(temp);
    }

    @AfterEach
    void close() {
        desk.library.close();
    }

    @Test
    void question_open_a_scan_is_not_taken_but_counted_and_said() {
        desk.scan(CARA, CHROMEBOOK).enter().scan(DONGLE, ANNA, "XX99999");
        desk.says(Tone.ASK, "A coordinator is needed")
                .adds("3 scans were not taken")
                .basket(CHROMEBOOK)
                .open("Cara J.");
    }

    @Test
    void question_open_commands_choose_and_leave_and_no_other_is_taken() {
        desk.signIn(PRIYA).scan(CARA, CHROMEBOOK).enter().says(Tone.ASK, "Lend it all the same?");
        desk.scan("CMDLEND", "CMDRETURN", "CMDRENEW", "CMDUNDO").adds("4 scans were not taken");
        assertEquals(4, desk.answer().missed());
        desk.scan("CMDDONE")
                .says(Tone.ASK, "Lend it all the same?")
                .scan("CMDBACK")
                .basket(CHROMEBOOK);
        desk.enter().scan("CMD1").says(Tone.DONE, "Lent to Cara J.");
    }

    @Test
    void question_open_no_other_key_does_anything() {
        var facts = desk.scan(CARA, CHROMEBOOK).enter().library.facts();
        desk.model.second();
        desk.model.date();
        desk.model.wrong();
        desk.model.next();
        desk.says(Tone.ASK, "A coordinator is needed").basket(CHROMEBOOK).recordedNothingSince(facts);
        assertFalse(desk.model.day.isOpen.get());
    }

    @Test
    void while_a_day_is_typed_scans_are_counted_and_not_taken() {
        var facts = desk.scan(ANNA, CHROMEBOOK).library.facts();
        desk.model.date();
        desk.types("8/12").scan(DONGLE, BEN, "XX99999", BENS_TABLET, "CMDRETURN", "CMDUNDO", "DK00401Z");
        desk.says(Tone.TELL, "Not taken")
                .adds("7 scans were not taken")
                .basket(CHROMEBOOK)
                .open("Anna M.")
                .recordedNothingSince(facts);
        assertEquals(7, desk.answer().missed());
        assertEquals("8/12", desk.model.day.typed.get());
        desk.scan("CMDDONE").says(Tone.TELL, "Give back by Tuesday 8 December");
        desk.scan(DONGLE).says(Tone.READY, "Ready to lend").basket(CHROMEBOOK, DONGLE);
    }

    @Test
    void what_was_asked_before_a_day_was_typed_is_asked_again() {
        desk.scan(BENS_TABLET);
        desk.model.date();
        desk.scan(ANNA).says(Tone.TELL, "Not taken").scan("CMDBACK");
        desk.says(Tone.ASK, "Is it signed out of all accounts?").comingBack(BENS_TABLET);
        assertEquals(0, desk.answer().missed());
        assertEquals(3, desk.answer().choices().size());
    }

    @Test
    void while_a_day_is_typed_a_badge_asks_for_its_pin_and_the_field_waits() {
        desk.scan(ANNA);
        desk.model.date();
        desk.types("8/12").signIn(PRIYA);
        assertTrue(desk.model.day.isOpen.get());
        assertEquals("8/12", desk.model.day.typed.get());
    }

    @Test
    void badly_read_at_a_question_is_counted_too() {
        desk.scan(CARA, CHROMEBOOK).enter().scan("X7".repeat(2000), "\u0001\u0002", "DK00401Z");
        desk.says(Tone.ASK, "A coordinator is needed").adds("3 scans were not taken");
    }

    @Test
    void locked_no_key_does_anything() {
        var facts = desk.scan(ANNA, CHROMEBOOK).library.facts();
        desk.attendance.lock();
        desk.enter().esc();
        desk.model.second();
        desk.model.date();
        desk.model.wrong();
        desk.model.next();
        desk.model.undo();
        desk.model.print();
        desk.basket(CHROMEBOOK).open("Anna M.").recordedNothingSince(facts);
    }

    @Test
    void question_open_a_badge_asks_for_its_pin_and_the_question_waits() {
        desk.scan(BENS_TABLET, PRIYA);
        desk.attendance.screen.give(PIN);
        desk.says(Tone.ASK, "Is it signed out of all accounts?");
    }

    @Test
    void question_open_enter_skips_nothing_and_esc_leaves_it() {
        var facts = desk.library.facts();
        desk.scan(CARA, CHROMEBOOK)
                .enter()
                .enter()
                .says(Tone.ASK, "A coordinator is needed")
                .recordedNothingSince(facts);
        desk.esc().basket(CHROMEBOOK);
    }

    @Test
    void pin_open_another_badge_changes_to_it_and_nothing_else_is_taken() {
        desk.scan(PRIYA, CHROMEBOOK);
        assertEquals("Priya", desk.attendance.screen.firstName.get());
        assertEquals("That is not a badge. Type your PIN, or press Esc.", desk.attendance.screen.error.get());
        desk.scan(SAM);
        assertEquals("Sam", desk.attendance.screen.firstName.get());
        desk.basket();
    }

    @Test
    void locked_scans_show_nothing() {
        desk.attendance.lock();
        desk.scan(CHROMEBOOK, BENS_TABLET, ANNA, "XX99999", "CMDDONE", "DK00401Z");
        assertEquals(Optional.empty(), desk.model.answer.get());
        assertTrue(desk.model.work.get().isNone());
        assertEquals("", desk.attendance.screen.error.get());
    }

    @Test
    void locked_the_work_is_kept_for_the_same_person() {
        desk.scan(ANNA, CHROMEBOOK);
        desk.attendance.lock();
        assertTrue(desk.attendance.screen.locked.get());
        desk.enter().signIn(SAM).basket(CHROMEBOOK).open("Anna M.");
        assertEquals(Optional.empty(), desk.model.asWhom());
    }

    @Test
    void a_wrong_pin_opens_nothing() {
        desk.attendance.lock();
        desk.scan(SAM);
        desk.attendance.screen.give("000000");
        assertTrue(desk.attendance.shut.get());
        assertEquals("That is not the PIN of this badge. Try again.", desk.attendance.screen.error.get());
    }

    @Test
    void esc_at_a_pin_goes_back_to_the_work() {
        desk.scan(PRIYA);
        desk.attendance.screen.back();
        assertFalse(desk.attendance.shut.get());
    }

    @Test
    void undo_names_the_last_thing_and_asks_why() {
        desk.scan(ANNA, CHROMEBOOK).enter();
        desk.model.undo();
        desk.says(Tone.ASK, "Undo this? Why?").adds(CHROMEBOOK + " lent to A. M.");
        desk.offers("Wrong device", "Wrong person", "They changed their mind", "Something else")
                .choose(1);
        desk.says(Tone.DONE, "Undone").has(DeviceState.READY, CHROMEBOOK);
        assertTrue(desk.model.done.getFirst().words().startsWith("Undone: "));
        assertFalse(desk.model.done.getFirst().undoable());
    }

    @Test
    void undo_from_the_foot() {
        desk.scan(BENS_TABLET).choose(1).enter().scan(ANNA, CHROMEBOOK).enter();
        desk.model.undo(desk.model.done.get(1));
        desk.adds(BENS_TABLET).choose(4).has(DeviceState.OUT, BENS_TABLET).has(DeviceState.OUT, CHROMEBOOK);
    }

    @Test
    void undo_is_for_ten_minutes_even_if_the_question_stood_open() {
        desk.scan(ANNA, CHROMEBOOK).enter();
        desk.library.pass(Duration.ofMinutes(9));
        desk.model.undo();
        desk.library.pass(Duration.ofMinutes(2));
        desk.choose(1).says(Tone.TELL, "Too late to undo here").has(DeviceState.OUT, CHROMEBOOK);
    }

    @Test
    void nothing_to_undo() {
        desk.model.undo();
        desk.says(Tone.TELL, "Nothing to undo");
    }
}
