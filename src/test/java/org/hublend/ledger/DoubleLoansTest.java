package org.hublend.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What becomes of a device that is lent or taken back twice.
class DoubleLoansTest extends CustodyStory {
    @Test
    void two_scans_of_one_lending_are_one_lending() {
        register(north);
        lend(north, "L1", ANN);
        now += MINUTE;
        lend(north, "L2", ANN);
        assertStates(north, ItemState.OPEN, ItemState.VOID);
        assertCases(north);
        takeBack(north, "L2");
        assertStates(north, ItemState.RETURNED, ItemState.VOID);
        assertCases(north);
    }

    @Test
    void lending_again_after_five_minutes_or_to_another_is_no_double_scan() {
        register(north);
        lend(north, "L1", ANN);
        now += MINUTE;
        lend(north, "L2", BOB);
        now += 6 * MINUTE;
        lend(north, "L3", BOB);
        assertStates(north, ItemState.PRESUMED, ItemState.PRESUMED, ItemState.OPEN);
        assertCases(north, CaseKind.LENT_WHILE_OUT, CaseKind.LENT_WHILE_OUT);
    }

    @Test
    void of_two_loans_unaware_of_each_other_the_later_has_the_device_and_both_make_one_case() {
        register(north);
        south.learn(north);
        lend(north, "L1", ANN);
        wait(60);
        lend(south, "L2", BOB);
        meet();
        assertStates(north, ItemState.DISPUTED, ItemState.OPEN);
        assertEquals(DeviceState.OUT, state(north));
        assertCases(north, CaseKind.DOUBLE_LOAN);
        assertCases(south, CaseKind.DOUBLE_LOAN);
    }

    @Test
    void where_clocks_leave_doubt_nobody_has_the_device_until_a_person_decides() {
        register(north);
        vague.learn(north);
        lend(north, "L1", ANN);
        wait(60);
        lend(vague, "L2", BOB);
        vague.learn(north);
        assertStates(vague, ItemState.DISPUTED, ItemState.DISPUTED);
        assertEquals(DeviceState.TO_SETTLE, state(vague));
        assertCases(vague, CaseKind.DOUBLE_LOAN);
        state(vague, DeviceState.READY);
        assertEquals(DeviceState.READY, state(vague));
        assertStates(vague, ItemState.PRESUMED, ItemState.PRESUMED);
        assertCases(vague);
    }

    @Test
    void three_loans_unaware_of_each_other_make_one_case_of_three_facts() {
        register(north);
        south.learn(north);
        vague.learn(north);
        lend(north, "L1", ANN);
        wait(60);
        lend(south, "L2", BOB);
        wait(60);
        var third = lend(vague, "L3", BOB);
        vague.learn(north);
        vague.learn(south);
        var cases = vague.custody(DEVICE).cases();
        assertEquals(1, cases.size());
        assertEquals(3, cases.getFirst().facts().size());
        undo(vague, third);
        assertStates(vague, ItemState.DISPUTED, ItemState.OPEN, ItemState.VOID);
        assertEquals(2, vague.custody(DEVICE).cases().getFirst().facts().size());
    }

    @Test
    void a_return_that_was_sent_late_leaves_nothing_to_explain() {
        register(north);
        south.learn(north);
        lend(north, "L1", ANN);
        wait(30);
        takeBack(north, "L1");
        wait(30);
        lend(south, "L2", BOB);
        meet();
        assertStates(north, ItemState.RETURNED, ItemState.OPEN);
        assertCases(north);
    }

    @Test
    void a_return_entered_later_for_an_earlier_hour_explains_a_double_loan() {
        register(north);
        south.learn(north);
        lend(north, "L1", ANN);
        long back = wait(30);
        wait(30);
        lend(south, "L2", BOB);
        wait(30);
        takeBack(north, Optional.of("L1"), back);
        meet();
        assertStates(south, ItemState.RETURNED, ItemState.OPEN);
        assertEquals(DeviceState.OUT, state(south));
        assertCases(south);
        assertTrue(south.custody(DEVICE).troubles().getFirst().settled());
    }

    @Test
    void doubtful_clocks_explain_nothing() {
        register(north);
        vague.learn(north);
        lend(north, "L1", ANN);
        long back = wait(30);
        wait(30);
        lend(vague, "L2", BOB);
        wait(30);
        takeBack(north, Optional.of("L1"), back);
        vague.learn(north);
        assertCases(vague, CaseKind.DOUBLE_LOAN);
        assertEquals(DeviceState.TO_SETTLE, state(vague));
    }

    @Test
    void two_desks_that_both_took_it_back_agree_but_nobody_takes_back_what_they_know_is_back() {
        register(north);
        lend(north, "L1", ANN);
        south.learn(north);
        takeBack(north, "L1");
        takeBack(south, "L1");
        meet();
        assertCases(north);
        takeBack(north, "L1");
        assertCases(north, CaseKind.RETURNED_NOT_OUT);
    }

    @Test
    void a_return_without_a_number_ends_the_loan_that_its_desk_knew_of() {
        register(north);
        south.learn(north);
        lend(north, "L1", ANN);
        wait(60);
        lend(south, "L2", BOB);
        wait(60);
        takeBack(north, Optional.empty(), now);
        meet();
        assertStates(north, ItemState.RETURNED, ItemState.OPEN);
        assertEquals(DeviceState.OUT, state(north));
    }

    @Test
    void doubtful_clocks_make_a_case_too_where_the_earlier_loan_came_back() {
        register(north);
        vague.learn(north);
        lend(north, "L1", ANN);
        wait(30);
        takeBack(north, "L1");
        wait(30);
        lend(vague, "L2", BOB);
        vague.learn(north);
        assertStates(vague, ItemState.RETURNED, ItemState.DISPUTED);
        assertCases(vague, CaseKind.DOUBLE_LOAN);
        takeBack(vague, "L2");
        assertCases(vague);
    }

    @Test
    void loans_that_knew_of_each_other_are_no_double_loan_once_the_third_is_undone() {
        register(north);
        vague.learn(north);
        var third = lend(north, "L1", ANN);
        wait(60);
        lend(vague, "L2", BOB);
        wait(60);
        lend(vague, "L3", ANN);
        vague.learn(north);
        assertCases(vague, CaseKind.DOUBLE_LOAN);
        undo(north, third);
        vague.learn(north);
        assertStates(vague, ItemState.VOID, ItemState.PRESUMED, ItemState.OPEN);
        assertCases(vague, CaseKind.LENT_WHILE_OUT);
    }

    @Test
    void a_return_that_was_undone_explains_a_double_loan_no_more() {
        register(north);
        vague.learn(north);
        lend(north, "L1", ANN);
        wait(60);
        lend(vague, "L2", BOB);
        wait(60);
        takeBack(vague, "L2");
        vague.learn(north);
        var back = takeBack(vague, "L1");
        assertCases(vague);
        undo(vague, back);
        assertCases(vague, CaseKind.DOUBLE_LOAN);
    }
}
