package org.hublend.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a decision about a contradiction does to a device.
class CustodySettlementTest extends CustodyStory {
    @Test
    void the_loan_that_keeps_the_device_is_open_and_the_other_is_over() {
        doubleLoan();
        settle(north, "L1");
        assertStates(north, ItemState.OPEN, ItemState.PRESUMED);
        assertEquals(DeviceState.OUT, state(north));
        assertCases(north);
    }

    @Test
    void a_decision_counts_at_every_desk_that_hears_of_it() {
        doubleLoan();
        settle(north, "L1");
        meet();
        assertStates(south, ItemState.OPEN, ItemState.PRESUMED);
        assertCases(south);
    }

    @Test
    void where_clocks_left_doubt_a_decision_gives_the_device_back_to_its_borrower() {
        register(north);
        vague.learn(north);
        lend(north, "L1", ANN);
        wait(60);
        lend(vague, "L2", BOB);
        vague.learn(north);
        assertEquals(DeviceState.TO_SETTLE, state(vague));
        settle(vague, "L2");
        assertStates(vague, ItemState.PRESUMED, ItemState.OPEN);
        assertEquals(DeviceState.OUT, state(vague));
        assertCases(vague);
    }

    @Test
    void a_return_after_the_decision_ends_the_loan_that_kept_the_device() {
        doubleLoan();
        settle(north, "L1");
        takeBack(north, "L1");
        assertStates(north, ItemState.RETURNED, ItemState.PRESUMED);
        assertEquals(DeviceState.PREPARATION, state(north));
        assertCases(north);
    }

    @Test
    void a_case_that_has_grown_meanwhile_is_another_one_and_stays_open() {
        doubleLoan();
        var before = north.custody(DEVICE).cases().getFirst();
        vague.learn(north);
        lend(vague, "L3", ANN);
        record(north, new Kind.CaseSettled(before.id(), Subject.device(DEVICE), "borrower", loan("L1"), north.hub()));
        north.learn(vague);
        assertCases(north, CaseKind.DOUBLE_LOAN);
    }

    @Test
    void what_only_had_to_be_looked_at_goes_once_it_was() {
        register(north);
        lend(north, "L1", ANN);
        now += 6 * MINUTE;
        lend(north, "L2", BOB);
        assertCases(north, CaseKind.LENT_WHILE_OUT);
        decide(north, "seen", Optional.empty());
        assertStates(north, ItemState.PRESUMED, ItemState.OPEN);
        assertCases(north);
    }

    @Test
    void a_device_said_to_be_here_while_another_hub_lent_it_is_out_again_by_a_decision() {
        register(north);
        south.learn(north);
        lend(south, "L1", ANN);
        wait(10);
        state(north, DeviceState.LOST);
        meet();
        assertCases(north, CaseKind.STATED_WHILE_OUT);
        settle(north, "L1");
        assertEquals(DeviceState.OUT, state(north));
        assertCases(north);
    }

    @Test
    void a_decision_that_is_undone_leaves_the_device_to_be_settled_again() {
        doubleLoan();
        var decision = settle(north, "L1");
        undo(north, decision);
        assertCases(north, CaseKind.DOUBLE_LOAN);
    }

    @Test
    void what_somebody_only_looked_at_is_open_again_when_that_is_undone() {
        register(north);
        takeBack(north, Optional.empty(), now);
        var seen = decide(north, "seen", Optional.empty());
        assertCases(north);
        undo(north, seen);
        assertCases(north, CaseKind.RETURNED_NOT_OUT);
    }

    @Test
    void two_who_decide_differently_are_a_new_case_and_the_first_stands_until_that_is_settled() {
        doubleLoan();
        settle(north, "L1");
        settle(south, "L2");
        meet();
        assertStates(north, ItemState.OPEN, ItemState.PRESUMED);
        assertCases(north, CaseKind.DECIDED_TWICE);
        assertEquals(north.custody(DEVICE).cases(), south.custody(DEVICE).cases());
        settle(south, "L2");
        meet();
        assertStates(north, ItemState.PRESUMED, ItemState.OPEN);
        assertCases(north);
    }

    @Test
    void the_first_decision_may_be_the_right_one_after_all() {
        twoDecisions();
        settle(south, "L1");
        assertStates(south, ItemState.OPEN, ItemState.PRESUMED);
        assertCases(south);
    }

    @Test
    void two_who_decide_alike_are_no_case() {
        doubleLoan();
        settle(north, "L2");
        settle(south, "L2");
        meet();
        assertStates(north, ItemState.PRESUMED, ItemState.OPEN);
        assertCases(north);
    }

    @Test
    void the_device_that_comes_back_ends_what_two_decided_about_it() {
        twoDecisions();
        takeBack(north, "L1");
        assertCases(north);
    }

    @Test
    void one_of_two_decisions_that_is_undone_ends_the_quarrel() {
        doubleLoan();
        settle(north, "L1");
        var other = settle(south, "L2");
        undo(south, other);
        meet();
        assertStates(north, ItemState.OPEN, ItemState.PRESUMED);
        assertCases(north);
    }

    private void twoDecisions() {
        doubleLoan();
        settle(north, "L1");
        settle(south, "L2");
        meet();
        assertCases(south, CaseKind.DECIDED_TWICE);
    }

    private void doubleLoan() {
        register(north);
        south.learn(north);
        lend(north, "L1", ANN);
        wait(60);
        lend(south, "L2", BOB);
        meet();
        assertCases(north, CaseKind.DOUBLE_LOAN);
    }
}
