package org.hublend.sessions;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hublend.shell.Answer.Tone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writing a session down, from the first tile to the list.
class SessionsModelTest {
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
    void what_was_chosen_is_recorded_and_listed() {
        desk.scan(ANNA, CHROMEBOOK);
        desk.model.form(Form.ONE_TO_ONE);
        desk.model.minutes(45);
        desk.model.topic("security");
        desk.model.topic("communicating");
        desk.enter()
                .says(Tone.DONE, "Session recorded")
                .adds("One to one, 45 minutes, 1 person. Communicating, Security.");
        desk.lists(1);
        var line = desk.line();
        assertEquals("one-to-one", line.form());
        assertEquals(45, line.minutes());
        assertEquals("Sam", line.helper());
        assertEquals(LocalDate.of(2026, 11, 23), line.held().toLocalDate());
        assertTrue(line.isOfToday());
    }

    @Test
    void each_kind_brings_its_usual_length_until_somebody_chooses_one() {
        desk.model.form(Form.PHONE);
        assertEquals(15, desk.model.draft.get().length());
        desk.model.minutes(90);
        desk.model.form(Form.GROUP);
        assertEquals(90, desk.model.draft.get().length());
    }

    @Test
    void heads_are_counted_where_no_card_is_at_hand() {
        desk.model.oneMore();
        desk.model.oneMore();
        desk.comes(3);
        desk.model.oneFewer();
        desk.comes(2).scan(ANNA).comes(3);
        desk.saved(Form.GROUP, "creating");
        assertEquals(3, desk.line().headcount());
    }

    @Test
    void nobody_is_taken_off_below_one() {
        desk.model.oneFewer();
        desk.comes(1).scan(ANNA);
        desk.model.without(desk.model.draft.get().people().getFirst());
        desk.comes(1);
        assertTrue(desk.model.draft.get().isUntouched());
    }

    @Test
    void without_a_topic_enter_records_nothing() {
        desk.enter().says(Tone.ASK, "What was it about?").lists(0);
    }

    @Test
    void after_saving_the_next_one_begins_with_the_same_kind() {
        desk.saved(Form.PHONE, "security");
        assertEquals(Draft.of("phone"), desk.model.draft.get());
    }

    @Test
    void a_session_can_be_of_another_day_and_length() {
        desk.date("yesterday 14:30", "50");
        assertEquals(
                Optional.of("yesterday, 14:30"), desk.model.draft.get().when().map(desk.model.words()::when));
        desk.saved(Form.DROP_IN, "security").lists(0);
    }

    @Test
    void what_was_earlier_today_is_listed_at_its_time() {
        desk.date("today 9:15", "25").saved(Form.DROP_IN, "security").lists(1);
        assertEquals("2026-11-23T09:15", desk.line().held().toString());
        assertEquals(25, desk.line().minutes());
    }

    @Test
    void a_day_that_can_not_be_read_or_is_still_to_come_is_asked_for_again() {
        desk.date("whenever", "50").says(Tone.ASK, "Which day?");
        assertTrue(desk.model.dating.get());
        desk.model.date();
        desk.date("today 23:00", "50").says(Tone.ASK, "That is still to come");
        desk.model.date();
        desk.date("1/1/2020", "50").says(Tone.ASK, "That is more than a year ago");
        desk.model.date();
        desk.date("today", "0").says(Tone.ASK, "How many minutes?");
        desk.esc();
        assertFalse(desk.model.dating.get());
        assertTrue(desk.model.draft.get().isUntouched());
    }

    @Test
    void a_draft_is_not_thrown_away_unasked() {
        desk.esc();
        assertTrue(desk.model.answer.get().isEmpty());
        desk.scan(ANNA).esc().says(Tone.ASK, "Keep this draft?").choose(1).comes(1);
        assertEquals(1, desk.model.draft.get().people().size());
        desk.esc().esc();
        assertEquals(1, desk.model.draft.get().people().size());
        desk.esc().choose(2);
        assertTrue(desk.model.draft.get().isUntouched());
    }

    @Test
    void a_draft_outlives_a_change_of_who_is_signed_in_and_the_session_is_by_the_new_one() {
        desk.scan(ANNA);
        desk.attendance.lock();
        desk.signIn(PRIYA).saved(Form.ONE_TO_ONE, "security");
        assertEquals("Priya", desk.line().helper());
        assertEquals(1, desk.line().headcount());
    }

    @Test
    void names_are_in_no_text_that_a_log_could_take() {
        desk.scan(ANNA);
        assertFalse(desk.model.draft.get().toString().contains("Anna"));
        assertEquals(List.of(), desk.model.recent.get().lines());
    }
}
