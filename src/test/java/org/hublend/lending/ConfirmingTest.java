package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Kinds;
import org.hublend.shell.Answer.Tone;
import org.hublend.staff.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sam is a volunteer and Priya a coordinator; Cara has something that is late.
class ConfirmingTest {
    @TempDir
    Path temp;

    private AtTheDesk desk;

    @BeforeEach
    void open() {
        desk = AtTheDesk.signedIn(temp);
        desk.scan(CARA, CHROMEBOOK).enter().says(Tone.ASK, "A coordinator is needed");
    }

    @AfterEach
    void close() {
        desk.library.close();
    }

    @Test
    void a_volunteer_can_only_leave_it() {
        desk.offers("Don’t lend").choose(1).basket(CHROMEBOOK).has(DeviceState.READY, CHROMEBOOK);
    }

    @Test
    void a_coordinator_confirms_by_badge_and_pin_and_the_volunteer_stays_signed_in() {
        var sam = desk.attendance.present.get().map(Member::id);
        desk.signIn(PRIYA).says(Tone.DONE, "Lent to Cara J.").has(DeviceState.OUT, CHROMEBOOK);
        assertEquals(sam, desk.attendance.present.get().map(Member::id));
        assertFalse(desk.attendance.shut.get());
        assertEquals(
                List.of(Map.of(
                        "rule",
                        "has-late-items",
                        "reason",
                        "coordinator",
                        "by",
                        id(PRIYA).toString())),
                newestLoan().confirmed());
    }

    @Test
    void a_badge_without_its_pin_confirms_nothing() {
        desk.scan(PRIYA);
        desk.attendance.screen.give("000000");
        desk.attendance.screen.back();
        desk.says(Tone.ASK, "A coordinator is needed").has(DeviceState.READY, CHROMEBOOK);
        desk.signIn(PRIYA).says(Tone.DONE, "Lent to Cara J.");
    }

    @Test
    void a_badge_that_is_scanned_after_the_question_was_left_signs_in() {
        desk.esc().signIn(PRIYA).has(DeviceState.READY, CHROMEBOOK).basket(CHROMEBOOK);
        assertEquals(id(PRIYA), desk.attendance.present.get().orElseThrow().id());
    }

    @Test
    void a_coordinator_at_work_gives_a_reason_and_is_named_too() {
        desk.esc().signIn(PRIYA).enter().says(Tone.ASK, "Lend it all the same?").choose(2);
        desk.says(Tone.DONE, "Lent to Cara J.");
        var confirmed = newestLoan().confirmed().getFirst();
        assertEquals("need", confirmed.get("reason"));
        assertEquals(id(PRIYA).toString(), confirmed.get("by"));
    }

    private UUID id(String badge) {
        var rooms = desk.library.rooms;
        return rooms.folder().read(sql -> rooms.staff().idOfBadge(sql, badge)).orElseThrow();
    }

    private Kind.LoanOpened newestLoan() {
        var folder = desk.library.rooms.folder();
        var incarnation = folder.self().orElseThrow().incarnation();
        return folder.<Kind.LoanOpened>write(r -> r.facts().stream(incarnation, 1, 1000).stream()
                .flatMap(fact -> Kinds.read(fact).stream())
                .filter(Kind.LoanOpened.class::isInstance)
                .map(Kind.LoanOpened.class::cast)
                .toList()
                .getLast());
    }
}
