package org.hublend.statistics;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Accounts;
import org.hublend.ledger.Coarse;
import org.hublend.ledger.Condition;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Ids;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Kinds;
import org.hublend.ledger.Part;
import org.hublend.ledger.Recorded;
import org.hublend.ledger.RegisterEntry;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;
import org.hublend.state.Standings;
import org.hublend.state.Written;
import org.jooq.DSLContext;

/// A small alliance in which real facts happen, by names and local times, and are then folded into the
/// tables.
final class World {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final UUID DESK = Ids.of("desk");
    private static final UUID ACTOR = Ids.of("volunteer");

    private final Map<Subject, List<Fact>> about = new LinkedHashMap<>();
    private long number;

    UUID hub(String name) {
        record(new Kind.HubRegistered(Ids.of(name), Map.of("name", name)), "2026-01-01T09:00", Coarse.UNKNOWN);
        return Ids.of(name);
    }

    void joined(UUID own, UUID same) {
        record(new Kind.HubJoined(own, same), "2026-01-02T09:00", Coarse.UNKNOWN);
    }

    /// Two who were lent to turn out to be one.
    void onePerson(UUID hub, String kept, String other) {
        for (var name : List.of(kept, other))
            record(
                    new Kind.PersonRegistered(Ids.of(name), hub, Map.of(), List.of()),
                    "2026-01-03T09:00",
                    Coarse.UNKNOWN);
        var same = Map.of(RegisterEntry.SAME, Ids.of(kept).toString());
        record(new Kind.PersonChanged(Ids.of(other), same, List.of(), List.of()), "2026-01-04T09:00", Coarse.UNKNOWN);
    }

    UUID device(UUID hub, String type, String name) {
        var device = Ids.of(name);
        record(
                new Kind.DeviceRegistered(device, hub, DeviceState.READY, Map.of("tag", name, "type", type), List.of()),
                "2026-01-05T09:00",
                Coarse.UNKNOWN);
        return device;
    }

    Loan lend(UUID hub, String person, String time, UUID... devices) {
        return lend(hub, person, time, Coarse.UNKNOWN, devices);
    }

    Loan lend(UUID hub, String person, String time, Coarse coarse, UUID... devices) {
        var loan = Ids.of("loan " + number);
        var due = LocalDate.parse(time.substring(0, 10)).plusDays(28);
        var items = Arrays.stream(devices)
                .map(d -> new Kind.LoanOpened.Lent(d, due))
                .toList();
        var kind = new Kind.LoanOpened(loan, "L" + number, Ids.of(person), hub, items, List.of());
        return new Loan(loan, hub, record(kind, time, coarse), List.of(devices));
    }

    /// A loan that happened, and what can happen to it.
    record Loan(UUID id, UUID hub, Fact fact, List<UUID> devices) {}

    Fact renew(Loan loan, String time, String due) {
        var items = loan.devices().stream()
                .map(d -> new Kind.ItemsRenewed.Renewed(d, loan.id(), LocalDate.parse(due)))
                .toList();
        return record(new Kind.ItemsRenewed(loan.hub(), items), time, Coarse.UNKNOWN);
    }

    void giveBack(Loan loan, String time) {
        var items = loan.devices().stream()
                .map(d ->
                        new Kind.ItemsReturned.Back(d, Optional.of(loan.id()), Condition.GOOD, Accounts.OUT, List.of()))
                .toList();
        record(new Kind.ItemsReturned(loan.hub(), items), time, Coarse.UNKNOWN);
    }

    void state(UUID hub, UUID device, DeviceState state, String time) {
        record(new Kind.DeviceStated(device, hub, state, Map.of()), time, Coarse.UNKNOWN);
    }

    Fact session(UUID hub, String time, int minutes, int headcount) {
        var session = Ids.of("session " + number);
        var kind = new Kind.SessionRecorded(
                session, hub, ACTOR, "drop-in", minutes, headcount, List.of(), List.of("communicating"), List.of());
        return record(kind, time, Coarse.UNKNOWN);
    }

    Fact give(UUID hub, String person, String time, int quantity, Coarse coarse) {
        var kind = new Kind.GiftGiven(Ids.of("gift " + number), hub, Ids.of(person), "SIM20", quantity);
        return record(kind, time, coarse);
    }

    /// A session as it really was, or without minutes that it never took place.
    Fact correct(Fact session, UUID hub, String held, int minutes, int headcount, String time) {
        var id = session.subjects().stream()
                .filter(s -> s.type() == SubjectType.SESSION)
                .findFirst()
                .orElseThrow()
                .id();
        var local = LocalDateTime.parse(held);
        var content = new Kind.SessionCorrected.Content(
                new Happened(local.atZone(ZONE).toInstant().toEpochMilli(), local.toLocalDate()),
                ACTOR,
                "drop-in",
                minutes,
                headcount,
                List.of(),
                List.of("communicating"),
                List.of());
        var really = minutes == 0 ? Optional.<Kind.SessionCorrected.Content>empty() : Optional.of(content);
        return record(new Kind.SessionCorrected(id, hub, really), time, Coarse.UNKNOWN);
    }

    void undo(Fact fact, String time) {
        record(new Kind.Undone(fact.id(), "mistake", fact.subjects()), time, Coarse.UNKNOWN);
    }

    void fold(DSLContext sql) {
        var standings = new Standings(sql);
        about.forEach((subject, facts) -> standings.replace(List.of(Written.of(Standing.of(subject, facts)))));
    }

    private Fact record(Kind kind, String time, Coarse coarse) {
        var local = LocalDateTime.parse(time);
        long at = local.atZone(ZONE).toInstant().toEpochMilli();
        var part = coarse.equals(Coarse.UNKNOWN)
                ? Optional.<Part>empty()
                : Optional.of(new Part(Coarse.write(List.of(coarse)), new byte[16], new byte[32]));
        var fact = new Fact(
                Ids.of("fact " + ++number),
                DESK,
                DESK,
                number,
                Kinds.name(kind),
                Kinds.version(kind),
                List.copyOf(kind.subjects()),
                List.of(),
                new Recorded(at, 0, 1000),
                new Happened(at, local.toLocalDate()),
                ACTOR,
                Kinds.write(kind),
                part,
                Optional.empty(),
                new byte[32]);
        for (var subject : fact.subjects())
            about.computeIfAbsent(subject, _ -> new ArrayList<>()).add(fact);
        return fact;
    }
}
