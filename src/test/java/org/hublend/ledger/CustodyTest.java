package org.hublend.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.SimulatedDesk.Clock;
import org.junit.jupiter.api.Test;

/// What becomes of a device when desks that do not always know of each other lend it, take it back and undo.
class CustodyTest {
    private static final long MINUTE = 60_000L;
    private static final UUID DEVICE = Ids.of("device");
    private static final UUID ANN = Ids.of("ann");
    private static final UUID BOB = Ids.of("bob");
    private static final LocalDate DUE = LocalDate.of(2027, 1, 8);

    private final SimulatedDesk north = new SimulatedDesk(Ids.of("north"), Ids.of("hub north"), Clock.RIGHT);
    private final SimulatedDesk south = new SimulatedDesk(Ids.of("south"), Ids.of("hub south"), Clock.RIGHT);
    private final SimulatedDesk vague =
            new SimulatedDesk(Ids.of("vague"), Ids.of("hub vague"), new Clock(0, 0, 600 * MINUTE));
    private int facts = 0;
    private long now = 1_790_000_000_000L;

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
    void a_renewal_moves_the_day_and_can_be_undone() {
        register(north);
        lend(north, "L1", ANN);
        var renewed = renew(north, "L1", DUE.plusDays(7));
        assertEquals(DUE.plusDays(7), north.custody(DEVICE).open().orElseThrow().due());
        undo(north, renewed);
        assertEquals(DUE, north.custody(DEVICE).open().orElseThrow().due());
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

    private Fact register(SimulatedDesk desk) {
        return record(
                desk,
                new Kind.DeviceRegistered(DEVICE, desk.hub(), DeviceState.READY, Map.of("make", "Acme"), List.of()));
    }

    private Fact change(SimulatedDesk desk, String model) {
        return record(desk, new Kind.DeviceChanged(DEVICE, Map.of("model", model), List.of(), List.of()));
    }

    private Fact state(SimulatedDesk desk, DeviceState state) {
        return record(desk, new Kind.DeviceStated(DEVICE, desk.hub(), state, Map.of()));
    }

    private Fact lend(SimulatedDesk desk, String loan, UUID person) {
        var items = List.of(new Kind.LoanOpened.Lent(DEVICE, DUE));
        return record(desk, new Kind.LoanOpened(Ids.of(loan), loan, person, desk.hub(), items, List.of()));
    }

    private Fact renew(SimulatedDesk desk, String loan, LocalDate due) {
        var items = List.of(new Kind.ItemsRenewed.Renewed(DEVICE, Ids.of(loan), due));
        return record(desk, new Kind.ItemsRenewed(desk.hub(), items));
    }

    private Fact takeBack(SimulatedDesk desk, String loan) {
        return takeBack(desk, Optional.of(loan), now);
    }

    private Fact takeBack(SimulatedDesk desk, Optional<String> loan, long happened) {
        var back = new Kind.ItemsReturned.Back(DEVICE, loan.map(Ids::of), Condition.GOOD, Accounts.OUT, List.of());
        return desk.record(
                next(),
                now,
                happened,
                new Kind.ItemsReturned(desk.hub(), List.of(back)),
                Optional.empty(),
                Optional.empty());
    }

    private Fact undo(SimulatedDesk desk, Fact fact) {
        return record(desk, new Kind.Undone(fact.id(), "typing error", fact.subjects()));
    }

    private Fact record(SimulatedDesk desk, Kind kind) {
        return desk.record(next(), now, kind);
    }

    private UUID next() {
        now += 10_000;
        return Ids.of("fact " + facts++);
    }

    private long wait(int minutes) {
        return now += minutes * MINUTE;
    }

    private void meet() {
        north.learn(south);
        south.learn(north);
    }

    private static DeviceState state(SimulatedDesk desk) {
        return desk.custody(DEVICE).state();
    }

    private static List<CaseKind> kinds(SimulatedDesk desk) {
        return desk.custody(DEVICE).cases().stream().map(Case::kind).sorted().toList();
    }

    private static void assertStates(SimulatedDesk desk, ItemState... states) {
        assertEquals(
                Arrays.asList(states),
                desk.custody(DEVICE).items().stream().map(Item::state).toList());
    }

    private static void assertCases(SimulatedDesk desk, CaseKind... expected) {
        assertEquals(Arrays.stream(expected).sorted().toList(), kinds(desk));
    }
}
