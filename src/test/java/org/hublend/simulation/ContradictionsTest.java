package org.hublend.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hublend.ledger.Accounts;
import org.hublend.ledger.CaseKind;
import org.hublend.ledger.Code;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.Condition;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Ids;
import org.hublend.ledger.Kind;
import org.hublend.ledger.SimulatedDesk;
import org.hublend.ledger.Subject;
import org.junit.jupiter.api.Test;

/// The second opinion bites: of facts made by hand, right lists of cases pass and each wrong one is noticed.
class ContradictionsTest {
    private static final long MINUTE = 60_000;
    private static final UUID DEVICE = Ids.of("device");
    private static final UUID OTHER = Ids.of("other device");
    private static final UUID ANN = Ids.of("ann");
    private static final UUID BOB = Ids.of("bob");
    private static final Subject ITS = Subject.device(DEVICE);
    private static final LocalDate DUE = LocalDate.of(2027, 1, 8);

    private final SimulatedDesk north = desk("north", 1000);
    private final SimulatedDesk south = desk("south", 1000);
    private final SimulatedDesk vague = desk("vague", 600 * MINUTE);
    private final List<Fact> facts = new ArrayList<>();
    private long now = 1_790_000_000_000L;

    @Test
    void one_loan_and_one_after_it_came_back_are_no_case() {
        register(north);
        lend(north, "L1", ANN);
        right();
        takeBack(north, "L1");
        lend(north, "L2", BOB);
        right();
    }

    @Test
    void a_double_loan_that_nobody_is_told_of_is_noticed() {
        var loans = lentTwice();
        right(doubleLoan(loans));
        wrong("nobody is told that", List.of());
    }

    @Test
    void a_double_loan_told_twice_is_noticed() {
        var loans = lentTwice();
        wrong("told twice", List.of(doubleLoan(loans), doubleLoan(loans)));
        vague.learn(north, 1);
        var third = lend(vague, "L3", ANN);
        wrong(
                "one contradiction is told twice",
                List.of(doubleLoan(loans), doubleLoan(List.of(loans.getFirst(), third))));
        right(doubleLoan(List.of(loans.getFirst(), loans.getLast(), third)));
    }

    @Test
    void a_double_loan_of_loans_that_knew_of_each_other_is_out_of_nothing() {
        register(north);
        var first = lend(north, "L1", ANN);
        takeBack(north, "L1");
        var second = lend(north, "L2", BOB);
        wrong("out of nothing", List.of(doubleLoan(List.of(first, second))));
    }

    @Test
    void another_id_than_the_facts_give_is_noticed() {
        var told = doubleLoan(lentTwice());
        wrong("another id", List.of(new Told(Ids.of("x"), told.kind(), ITS, "", told.facts())));
    }

    @Test
    void a_desk_that_tells_less_or_more_or_under_another_id_is_noticed() {
        var told = doubleLoan(lentTwice());
        var other = new Told(Ids.of("x"), told.kind(), ITS, "", told.facts());
        assertEquals(List.of(), Contradictions.missed(List.of(told), List.of(told), Set.of()));
        assertEquals(
                1, Contradictions.missed(List.of(told), List.of(), Set.of()).size());
        assertEquals(
                1, Contradictions.missed(List.of(), List.of(told), Set.of()).size());
        assertEquals(
                2,
                Contradictions.missed(List.of(told), List.of(other), Set.of()).size());
        assertEquals(
                1,
                Contradictions.missed(List.of(told), List.of(told, told), Set.of())
                        .size());
    }

    @Test
    void a_person_s_case_is_told_only_where_they_are_known() {
        var told = Told.of(CaseKind.FIELD_CLASH, Subject.person(ANN), "phone", Set.of(Ids.of("a"), Ids.of("b")));
        assertEquals(List.of(), Contradictions.missed(List.of(told), List.of(), Set.of()));
        assertEquals(
                1,
                Contradictions.missed(List.of(told), List.of(), Set.of(told.subject()))
                        .size());
    }

    @Test
    void a_settled_case_may_not_stay_and_may_come_back_only_when_the_decision_is_undone() {
        var told = doubleLoan(lentTwice());
        north.learn(south);
        var decision =
                record(north, new Kind.CaseSettled(told.id(), ITS, "borrower", Optional.of(Ids.of("L1")), north.hub()));
        var over = new Ruled(List.of(new Ruled.Over(CaseKind.DOUBLE_LOAN, told.facts())), List.of());
        assertEquals(List.of(), complaints(List.of(), over));
        wrong("settled, and still a case", List.of(told));
        record(north, new Kind.Undone(decision.id(), "mistake", decision.subjects()));
        right(told);
    }

    @Test
    void what_is_over_without_a_reason_is_noticed() {
        var told = doubleLoan(lentTwice());
        var over = new Ruled(List.of(new Ruled.Over(CaseKind.DOUBLE_LOAN, told.facts())), List.of());
        assertTrue(complaints(List.of(), over).toString().contains("without a reason"));
        takeBack(north, "L1");
        takeBack(south, "L2");
        assertEquals(List.of(), complaints(List.of(), over));
    }

    @Test
    void two_scans_of_one_lending_are_one_but_no_other_loan_is_void_by_itself() {
        register(north);
        var first = lend(north, "L1", ANN);
        var scan = lend(north, "L2", ANN);
        now += 10 * MINUTE;
        var later = lend(north, "L3", ANN);
        assertEquals(List.of(), complaints(told(CaseKind.LENT_WHILE_OUT, first, later), ruled(scan, "void")));
        assertTrue(complaints(told(CaseKind.LENT_WHILE_OUT, first, later), ruled(later, "void"))
                .toString()
                .contains("does not count"));
    }

    @Test
    void a_loan_that_nobody_ended_is_out_and_one_that_came_back_is_not() {
        register(north);
        var loan = lend(north, "L1", ANN);
        assertEquals(List.of(), complaints(List.of(), ruled(loan, "open")));
        assertTrue(complaints(List.of(), ruled(loan, "returned")).toString().contains("nobody ended"));
        takeBack(north, "L1");
        assertEquals(List.of(), complaints(List.of(), ruled(loan, "returned")));
        assertTrue(complaints(List.of(), ruled(loan, "open")).toString().contains("came back"));
    }

    @Test
    void clocks_that_leave_a_doubt_explain_nothing() {
        register(north);
        vague.learn(north);
        lend(north, "L1", ANN);
        takeBack(north, "L1");
        now += 60 * MINUTE;
        lend(vague, "L2", BOB);
        wrong("nobody is told that", List.of());
        takeBack(vague, "L2");
        right();
    }

    @Test
    void lending_what_is_known_to_be_out_or_gone_is_told() {
        register(north);
        var first = lend(north, "L1", ANN);
        now += 10 * MINUTE;
        var second = lend(north, "L2", BOB);
        wrong("lent-while-out", List.of());
        right(told(CaseKind.LENT_WHILE_OUT, first, second).getFirst());
        takeBack(north, "L2");
        var lost = record(north, new Kind.DeviceStated(DEVICE, north.hub(), DeviceState.LOST, Map.of()));
        now += 10 * MINUTE;
        var third = lend(north, "L3", BOB);
        wrong("lent-while-gone", told(CaseKind.LENT_WHILE_OUT, first, second));
        right(
                told(CaseKind.LENT_WHILE_OUT, first, second).getFirst(),
                told(CaseKind.LENT_WHILE_GONE, lost, third).getFirst());
    }

    @Test
    void two_values_that_knew_nothing_of_each_other_are_told_until_somebody_who_knew_both_sets_one() {
        register(north);
        south.learn(north);
        var one = change(north, "X1");
        var other = change(south, "X2");
        var clash = Told.of(CaseKind.FIELD_CLASH, ITS, "model", Set.of(one.id(), other.id()));
        wrong("set differently", List.of());
        right(clash);
        north.learn(south);
        change(north, "X2");
        right();
        wrong("out of nothing", List.of(clash));
    }

    @Test
    void a_tag_that_two_devices_have_is_told_until_one_of_them_loses_it() {
        var tag = List.of(new Code(CodeKind.TAG, "T1"));
        var one = record(north, new Kind.DeviceRegistered(DEVICE, north.hub(), DeviceState.READY, Map.of(), tag));
        var other = record(south, new Kind.DeviceRegistered(OTHER, south.hub(), DeviceState.READY, Map.of(), tag));
        var told = Told.of(CaseKind.SAME_CODE, tag.getFirst().subject(), "tag", Set.of(one.id(), other.id()));
        wrong("have one code", List.of());
        right(told);
        south.learn(north);
        record(south, new Kind.DeviceChanged(OTHER, Map.of(), List.of(), tag));
        right();
        wrong("out of nothing", List.of(told));
    }

    @Test
    void what_was_recorded_of_somebody_by_a_desk_that_did_not_know_of_their_erasure_is_told() {
        record(north, new Kind.PersonRegistered(ANN, north.hub(), Map.of(), List.of()));
        south.learn(north);
        var erased = record(north, new Kind.PersonErased(ANN, north.hub(), "asked", List.of()));
        right();
        var late = record(south, new Kind.PersonChanged(ANN, Map.of("format", "braille"), List.of(), List.of()));
        wrong("nobody is told of", List.of());
        right(Told.of(CaseKind.ACTIVITY_AFTER_ERASURE, Subject.person(ANN), "", Set.of(erased.id(), late.id())));
    }

    private List<Fact> lentTwice() {
        register(north);
        south.learn(north);
        var first = lend(north, "L1", ANN);
        now += 60 * MINUTE;
        return List.of(first, lend(south, "L2", BOB));
    }

    private static Told doubleLoan(List<Fact> loans) {
        return Told.of(
                CaseKind.DOUBLE_LOAN, ITS, "", loans.stream().map(Fact::id).toList());
    }

    private static List<Told> told(CaseKind kind, Fact... facts) {
        return List.of(
                Told.of(kind, ITS, "", List.of(facts).stream().map(Fact::id).toList()));
    }

    private static Ruled ruled(Fact loan, String state) {
        return new Ruled(List.of(), List.of(new Ruled.Lent(loan.id(), state)));
    }

    private void right(Told... told) {
        assertEquals(List.of(), complaints(List.of(told), Ruled.NOTHING));
    }

    private void wrong(String how, List<Told> told) {
        var complaints = complaints(told, Ruled.NOTHING);
        assertTrue(complaints.toString().contains(how), "not noticed: " + how + ", only " + complaints);
    }

    private List<String> complaints(List<Told> told, Ruled ruled) {
        return new Contradictions(facts).complaints(told, Map.of(ITS, ruled));
    }

    private static SimulatedDesk desk(String name, long doubt) {
        return new SimulatedDesk(Ids.of(name), Ids.of("hub " + name), new SimulatedDesk.Clock(0, 0, doubt));
    }

    private void register(SimulatedDesk desk) {
        record(desk, new Kind.DeviceRegistered(DEVICE, desk.hub(), DeviceState.READY, Map.of(), List.of()));
    }

    private Fact lend(SimulatedDesk desk, String loan, UUID person) {
        var items = List.of(new Kind.LoanOpened.Lent(DEVICE, DUE));
        return record(desk, new Kind.LoanOpened(Ids.of(loan), loan, person, desk.hub(), items, List.of()));
    }

    private void takeBack(SimulatedDesk desk, String loan) {
        var back =
                new Kind.ItemsReturned.Back(DEVICE, Optional.of(Ids.of(loan)), Condition.GOOD, Accounts.OUT, List.of());
        record(desk, new Kind.ItemsReturned(desk.hub(), List.of(back)));
    }

    private Fact change(SimulatedDesk desk, String model) {
        return record(desk, new Kind.DeviceChanged(DEVICE, Map.of("model", model), List.of(), List.of()));
    }

    private Fact record(SimulatedDesk desk, Kind kind) {
        now += 10_000;
        var fact = desk.record(Ids.of("fact " + facts.size()), now, kind);
        facts.add(fact);
        return fact;
    }
}
