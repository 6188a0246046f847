package org.hublend.sessions;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Via;
import org.hublend.shell.Answer.Tone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Table A of the counter, the column "session".
class SessionScansTest {
    @TempDir
    Path temp;

    private AtTheSession desk;

    @BeforeEach
    void open() {
        desk = AtTheSession.signedIn(temp);
    }

    @AfterEach
    void close() {
        desk.library.close();
    }

    @Test
    void the_first_card_is_the_one_who_was_assumed_and_each_other_one_is_one_more() {
        desk.comes(1).scan(ANNA).says(Tone.READY, "Anna M. is here").comes(1);
        desk.scan(BEN).comes(2).adds("2 people");
        assertEquals(
                List.of("Anna M.", "Ben O."),
                desk.model.draft.get().people().stream().map(Came::shortName).toList());
    }

    @Test
    void a_card_that_is_scanned_again_is_already_here() {
        desk.scan(ANNA, ANNA).says(Tone.TELL, "Already here").comes(1);
    }

    @Test
    void a_device_is_noted_as_used_once_whoever_has_it() {
        desk.scan(CHROMEBOOK, BENS_TABLET, CHROMEBOOK).says(Tone.READY, CHROMEBOOK + " was used");
        assertEquals(
                List.of(CHROMEBOOK, BENS_TABLET),
                desk.model.draft.get().devices().stream().map(Draft.Device::tag).toList());
        assertFalse(desk.answer().sentence().contains("Ben"));
    }

    @Test
    void a_kit_is_its_device_and_a_part_is_not_added() {
        desk.scan(KIT).says(Tone.READY, KIT_LAPTOP + " was used");
        desk.scan(CHARGER).says(Tone.TELL, "That is a part of a kit");
        assertEquals(1, desk.model.draft.get().devices().size());
    }

    @Test
    void a_lost_device_is_not_added() {
        desk.scan(LOST).says(Tone.CANT, "Not added").adds("it is said to be lost");
        desk.scan(STOLEN).says(Tone.CANT, "Please pass this one to a coordinator");
        assertTrue(desk.model.draft.get().devices().isEmpty());
    }

    @Test
    void a_badge_is_of_who_helped_or_of_who_signs_in() {
        desk.scan(PRIYA).says(Tone.ASK, "This is the badge of Priya").choose(1);
        assertEquals("Priya", desk.model.helper());
        desk.scan(SAM).choose(1);
        assertEquals("Sam", desk.model.helper());
        desk.scan(PRIYA).choose(2);
        assertTrue(desk.attendance.shut.get());
        desk.attendance.screen.give(PIN);
        assertEquals("Priya", desk.model.helper());
    }

    @Test
    void an_unknown_code_can_count_one_more_and_is_not_kept() {
        desk.scan("XX00000000001")
                .says(Tone.ASK, "We don’t know this code")
                .adds("0001")
                .choose(1)
                .comes(1);
        desk.scan("XX00000000001")
                .choose(1)
                .comes(2)
                .scan("XX00000000001")
                .choose(2)
                .comes(2);
        assertFalse(desk.model.draft.get().toString().contains("XX0000"));
    }

    @Test
    void a_book_is_named_as_such_and_counts_nobody() {
        desk.scan("9780141439518").adds("code of a book").choose(2).comes(1);
    }

    @Test
    void paper_is_no_card() {
        var number = desk.library.lend(ANNA, CHROMEBOOK).number();
        desk.scan(number).says(Tone.TELL, "This is paper");
        assertTrue(desk.model.draft.get().people().isEmpty());
    }

    @Test
    void of_several_with_one_code_only_people_are_offered() {
        desk.library.register(Map.of("name", "Anna Other", "card", ANNA));
        desk.scan(ANNA).says(Tone.ASK, "Which one is it?");
        assertEquals(2, desk.answer().choices().size());
        desk.choose(1).comes(1);
        desk.scan(TWICE).says(Tone.TELL, "None of these fits here").comes(1);
        assertTrue(desk.model.draft.get().devices().isEmpty());
    }

    @Test
    void at_a_question_a_badge_asks_for_its_pin_and_the_question_waits() {
        desk.scan("XX00000000001").scan(PRIYA);
        assertTrue(desk.attendance.shut.get());
        desk.attendance.screen.give(PIN);
        desk.says(Tone.ASK, "We don’t know this code").choose(1).comes(1);
    }

    @Test
    void while_a_day_is_typed_scans_are_counted_and_not_taken() {
        desk.model.date();
        desk.model.whenTyped.set("yesterday");
        desk.scan(ANNA, CHROMEBOOK, "DK00427X").says(Tone.TELL, "Not taken").adds("3 scans were not taken");
        assertEquals(3, desk.answer().missed());
        assertEquals("yesterday", desk.model.whenTyped.get());
        desk.scan("CMDDONE");
        assertFalse(desk.model.dating.get());
        assertTrue(desk.model.draft.get().when().isPresent());
        assertTrue(desk.model.draft.get().people().isEmpty());
    }

    @Test
    void a_badly_read_code_is_scanned_again() {
        desk.scan("DK00427X").says(Tone.TELL, "Read badly");
    }

    @Test
    void scans_are_counted_and_not_taken_while_a_question_is_open() {
        desk.scan(PRIYA, ANNA, BEN).adds("2 scans were not taken").choose(1).comes(1);
        assertTrue(desk.model.draft.get().people().isEmpty());
    }

    @Test
    void printed_commands_save_answer_and_go_back_and_those_of_lending_are_the_desks() {
        desk.model.topic("security");
        desk.scan("CMDDONE").says(Tone.DONE, "Session recorded").lists(1);
        desk.scan(PRIYA, "CMD1");
        assertEquals("Priya", desk.model.helper());
        desk.scan("CMDBACK").says(Tone.ASK, "Keep this draft?");
        desk.scan("CMDLEND", "CMDUNDO").adds("2 scans were not taken").choose(1);
        for (var code : List.of("CMDLEND", "CMDRETURN", "CMDRENEW", "CMDUNDO"))
            assertFalse(desk.model.takes(Reading.of(code, Via.SCANNER)));
    }
}
