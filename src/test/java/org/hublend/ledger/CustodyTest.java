package org.hublend.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What becomes of a device that is lent, taken back and stated.
class CustodyTest extends CustodyStory {
    @Test
    void a_device_is_lent_and_comes_back_to_be_prepared() {
        register(north);
        lend(north, "L1", ANN);
        assertEquals(DeviceState.OUT, state(north));
        takeBack(north, "L1");
        assertEquals(DeviceState.PREPARATION, state(north));
        assertStates(north, ItemState.RETURNED);
        assertCases(north);
    }

    @Test
    void whoever_lends_a_device_that_they_know_is_out_says_that_it_came_back() {
        register(north);
        lend(north, "L1", ANN);
        south.learn(north);
        wait(60);
        lend(south, "L2", BOB);
        assertStates(south, ItemState.PRESUMED, ItemState.OPEN);
        assertCases(south, CaseKind.LENT_WHILE_OUT);
    }

    @Test
    void a_return_without_a_loan_is_noted() {
        register(north);
        takeBack(north, "L1");
        assertEquals(DeviceState.PREPARATION, state(north));
        assertCases(north, CaseKind.RETURNED_NOT_OUT);
    }

    @Test
    void a_return_at_another_hub_moves_the_device_there() {
        register(north);
        lend(north, "L1", ANN);
        south.learn(north);
        takeBack(south, Optional.empty(), now);
        assertStates(south, ItemState.RETURNED);
        assertEquals(Optional.of(south.hub()), south.custody(DEVICE).hub());
        assertCases(south);
    }

    @Test
    void a_device_that_is_sent_is_on_the_way_until_somebody_there_has_it() {
        register(north);
        record(north, new Kind.DevicesSent(north.hub(), south.hub(), List.of(DEVICE)));
        assertEquals(DeviceState.ON_THE_WAY, state(north));
        assertEquals(Optional.of(south.hub()), north.custody(DEVICE).hub());
        south.learn(north);
        record(south, new Kind.DeviceStated(DEVICE, south.hub(), DeviceState.PREPARATION, Map.of()));
        assertEquals(DeviceState.PREPARATION, state(south));
        assertCases(south);
    }

    @Test
    void a_device_that_is_sent_while_another_desk_lends_it_is_a_case() {
        register(north);
        south.learn(north);
        lend(north, "L1", ANN);
        wait(10);
        record(south, new Kind.DevicesSent(south.hub(), north.hub(), List.of(DEVICE)));
        north.learn(south);
        assertCases(north, CaseKind.STATED_WHILE_OUT);
    }

    @Test
    void a_renewal_of_what_is_not_out_is_noted() {
        register(north);
        renew(north, "L1", DUE);
        assertCases(north, CaseKind.RENEWED_NOT_OUT);
    }

    @Test
    void a_device_that_is_gone_or_not_prepared_is_lent_with_a_case() {
        register(north);
        state(north, DeviceState.RETIRED);
        lend(north, "L1", ANN);
        assertCases(north, CaseKind.LENT_WHILE_GONE);
        takeBack(north, "L1");
        wait(60);
        lend(north, "L2", ANN);
        assertCases(north, CaseKind.LENT_WHILE_GONE, CaseKind.LENT_UNPREPARED);
    }

    @Test
    void a_device_can_be_lost_while_it_is_lent_and_comes_back_when_it_is_found() {
        register(north);
        lend(north, "L1", ANN);
        state(north, DeviceState.LOST);
        assertEquals(DeviceState.LOST, state(north));
        assertStates(north, ItemState.OPEN);
        assertCases(north);
        takeBack(north, "L1");
        assertEquals(DeviceState.PREPARATION, state(north));
    }

    @Test
    void a_device_retired_by_somebody_who_did_not_know_that_it_was_lent_is_a_case_and_stays_retired() {
        register(north);
        south.learn(north);
        lend(north, "L1", ANN);
        wait(60);
        state(south, DeviceState.RETIRED);
        wait(60);
        takeBack(north, "L1");
        meet();
        assertEquals(DeviceState.RETIRED, state(north));
        assertCases(north, CaseKind.STATED_WHILE_OUT);
    }

    @Test
    void a_device_stated_to_be_in_hand_by_somebody_who_did_not_know_that_it_was_lent_stays_out() {
        register(north);
        south.learn(north);
        var loan = lend(north, "L1", ANN);
        wait(60);
        state(south, DeviceState.REPAIR);
        meet();
        assertEquals(DeviceState.OUT, state(north));
        assertCases(north, CaseKind.STATED_WHILE_OUT);
        undo(north, loan);
        assertEquals(DeviceState.REPAIR, state(north));
        assertCases(north);
    }

    @Test
    void whoever_has_the_device_in_hand_ends_the_loan_that_they_know_of() {
        register(north);
        lend(north, "L1", ANN);
        var stated = state(north, DeviceState.READY);
        assertStates(north, ItemState.PRESUMED);
        undo(north, stated);
        assertStates(north, ItemState.OPEN);
        assertEquals(DeviceState.OUT, state(north));
    }

    @Test
    void a_loan_can_be_known_before_its_device_is() {
        lend(south, "L1", ANN);
        assertEquals(DeviceState.UNREGISTERED, state(south));
        register(north);
        south.learn(north);
        assertEquals(DeviceState.OUT, state(south));
    }

    @Test
    void a_field_set_differently_by_two_is_a_case_until_somebody_who_saw_both_decides() {
        register(north);
        south.learn(north);
        change(north, "X1");
        change(south, "X2");
        meet();
        assertCases(north, CaseKind.FIELD_CLASH);
        var decided = change(north, "X1");
        assertCases(north);
        undo(north, decided);
        assertCases(north, CaseKind.FIELD_CLASH);
    }

    @Test
    void a_fact_that_this_program_cannot_read_changes_nothing_but_hides_no_knowledge() {
        register(north);
        south.learn(north);
        var loan = lend(north, "L1", ANN);
        var unread = new Fact(
                        Ids.of("new"),
                        north.id(),
                        loan.incarnation(),
                        3,
                        "device.polished",
                        1,
                        List.of(Subject.device(DEVICE)),
                        List.of(loan.id()),
                        loan.recorded(),
                        loan.happened(),
                        north.id(),
                        new byte[0],
                        Optional.empty(),
                        Optional.empty(),
                        new byte[0])
                .chained(loan.chain());
        var standing = (Custody) north.custody(DEVICE).after(unread);
        assertEquals(DeviceState.OUT, standing.state());
        assertEquals(List.of(unread.id()), standing.sight().heads());
    }
}
