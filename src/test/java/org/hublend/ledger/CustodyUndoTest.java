package org.hublend.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.hublend.ledger.SimulatedDesk.Clock;
import org.junit.jupiter.api.Test;

/// What becomes of a device when a fact about it is undone.
class CustodyUndoTest extends CustodyStory {
    @Test
    void the_second_scan_counts_when_another_desk_undoes_the_first() {
        var other = new SimulatedDesk(Ids.of("north 2"), north.hub(), Clock.RIGHT);
        register(north);
        other.learn(north);
        var first = lend(north, "L1", ANN);
        now += MINUTE;
        lend(other, "L2", ANN);
        undo(north, first);
        other.learn(north);
        assertStates(other, ItemState.VOID, ItemState.OPEN);
        assertEquals(DeviceState.OUT, state(other));
    }

    @Test
    void a_renewal_moves_the_day_and_can_be_undone() {
        register(north);
        lend(north, "L1", ANN);
        var renewed = renew(north, "L1", DUE.plusDays(7));
        assertEquals(DUE.plusDays(7), north.custody(DEVICE).open().orElseThrow().due());
        undo(north, renewed);
        assertEquals(DUE, north.custody(DEVICE).open().orElseThrow().due());
    }

    @Test
    void undoing_a_loan_brings_back_what_it_ended() {
        register(north);
        lend(north, "L1", ANN);
        wait(60);
        var second = lend(north, "L2", BOB);
        undo(north, second);
        assertStates(north, ItemState.OPEN, ItemState.VOID);
        assertCases(north);
    }

    @Test
    void undoing_a_return_opens_the_loan_again() {
        register(north);
        lend(north, "L1", ANN);
        var back = takeBack(north, "L1");
        undo(north, back);
        assertStates(north, ItemState.OPEN);
        assertEquals(DeviceState.OUT, state(north));
        assertCases(north);
    }

    @Test
    void what_another_desk_took_back_too_stays_back_when_the_first_return_is_undone() {
        register(north);
        lend(north, "L1", ANN);
        south.learn(north);
        var wrong = takeBack(north, "L1");
        wait(60);
        var right = takeBack(south, "L1");
        meet();
        undo(north, wrong);
        assertStates(north, ItemState.RETURNED);
        assertEquals(
                right.id(),
                north.custody(DEVICE).items().getFirst().end().orElseThrow().fact());
        assertEquals(DeviceState.PREPARATION, state(north));
        assertCases(north);
        undo(north, right);
        assertStates(north, ItemState.OPEN);
        assertEquals(DeviceState.OUT, state(north));
        assertCases(north);
    }

    @Test
    void a_second_return_that_is_undone_leaves_the_first() {
        register(north);
        lend(north, "L1", ANN);
        south.learn(north);
        var right = takeBack(north, "L1");
        wait(60);
        var wrong = takeBack(south, "L1");
        meet();
        undo(south, wrong);
        undo(south, right);
        meet();
        assertStates(north, ItemState.OPEN);
    }

    /// Found, says one desk; another, which has not heard of it, takes something else back under its tag.
    @Test
    void what_was_found_stays_found_when_a_mistaken_return_is_undone() {
        register(north);
        lend(north, "L1", ANN);
        south.learn(north);
        state(north, DeviceState.READY);
        wait(60);
        var mistaken = takeBack(south, "L1");
        meet();
        assertStates(north, ItemState.RETURNED);
        undo(south, mistaken);
        meet();
        assertStates(north, ItemState.PRESUMED);
        assertEquals(DeviceState.READY, state(north));
        assertCases(north);
    }

    @Test
    void a_decision_holds_when_a_mistaken_return_is_undone_that_had_not_known_of_it() {
        register(north);
        south.learn(north);
        vague.learn(north);
        lend(north, "L1", ANN);
        wait(60);
        lend(south, "L2", BOB);
        allMeet();
        settle(north, "L2");
        wait(60);
        var mistaken = takeBack(vague, "L1");
        allMeet();
        assertStates(north, ItemState.RETURNED, ItemState.PRESUMED);
        undo(vague, mistaken);
        allMeet();
        assertStates(north, ItemState.PRESUMED, ItemState.OPEN);
        assertCases(north);
    }

    /// History 51212.
    @Test
    void a_device_that_was_found_twice_is_not_out_when_one_word_of_it_is_undone() {
        register(north);
        lend(north, "L1", ANN);
        var first = state(north, DeviceState.READY);
        state(north, DeviceState.REPAIR);
        undo(north, first);
        assertStates(north, ItemState.PRESUMED);
        assertEquals(DeviceState.REPAIR, state(north));
        assertCases(north);
    }

    @Test
    void a_return_of_what_was_back_already_counts_when_the_first_is_undone() {
        register(north);
        lend(north, "L1", ANN);
        var first = takeBack(north, "L1");
        takeBack(north, "L1");
        assertCases(north, CaseKind.RETURNED_NOT_OUT);
        undo(north, first);
        assertStates(north, ItemState.RETURNED);
        assertCases(north);
    }

    /// History 26363.
    @Test
    void the_return_of_a_second_scan_is_one_of_the_lending_whichever_scan_is_undone() {
        var other = new SimulatedDesk(Ids.of("north 2"), north.hub(), Clock.RIGHT);
        register(north);
        other.learn(north);
        var first = lend(north, "L1", ANN);
        now += MINUTE;
        lend(other, "L2", ANN);
        wait(60);
        takeBack(other, "L2");
        north.learn(other);
        assertStates(north, ItemState.RETURNED, ItemState.VOID);
        assertEquals(DeviceState.PREPARATION, state(north));
        assertCases(north);
        undo(north, first);
        assertStates(north, ItemState.VOID, ItemState.RETURNED);
        assertEquals(DeviceState.PREPARATION, state(north));
    }

    /// Of a device's older facts nothing tells any more who knew of what.
    @Test
    void undoing_a_return_opens_the_loan_again_after_a_long_life_too() {
        register(north);
        for (int i = 0; i < 12; i++) {
            lend(north, "L" + i, ANN);
            wait(60);
            takeBack(north, "L" + i);
            state(north, DeviceState.READY);
        }
        lend(north, "L", BOB);
        undo(north, takeBack(north, "L"));
        assertEquals(Ids.of("L"), north.custody(DEVICE).open().map(Item::loan).orElseThrow());
        assertEquals(DeviceState.OUT, state(north));
        assertCases(north);
    }

    @Test
    void undoing_a_return_on_which_another_desk_lent_is_a_case_and_the_new_loan_stands() {
        register(north);
        lend(north, "L1", ANN);
        var back = takeBack(north, "L1");
        south.learn(north);
        wait(60);
        lend(south, "L2", BOB);
        north.learn(south);
        undo(north, back);
        assertStates(north, ItemState.PRESUMED, ItemState.OPEN);
        assertTrue(kinds(north).contains(CaseKind.UNDONE_BUT_USED));
    }

    @Test
    void undoing_a_loan_that_another_desk_took_back_or_renewed_is_a_case() {
        register(north);
        var loan = lend(north, "L1", ANN);
        south.learn(north);
        renew(south, "L1", DUE.plusDays(1));
        north.learn(south);
        undo(north, loan);
        assertStates(north, ItemState.VOID);
        assertEquals(DeviceState.READY, state(north));
        assertCases(north, CaseKind.UNDONE_BUT_USED);
    }

    @Test
    void undoing_a_registration_on_which_another_desk_built_is_a_case() {
        var registered = register(north);
        south.learn(north);
        lend(south, "L1", ANN);
        north.learn(south);
        undo(north, registered);
        assertEquals(DeviceState.UNREGISTERED, state(north));
        assertCases(north, CaseKind.UNDONE_BUT_USED);
    }

    @Test
    void undoing_one_of_two_loans_unaware_of_each_other_ends_the_case() {
        register(north);
        south.learn(north);
        lend(north, "L1", ANN);
        wait(60);
        var second = lend(south, "L2", BOB);
        meet();
        undo(south, second);
        assertStates(south, ItemState.OPEN, ItemState.VOID);
        assertCases(south);
    }

    @Test
    void undoing_a_return_tells_of_who_lent_it_meanwhile_and_has_it_back() {
        register(north);
        south.learn(north);
        lend(north, "L1", ANN);
        var back = takeBack(north, "L1");
        wait(60);
        lend(south, "L2", BOB);
        takeBack(south, "L2");
        meet();
        assertCases(north);
        undo(north, back);
        assertStates(north, ItemState.DISPUTED, ItemState.RETURNED);
        assertCases(north, CaseKind.DOUBLE_LOAN);
    }

    @Test
    void undoing_a_return_that_the_next_loan_never_knew_of_tells_that_it_was_lent_while_out() {
        register(north);
        lend(north, "L1", ANN);
        south.learn(north);
        var back = takeBack(north, "L1");
        wait(60);
        lend(south, "L2", BOB);
        north.learn(south);
        assertCases(north);
        undo(north, back);
        assertStates(north, ItemState.PRESUMED, ItemState.OPEN);
        assertCases(north, CaseKind.LENT_WHILE_OUT);
    }

    @Test
    void a_renewal_at_another_desk_is_told_even_where_the_undone_loan_seemed_over() {
        register(north);
        var loan = lend(north, "L1", ANN);
        south.learn(north);
        renew(south, "L1", DUE.plusDays(7));
        state(north, DeviceState.READY);
        north.learn(south);
        undo(north, loan);
        assertCases(north, CaseKind.UNDONE_BUT_USED);
    }

    /// The last was lent in the knowledge of the first and the third, which it ended; only the undone one held it
    /// there.
    @Test
    void undoing_a_loan_leaves_no_case_of_loans_of_which_the_last_knew_the_others() {
        register(north);
        south.learn(north);
        vague.learn(north);
        lend(vague, "L1", ANN);
        wait(60);
        var undone = lend(north, "L2", BOB);
        wait(60);
        lend(south, "L3", ANN);
        south.learn(vague);
        wait(60);
        lend(south, "L4", BOB);
        allMeet();
        assertCases(north, CaseKind.DOUBLE_LOAN);
        undo(north, undone);
        assertStates(north, ItemState.PRESUMED, ItemState.VOID, ItemState.PRESUMED, ItemState.OPEN);
        assertCases(north);
    }

    @Test
    void undoing_the_loan_that_was_decided_for_gives_the_device_back_to_the_other_borrower() {
        register(north);
        south.learn(north);
        var wrong = lend(north, "L1", ANN);
        wait(60);
        lend(south, "L2", BOB);
        meet();
        settle(north, "L1");
        assertStates(north, ItemState.OPEN, ItemState.PRESUMED);
        undo(north, wrong);
        assertStates(north, ItemState.VOID, ItemState.OPEN);
        assertEquals(DeviceState.OUT, state(north));
        assertCases(north);
    }

    @Test
    void two_decisions_stay_a_case_when_a_loan_is_undone_that_neither_was_for() {
        register(north);
        south.learn(north);
        vague.learn(north);
        lend(north, "L1", ANN);
        wait(60);
        lend(south, "L2", BOB);
        wait(60);
        var third = lend(vague, "L3", ANN);
        allMeet();
        settle(north, "L1");
        settle(south, "L2");
        allMeet();
        assertCases(vague, CaseKind.DECIDED_TWICE);
        undo(vague, third);
        allMeet();
        assertCases(vague, CaseKind.DECIDED_TWICE);
        settle(north, "L2");
        assertStates(north, ItemState.PRESUMED, ItemState.OPEN, ItemState.VOID);
        assertCases(north);
    }

    @Test
    void a_second_scan_that_counts_now_ends_the_loan_that_it_knew_of() {
        register(north);
        south.learn(north);
        lend(north, "L1", ANN);
        wait(60);
        var first = lend(south, "L2", BOB);
        lend(north, "L3", BOB, south.hub());
        meet();
        assertStates(south, ItemState.DISPUTED, ItemState.OPEN, ItemState.VOID);
        undo(south, first);
        assertStates(south, ItemState.PRESUMED, ItemState.VOID, ItemState.OPEN);
        assertCases(south, CaseKind.LENT_WHILE_OUT);
    }

    @Test
    void the_second_scan_counts_when_its_own_desk_undoes_the_first_that_it_had_not_known_of() {
        register(north);
        south.learn(north);
        vague.learn(north);
        lend(south, "L1", BOB);
        lend(vague, "L2", BOB, south.hub());
        allMeet();
        assertStates(vague, ItemState.OPEN, ItemState.VOID);
        undo(vague, south.recorded().getLast());
        assertStates(vague, ItemState.VOID, ItemState.OPEN);
    }

    @Test
    void a_loan_that_came_back_later_than_an_undone_word_said_was_lent_twice() {
        register(north);
        lend(north, "L1", ANN);
        south.learn(north, 1);
        var here = state(north, DeviceState.REPAIR);
        wait(60);
        lend(south, "L2", BOB);
        wait(60);
        takeBack(north, "L1");
        meet();
        assertCases(north);
        undo(north, here);
        assertCases(north, CaseKind.DOUBLE_LOAN);
    }

    @Test
    void a_loan_that_a_strange_return_had_ended_is_over_by_who_lent_the_device_in_the_knowledge_of_it() {
        register(north);
        south.learn(north);
        lend(north, "L1", ANN);
        wait(60);
        var strange = takeBack(south, Optional.empty(), now);
        wait(60);
        lend(north, "L2", BOB);
        takeBack(north, "L2");
        meet();
        assertStates(north, ItemState.RETURNED, ItemState.RETURNED);
        assertCases(north);
        undo(south, strange);
        meet();
        assertStates(north, ItemState.PRESUMED, ItemState.RETURNED);
        assertCases(north, CaseKind.LENT_WHILE_OUT);
        assertEquals(DeviceState.PREPARATION, state(north));
    }

    @Test
    void a_word_that_is_undone_leaves_the_next_loan_one_of_a_device_that_was_out() {
        register(north);
        lend(north, "L1", ANN);
        var here = state(north, DeviceState.READY);
        lend(north, "L2", BOB);
        assertCases(north);
        undo(north, here);
        assertStates(north, ItemState.PRESUMED, ItemState.OPEN);
        assertCases(north, CaseKind.LENT_WHILE_OUT);
    }

    @Test
    void what_was_said_of_a_device_is_told_when_its_loan_is_open_again() {
        register(north);
        south.learn(north);
        vague.learn(north);
        lend(north, "L1", ANN);
        wait(60);
        var strange = takeBack(south, Optional.empty(), now);
        wait(60);
        state(vague, DeviceState.LOST);
        allMeet();
        assertCases(north);
        undo(south, strange);
        allMeet();
        assertStates(north, ItemState.OPEN);
        assertCases(north, CaseKind.STATED_WHILE_OUT);
    }

    /// Histories 202813 and 233853.
    @Test
    void what_was_said_of_a_device_is_told_when_its_loan_lasted_until_a_later_return() {
        register(north);
        south.learn(north);
        lend(north, "L1", ANN);
        var wrong = takeBack(north, "L1");
        wait(60);
        state(south, DeviceState.READY);
        south.learn(north, 2);
        takeBack(south, "L1");
        meet();
        assertCases(north);
        undo(north, wrong);
        assertStates(north, ItemState.RETURNED);
        assertCases(north, CaseKind.STATED_WHILE_OUT);
    }

    /// History 376690.
    @Test
    void what_was_said_of_a_device_is_told_when_a_word_that_it_was_there_was_wrong() {
        register(north);
        south.learn(north);
        lend(north, "L1", ANN);
        var wrong = state(north, DeviceState.READY);
        wait(60);
        state(south, DeviceState.LOST);
        wait(60);
        takeBack(north, "L1");
        meet();
        assertCases(north);
        undo(north, wrong);
        assertStates(north, ItemState.RETURNED);
        assertCases(north, CaseKind.STATED_WHILE_OUT);
    }

    @Test
    void a_case_that_somebody_has_looked_at_is_not_told_again_by_an_undo() {
        register(north);
        lend(north, "L1", ANN);
        lend(north, "L2", BOB);
        assertCases(north, CaseKind.LENT_WHILE_OUT);
        decide(north, "seen", Optional.empty());
        undo(north, renew(north, "L2", DUE.plusDays(7)));
        assertCases(north);
    }
}
