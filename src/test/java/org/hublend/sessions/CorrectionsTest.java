package org.hublend.sessions;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.SessionStanding;
import org.hublend.ledger.Subject;
import org.hublend.shell.Answer.Tone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was recorded wrongly is put right, and the history keeps both.
class CorrectionsTest {
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
    void the_whole_session_is_there_to_be_corrected() {
        desk.scan(ANNA, BEN, CHROMEBOOK).saved(Form.GROUP, "security");
        desk.model.wrong();
        desk.says(Tone.ASK, "What is wrong with it?").choose(1).says(Tone.TELL, "Put it right");
        var draft = desk.model.draft.get();
        assertEquals(2, draft.headcount());
        assertEquals("Anna M.", draft.people().getFirst().shortName());
        assertTrue(draft.topics().contains("security"));
        desk.model.minutes(90);
        desk.model.oneMore();
        desk.enter().says(Tone.DONE, "Corrected").lists(1);
        assertEquals(90, desk.line().minutes());
        assertEquals(3, desk.line().headcount());
        assertTrue(desk.line().corrected().isPresent());
        assertTrue(desk.model.draft.get().isUntouched());
    }

    @Test
    void a_correction_keeps_the_moment_unless_another_is_typed() {
        desk.date("today 9:15", "25").saved(Form.PHONE, "creating");
        desk.model.wrong();
        desk.choose(1);
        desk.model.topic("security");
        desk.enter();
        assertEquals("2026-11-23T09:15", desk.line().held().toString());
        desk.model.wrong();
        desk.choose(1).date("today 9:45", "25").enter();
        assertEquals("2026-11-23T09:45", desk.line().held().toString());
    }

    @Test
    void who_corrected_and_who_recorded_are_both_kept() {
        desk.saved(Form.GROUP, "security");
        desk.attendance.lock();
        desk.signIn(PRIYA);
        desk.model.wrong();
        desk.choose(1);
        desk.model.minutes(90);
        desk.enter();
        var versions = standing(desk.line().id()).versions();
        assertEquals(member(SAM), versions.getFirst().by());
        assertEquals(member(PRIYA), versions.getLast().by());
        assertEquals("Sam", desk.line().helper());
    }

    @Test
    void a_session_that_never_was_leaves_the_list_and_stays_in_the_history() {
        desk.saved(Form.GROUP, "security");
        var id = desk.line().id();
        desk.model.wrong(desk.line());
        desk.choose(2).says(Tone.DONE, "Cancelled").lists(0);
        assertEquals(Optional.empty(), standing(id).held());
        assertEquals(2, standing(id).versions().size());
    }

    @Test
    void of_several_the_one_is_asked_for() {
        desk.saved(Form.GROUP, "security").saved(Form.PHONE, "creating");
        desk.model.wrong();
        desk.says(Tone.ASK, "Which one is wrong?");
        assertEquals(2, desk.answer().choices().size());
        desk.choose(2).says(Tone.ASK, "What is wrong with it?").choose(3).lists(2);
    }

    @Test
    void with_nothing_recorded_there_is_nothing_to_correct() {
        desk.model.wrong();
        desk.says(Tone.TELL, "Nothing to correct");
    }

    @Test
    void a_draft_is_finished_before_another_session_is_opened() {
        desk.saved(Form.GROUP, "security").scan(ANNA);
        desk.model.wrong();
        desk.says(Tone.ASK, "Finish this session first");
        assertEquals(1, desk.model.draft.get().people().size());
    }

    @Test
    void what_another_day_brought_is_a_coordinators_to_correct() {
        desk.saved(Form.GROUP, "security");
        desk.library.pass(Duration.ofDays(1));
        desk.model.shown();
        assertFalse(desk.line().isOfToday());
        desk.model.wrong(desk.line());
        desk.says(Tone.CANT, "A coordinator can put this right");
        desk.signIn(PRIYA).model.wrong(desk.line());
        desk.says(Tone.ASK, "What is wrong with it?");
    }

    private SessionStanding standing(UUID id) {
        return desk.library.rooms.folder().write(r ->
                (SessionStanding) r.standings().of(Subject.session(id)));
    }

    private UUID member(String badge) {
        var rooms = desk.library.rooms;
        return rooms.folder().read(sql -> rooms.staff().idOfBadge(sql, badge)).orElseThrow();
    }
}
