package org.hublend.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.SimulatedDesk.Clock;

/// Three desks, one device and two borrowers, for tests of what becomes of the device.
abstract class CustodyStory {
    static final long MINUTE = 60_000L;
    static final UUID DEVICE = Ids.of("device");
    static final UUID ANN = Ids.of("ann");
    static final UUID BOB = Ids.of("bob");
    static final LocalDate DUE = LocalDate.of(2027, 1, 8);

    final SimulatedDesk north = new SimulatedDesk(Ids.of("north"), Ids.of("hub north"), Clock.RIGHT);
    final SimulatedDesk south = new SimulatedDesk(Ids.of("south"), Ids.of("hub south"), Clock.RIGHT);
    final SimulatedDesk vague = new SimulatedDesk(Ids.of("vague"), Ids.of("hub vague"), new Clock(0, 0, 600 * MINUTE));
    int facts = 0;
    long now = 1_790_000_000_000L;

    Fact register(SimulatedDesk desk) {
        return record(
                desk,
                new Kind.DeviceRegistered(DEVICE, desk.hub(), DeviceState.READY, Map.of("make", "Acme"), List.of()));
    }

    Fact change(SimulatedDesk desk, String model) {
        return record(desk, new Kind.DeviceChanged(DEVICE, Map.of("model", model), List.of(), List.of()));
    }

    Fact state(SimulatedDesk desk, DeviceState state) {
        return record(desk, new Kind.DeviceStated(DEVICE, desk.hub(), state, Map.of()));
    }

    Fact lend(SimulatedDesk desk, String loan, UUID person) {
        return lend(desk, loan, person, desk.hub());
    }

    Fact lend(SimulatedDesk desk, String loan, UUID person, UUID hub) {
        var items = List.of(new Kind.LoanOpened.Lent(DEVICE, DUE));
        return record(desk, new Kind.LoanOpened(Ids.of(loan), loan, person, hub, items, List.of()));
    }

    Fact renew(SimulatedDesk desk, String loan, LocalDate due) {
        var items = List.of(new Kind.ItemsRenewed.Renewed(DEVICE, Ids.of(loan), due));
        return record(desk, new Kind.ItemsRenewed(desk.hub(), items));
    }

    Fact takeBack(SimulatedDesk desk, String loan) {
        return takeBack(desk, Optional.of(loan), now);
    }

    Fact takeBack(SimulatedDesk desk, Optional<String> loan, long happened) {
        var back = new Kind.ItemsReturned.Back(DEVICE, loan.map(Ids::of), Condition.GOOD, Accounts.OUT, List.of());
        return desk.record(
                next(),
                now,
                happened,
                new Kind.ItemsReturned(desk.hub(), List.of(back)),
                Optional.empty(),
                Optional.empty());
    }

    Fact undo(SimulatedDesk desk, Fact fact) {
        return record(desk, new Kind.Undone(fact.id(), "typing error", fact.subjects()));
    }

    /// Decides the first open case for the borrower of a loan.
    Fact settle(SimulatedDesk desk, String keeps) {
        return decide(desk, "borrower", loan(keeps));
    }

    Fact decide(SimulatedDesk desk, String decision, Optional<UUID> keeps) {
        var open = desk.custody(DEVICE).cases().getFirst();
        return record(desk, new Kind.CaseSettled(open.id(), Subject.device(DEVICE), decision, keeps, desk.hub()));
    }

    static Optional<UUID> loan(String name) {
        return Optional.of(Ids.of(name));
    }

    Fact record(SimulatedDesk desk, Kind kind) {
        return desk.record(next(), now, kind);
    }

    UUID next() {
        now += 10_000;
        return Ids.of("fact " + facts++);
    }

    long wait(int minutes) {
        return now += minutes * MINUTE;
    }

    void meet() {
        meet(north, south);
    }

    void allMeet() {
        meet();
        meet(north, vague);
        meet(south, vague);
    }

    private static void meet(SimulatedDesk one, SimulatedDesk other) {
        one.learn(other);
        other.learn(one);
    }

    static DeviceState state(SimulatedDesk desk) {
        return desk.custody(DEVICE).state();
    }

    static List<CaseKind> kinds(SimulatedDesk desk) {
        return desk.custody(DEVICE).cases().stream().map(Case::kind).sorted().toList();
    }

    static void assertStates(SimulatedDesk desk, ItemState... states) {
        assertEquals(
                Arrays.asList(states),
                desk.custody(DEVICE).items().stream().map(Item::state).toList());
    }

    static void assertCases(SimulatedDesk desk, CaseKind... expected) {
        assertEquals(Arrays.stream(expected).sorted().toList(), kinds(desk));
    }
}
