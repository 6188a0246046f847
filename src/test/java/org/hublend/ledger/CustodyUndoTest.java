package org.hublend.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
