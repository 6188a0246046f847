package org.hublend.lending;

import static org.hublend.state.tables.Tables.FACT;
import static org.hublend.state.tables.Tables.LOAN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hublend.devices.Device;
import org.hublend.ledger.Custody;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Kinds;
import org.hublend.ledger.Subject;
import org.hublend.people.People;
import org.hublend.people.Person;
import org.hublend.state.Facts;
import org.hublend.state.Standings;
import org.hublend.state.Store;
import org.jooq.DSLContext;

/// What this desk recorded at its counter today, newest first, with people as initials only.
@Store
public final class DaysWork {
    /// For how long something can be undone here; after that a coordinator puts it right.
    static final Duration UNDO = Duration.ofMinutes(10);

    private static final int MOST = 300;

    private final People people;
    private final Papers papers;

    DaysWork(People people, Papers papers) {
        this.people = people;
        this.papers = papers;
    }

    /// What was done with the devices.
    enum What {
        LENT,
        RETURNED,
        RENEWED,
        FOUND,
        PREPARED,
        ASIDE
    }

    /// @param tags the devices, without their accessories where a device was among them
    /// @param initials of the borrower; empty where nobody, or several, or nobody known here
    /// @param loan what was lent, where something was
    /// @param isToSign whether the paper of that loan waits to be signed
    record Entry(
            UUID fact,
            Instant at,
            What what,
            List<String> tags,
            String initials,
            Optional<LocalDate> due,
            Optional<UUID> loan,
            boolean isToSign,
            boolean isUndone) {
        Entry ofLoan(UUID lent, boolean toSign) {
            return new Entry(fact, at, what, tags, initials, due, Optional.of(lent), toSign, isUndone);
        }

        boolean isTooLate(Instant now) {
            return at.plus(UNDO).isBefore(now);
        }
    }

    List<Entry> today(DSLContext sql, UUID incarnation, LocalDate today) {
        // By their number, as that has an index and a desk's day is short.
        var ids = sql.select(FACT.ID)
                .from(FACT)
                .where(FACT.INCARNATION.eq(incarnation))
                .orderBy(FACT.NUMBER.desc())
                .limit(MOST)
                .fetch(FACT.ID);
        var facts = new Facts(sql)
                .all(ids).stream()
                        .filter(f -> f.happened().on().equals(today))
                        .sorted(Comparator.comparingLong(Fact::number).reversed())
                        .toList();
        var undone = new HashSet<UUID>();
        for (var fact : facts) if (kind(fact) instanceof Kind.Undone u) undone.add(u.fact());
        var entries = new ArrayList<Entry>();
        for (var fact : facts) entry(sql, fact, undone).ifPresent(entries::add);
        return List.copyOf(entries);
    }

    private Optional<Entry> entry(DSLContext sql, Fact fact, Set<UUID> undone) {
        return switch (kind(fact)) {
            case Kind.LoanOpened k -> {
                var devices =
                        k.items().stream().map(Kind.LoanOpened.Lent::device).toList();
                var due = k.items().stream().map(Kind.LoanOpened.Lent::due).findFirst();
                boolean toSign = papers.toSign(sql, List.of(k.loan())).contains(k.loan());
                yield of(sql, fact, What.LENT, devices, initials(sql, Optional.of(k.person())), due, undone)
                        .map(e -> e.ofLoan(k.loan(), toSign));
            }
            case Kind.ItemsReturned k -> {
                var devices =
                        k.items().stream().map(Kind.ItemsReturned.Back::device).toList();
                var loans = k.items().stream()
                        .flatMap(i -> i.loan().stream())
                        .distinct()
                        .toList();
                yield of(sql, fact, What.RETURNED, devices, ofLoans(sql, loans), Optional.empty(), undone);
            }
            case Kind.ItemsRenewed k -> {
                var devices = k.items().stream()
                        .map(Kind.ItemsRenewed.Renewed::device)
                        .toList();
                var loans = k.items().stream()
                        .map(Kind.ItemsRenewed.Renewed::loan)
                        .distinct()
                        .toList();
                var due = k.items().stream().map(Kind.ItemsRenewed.Renewed::due).findFirst();
                yield of(sql, fact, What.RENEWED, devices, ofLoans(sql, loans), due, undone);
            }
            case Kind.DeviceStated k -> stated(sql, fact, k, undone);
            case Kind.Undone _,
                    Kind.LoanSigned _,
                    Kind.DeviceRegistered _,
                    Kind.DevicesSent _,
                    Kind.GiftGiven _,
                    Kind.DeviceChanged _,
                    Kind.PersonRegistered _,
                    Kind.PersonChanged _,
                    Kind.SessionRecorded _,
                    Kind.SessionCorrected _,
                    Kind.HubRegistered _,
                    Kind.HubChanged _,
                    Kind.HubJoined _,
                    Kind.StaffRegistered _,
                    Kind.StaffChanged _,
                    Kind.PersonErased _,
                    Kind.ErasureDone _,
                    Kind.CardShown _,
                    Kind.CaseSettled _ -> Optional.empty();
        };
    }

    private static Optional<Entry> stated(DSLContext sql, Fact fact, Kind.DeviceStated stated, Set<UUID> undone) {
        return switch (stated.state()) {
            case PREPARATION -> of(sql, fact, What.FOUND, List.of(stated.device()), "", Optional.empty(), undone);
            case READY ->
                // An accessory becomes ready with its kit's device.
                of(sql, fact, What.PREPARED, List.of(stated.device()), "", Optional.empty(), undone)
                        .filter(_ -> stated.detail().containsKey("wipe"));
            case REPAIR, QUARANTINE ->
                of(sql, fact, What.ASIDE, List.of(stated.device()), "", Optional.empty(), undone);
            case OUT, LOST, STOLEN, RETIRED, ON_THE_WAY, TO_SETTLE, UNREGISTERED -> Optional.empty();
        };
    }

    private static Optional<Entry> of(
            DSLContext sql,
            Fact fact,
            What what,
            List<UUID> devices,
            String initials,
            Optional<LocalDate> due,
            Set<UUID> undone) {
        var at = Instant.ofEpochMilli(fact.recorded().wall());
        return Optional.of(new Entry(
                fact.id(),
                at,
                what,
                tags(sql, devices),
                initials,
                due,
                Optional.empty(),
                false,
                undone.contains(fact.id())));
    }

    private static List<String> tags(DSLContext sql, List<UUID> devices) {
        var all = devices.stream()
                .map(id -> ((Custody) new Standings(sql).of(Subject.device(id))).fields())
                .toList();
        var main = all.stream()
                .filter(f -> !f.get("type").orElse("").equals(Device.ACCESSORY))
                .toList();
        return (main.isEmpty() ? all : main)
                .stream().map(f -> f.get("tag").orElse("")).toList();
    }

    private String ofLoans(DSLContext sql, List<UUID> loans) {
        return loans.size() == 1
                ? initials(
                        sql,
                        sql.select(LOAN.PERSON)
                                .from(LOAN)
                                .where(LOAN.ID.eq(loans.getFirst()))
                                .fetchOptional(LOAN.PERSON))
                : "";
    }

    private String initials(DSLContext sql, Optional<UUID> person) {
        return person.flatMap(id -> people.find(sql, id)).map(Person::initials).orElse("");
    }

    private static Kind kind(Fact fact) {
        return Kinds.read(fact).orElseThrow();
    }
}
