package org.hublend.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;

/// Small random histories of a few devices and people, recorded by desks that hear of each other only now and then
/// and whose clocks may be wrong. The same seed gives the same history, byte for byte.
public final class Histories {
    /// What was recorded, with the desks that did it.
    public record History(long seed, List<SimulatedDesk> desks, List<Fact> facts) {
        public List<Subject> subjects() {
            var subjects = new TreeSet<Subject>();
            for (var fact : facts) subjects.addAll(fact.subjects());
            return List.copyOf(subjects);
        }

        public List<Fact> about(Subject subject) {
            return facts.stream().filter(f -> f.isAbout(subject)).toList();
        }

        public List<Fact> shuffled(Random random) {
            var shuffled = new ArrayList<>(facts);
            java.util.Collections.shuffle(shuffled, random);
            return shuffled;
        }
    }

    private static final long START = 1_790_000_000_000L;
    private static final long MINUTE = 60_000L;
    private static final long YEAR = 365L * 24 * 60 * MINUTE;
    private static final List<DeviceState> SAID = List.of(
            DeviceState.READY,
            DeviceState.READY,
            DeviceState.PREPARATION,
            DeviceState.REPAIR,
            DeviceState.LOST,
            DeviceState.RETIRED);

    private final Random random;
    private final List<SimulatedDesk> desks = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<UUID> devices = new ArrayList<>();
    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> sessions = new ArrayList<>();
    private final List<UUID> gifts = new ArrayList<>();
    private long now = START;

    private Histories(long seed, int desks, int devices) {
        random = new Random(seed * 31 + desks * 7L + devices);
        var hubs = List.of(id(), id());
        for (int i = 0; i < desks; i++)
            this.desks.add(new SimulatedDesk(id(), hubs.get(random.nextInt(hubs.size())), clock()));
        for (int i = 0; i < devices; i++) this.devices.add(id());
        for (int i = 0; i < 2; i++) people.add(id());
        for (int i = 0; i < 2; i++) sessions.add(id());
        for (int i = 0; i < 2; i++) gifts.add(id());
    }

    /// A history of so many facts.
    public static History random(long seed, int facts, int desks, int devices) {
        var histories = new Histories(seed, desks, devices);
        while (histories.facts.size() < facts) histories.step();
        return new History(seed, List.copyOf(histories.desks), List.copyOf(histories.facts));
    }

    /// A history of 6 to 20 facts by 2 to 4 desks.
    public static History random(long seed) {
        var sizes = new Random(seed);
        return random(seed, 6 + sizes.nextInt(15), 2 + sizes.nextInt(3), 1 + sizes.nextInt(2));
    }

    private void step() {
        now += random.nextInt(4) == 0 ? random.nextInt(10_000) : random.nextLong(90 * MINUTE);
        var desk = one(desks);
        if (random.nextInt(3) == 0) {
            var other = one(desks);
            desk.learn(other, random.nextInt(other.recorded().size() + 1));
        }
        var device = one(devices);
        var custody = desk.custody(device);
        if (custody.registered().isEmpty() && random.nextInt(3) > 0) {
            record(desk, new Kind.DeviceRegistered(device, desk.hub(), one(SAID), fields(), codes()));
            return;
        }
        switch (random.nextInt(22)) {
            case 0, 1, 2, 3 -> lend(desk, device);
            case 4, 5, 6 -> takeBack(desk, device, custody);
            case 7 -> renew(desk, device, custody);
            case 8, 9 -> record(desk, new Kind.DeviceStated(device, desk.hub(), one(SAID), Map.of()));
            case 10 -> record(desk, new Kind.DeviceChanged(device, fields(), codes(), codes()));
            case 11, 12 -> undo(desk);
            case 13 -> settle(desk, custody);
            case 14 -> person(desk);
            case 15 -> sign(desk);
            case 16 -> record(desk, new Kind.DevicesSent(desk.hub(), one(desks).hub(), List.of(device)));
            case 17 -> record(desk, new Kind.GiftGiven(one(gifts), desk.hub(), one(people), "SIM20", 1));
            case 18 -> erase(desk);
            default -> session(desk);
        }
    }

    private void lend(SimulatedDesk desk, UUID device) {
        var items = new ArrayList<Kind.LoanOpened.Lent>();
        for (var each : devices)
            if (each.equals(device) || random.nextInt(3) == 0) items.add(new Kind.LoanOpened.Lent(each, day()));
        record(desk, new Kind.LoanOpened(id(), "L" + facts.size(), one(people), desk.hub(), items, List.of()));
    }

    private void takeBack(SimulatedDesk desk, UUID device, Custody custody) {
        var loan = random.nextInt(4) == 0 || custody.items().isEmpty()
                ? Optional.<UUID>empty()
                : Optional.of(custody.open().orElse(one(custody.items())).loan());
        var back = new Kind.ItemsReturned.Back(device, loan, Condition.GOOD, Accounts.OUT, List.of());
        long claimed = time() - (random.nextInt(3) == 0 ? random.nextLong(200 * MINUTE) : 0);
        add(desk.record(
                id(),
                now,
                claimed,
                new Kind.ItemsReturned(desk.hub(), List.of(back)),
                Optional.empty(),
                Optional.empty()));
    }

    private void renew(SimulatedDesk desk, UUID device, Custody custody) {
        var loan = custody.items().isEmpty() ? id() : one(custody.items()).loan();
        record(desk, new Kind.ItemsRenewed(desk.hub(), List.of(new Kind.ItemsRenewed.Renewed(device, loan, day()))));
    }

    private void sign(SimulatedDesk desk) {
        var loans = desk.known().stream()
                .flatMap(f -> Kinds.read(f).stream())
                .filter(Kind.LoanOpened.class::isInstance)
                .map(k -> ((Kind.LoanOpened) k).loan())
                .toList();
        var loan = loans.isEmpty() || random.nextInt(5) == 0 ? id() : one(loans);
        var how = random.nextBoolean() ? Kind.LoanSigned.ON_PAPER : Kind.LoanSigned.NOT_SIGNED;
        record(desk, new Kind.LoanSigned(loan, how, one(List.of("", "no-time"))));
    }

    private void undo(SimulatedDesk desk) {
        var known = List.copyOf(desk.known());
        if (known.isEmpty()) return;
        var target = random.nextBoolean() ? known.getLast() : one(known);
        record(desk, new Kind.Undone(target.id(), "typing error", target.subjects()));
    }

    private void settle(SimulatedDesk desk, Custody custody) {
        if (custody.cases().isEmpty()) {
            undo(desk);
            return;
        }
        var keeps = custody.items().isEmpty() || random.nextInt(3) == 0
                ? Optional.<UUID>empty()
                : Optional.of(one(custody.items()).loan());
        record(
                desk,
                new Kind.CaseSettled(one(custody.cases()).id(), custody.subject(), "with-borrower", keeps, desk.hub()));
    }

    private void person(SimulatedDesk desk) {
        var person = one(people);
        var part = new Part(
                ("secret " + facts.size()).getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) facts.size()},
                Ids.sha256(new byte[] {(byte) facts.size()}));
        var kind = random.nextBoolean()
                ? new Kind.PersonRegistered(person, desk.hub(), fields(), codes())
                : new Kind.PersonChanged(person, fields(), codes(), codes());
        add(desk.record(id(), now, time(), kind, Optional.of(part), Optional.of(part)));
    }

    private void erase(SimulatedDesk desk) {
        var person = one(people);
        boolean isDone = ((RegisterEntry) desk.standing(Subject.person(person)))
                .erasure()
                .isPresent();
        if (isDone) {
            var open = desk.standing(Subject.person(person)).cases();
            if (open.isEmpty() || random.nextBoolean()) record(desk, new Kind.ErasureDone(person));
            else
                record(
                        desk,
                        new Kind.CaseSettled(
                                open.getFirst().id(), Subject.person(person), "seen", Optional.empty(), desk.hub()));
        } else if (random.nextInt(3) == 0) record(desk, new Kind.PersonErased(person, desk.hub(), "asked", codes()));
    }

    private void session(SimulatedDesk desk) {
        var session = one(sessions);
        if (((SessionStanding) desk.standing(Subject.session(session)))
                .versions()
                .isEmpty()) {
            record(
                    desk,
                    new Kind.SessionRecorded(
                            session, desk.hub(), id(), "group", 60, 3, people, List.of("security"), devices));
            return;
        }
        var content = new Kind.SessionCorrected.Content(
                new Happened(time(), day()), id(), "drop-in", 30, 1, List.of(one(people)), List.of(), List.of());
        record(
                desk,
                new Kind.SessionCorrected(
                        session, desk.hub(), random.nextInt(3) == 0 ? Optional.empty() : Optional.of(content)));
    }

    private void record(SimulatedDesk desk, Kind kind) {
        add(desk.record(id(), now, time(), kind, Optional.empty(), Optional.empty()));
    }

    private void add(Fact fact) {
        facts.add(fact);
    }

    private long time() {
        return now;
    }

    private SimulatedDesk.Clock clock() {
        return switch (random.nextInt(5)) {
            case 0 -> new SimulatedDesk.Clock(3 * YEAR, 0, 1000);
            case 1 -> new SimulatedDesk.Clock(-40 * MINUTE, 0, 120 * MINUTE);
            case 2 -> new SimulatedDesk.Clock(7 * MINUTE, -7 * MINUTE, 1000);
            default -> SimulatedDesk.Clock.RIGHT;
        };
    }

    private Map<String, String> fields() {
        return random.nextBoolean()
                ? Map.of(one(List.of("make", "model")), one(List.of("Acme", "Lenovo", "")))
                : Map.of("make", "Acme", "model", one(List.of("X1", "X2")));
    }

    private List<Code> codes() {
        return switch (random.nextInt(4)) {
            case 0 -> List.of(new Code(CodeKind.TAG, "T1"));
            case 1 -> List.of(new Code(CodeKind.TAG, "T2"), new Code(CodeKind.KIT, "K1"));
            default -> List.of();
        };
    }

    private LocalDate day() {
        return LocalDate.of(2026, 12, 1).plusDays(random.nextInt(60));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private UUID id() {
        return new UUID(
                now << 16 | 0x7000L | random.nextInt(0x1000),
                0x8000_0000_0000_0000L | random.nextLong() & 0x3fff_ffff_ffff_ffffL);
    }
}
