package org.hublend.lending;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hublend.devices.Device;
import org.hublend.devices.Devices;
import org.hublend.hubs.Hub;
import org.hublend.hubs.Hubs;
import org.hublend.imports.BatchRow;
import org.hublend.ledger.Accounts;
import org.hublend.ledger.Condition;
import org.hublend.scanning.Codes;
import org.hublend.sessions.Sessions;
import org.hublend.sessions.Taught;
import org.hublend.staff.Staff;
import org.hublend.storage.Recording;

/// Records the actions of a batch file, line by line, by the same rules as at the counter. A line that was recorded
/// before is done, and is not recorded again.
public final class Batch {
    private final LendingDesk desk;
    /// More of one thing at once is a slip of the keyboard.
    private static final int MOST_GIVEN = 100;

    private final BatchCodes codes;
    private final BatchStock stock;
    private final Staff staff;
    private final Sessions sessions;

    public Batch(LendingDesk desk, Identify identify, Devices devices, Staff staff, Sessions sessions) {
        this.desk = desk;
        this.codes = new BatchCodes(identify, devices);
        this.stock = new BatchStock(desk, codes);
        this.staff = staff;
        this.sessions = sessions;
    }

    /// @param home the hub and `actor` the person for lines that name none
    /// @param confirmed the reason for what needs confirming, where the caller confirms all of it
    public record Terms(Hub home, UUID actor, Optional<String> confirmed) {}

    /// Groups the lines that belong together: lending to one person at one moment is one loan.
    public static List<List<BatchRow>> grouped(List<BatchRow> rows) {
        var groups = new ArrayList<List<BatchRow>>();
        for (var row : rows) {
            boolean joins = !groups.isEmpty() && isSameLoan(groups.getLast().getFirst(), row);
            if (joins) groups.getLast().add(row);
            else groups.add(new ArrayList<>(List.of(row)));
        }
        return groups;
    }

    private static boolean isSameLoan(BatchRow one, BatchRow other) {
        return one.action().equals("lend")
                && other.action().equals("lend")
                && one.at().equals(other.at())
                && one.person().equals(other.person())
                && one.hub().equals(other.hub());
    }

    /// Records one group in the caller's transaction.
    public List<BatchResult> record(Recording recording, List<BatchRow> group, Terms terms) {
        var fresh = group.stream()
                .filter(row -> recording.factOfLine(row.key()).isEmpty())
                .toList();
        var results = new ArrayList<BatchResult>();
        for (var row : group)
            if (!fresh.contains(row))
                results.add(BatchResult.of(row.line(), BatchResult.Word.DONE, "already recorded"));
        if (fresh.isEmpty()) return results;
        var first = fresh.getFirst();
        var hub = first.hub().isBlank() ? Optional.of(terms.home()) : new Hubs(recording.sql()).named(first.hub());
        if (hub.isEmpty()) {
            for (var row : fresh) results.add(BatchResult.unknown(row, "no hub of this name"));
            return results;
        }
        var actor = first.by().isBlank()
                ? terms.actor()
                : staff.idOfBadge(recording.sql(), first.by()).orElse(terms.actor());
        var act = new Act(actor, hub.get().id(), hub.get().happened(first.at().toEpochMilli()));
        switch (first.action()) {
            case "lend" -> results.addAll(lend(recording, fresh, act, terms));
            case "return" -> results.add(takeBack(recording, first, act));
            case "renew" -> results.add(renew(recording, first, act));
            case "session" -> results.add(session(recording, first, act));
            case "gift" -> results.add(gift(recording, first, act));
            default -> results.add(stock.record(recording, first, act));
        }
        return results;
    }

    private List<BatchResult> lend(Recording recording, List<BatchRow> rows, Act act, Terms terms) {
        var results = new ArrayList<BatchResult>();
        var people = codes.people(recording, rows.getFirst().person());
        if (people.size() != 1) {
            var reason = people.isEmpty() ? "nobody has this card" : "two people have this card";
            for (var row : rows) results.add(BatchResult.unknown(row, reason));
            return results;
        }
        var due = date(rows.getFirst(), "due");
        if (due.isEmpty() && rows.getFirst().detail().containsKey("due")) {
            for (var row : rows) results.add(BatchResult.refused(row, "due is not a date"));
            return results;
        }
        var lent = new ArrayList<BatchRow>();
        var items = new ArrayList<UUID>();
        for (var row : rows) {
            var parts = codes.parts(recording, row.item());
            if (parts.isEmpty()) {
                results.add(BatchResult.unknown(row, "no device has this tag"));
                continue;
            }
            var refused = desk.whyNotLendable(recording, parts.getFirst().id());
            if (refused.isPresent()) {
                results.add(BatchResult.refused(row, refused.get().word()));
                continue;
            }
            lent.add(row);
            // A part of the kit that is not here stays behind; the kit's own device decides.
            parts.stream()
                    .filter(p -> p.equals(parts.getFirst())
                            || desk.whyNotLendable(recording, p.id()).isEmpty())
                    .forEach(p -> items.add(p.id()));
        }
        if (lent.isEmpty()) return results;
        var request = new LoanRequest(
                people.getFirst().id(),
                items,
                due,
                terms.confirmed(),
                terms.confirmed().map(_ -> terms.actor()));
        var outcome = desk.lend(recording, request, act);
        for (var row : lent) results.add(BatchResult.of(recording, row, outcome));
        return results;
    }

    private BatchResult takeBack(Recording recording, BatchRow row, Act act) {
        var missing = Arrays.stream(row.detail().getOrDefault("missing", "").split(","))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .toList();
        var out = codes.out(recording, row.item());
        if (out.isEmpty()) return notOut(recording, row);
        var condition = word(Condition.values(), row.detail().getOrDefault("condition", ""))
                .orElse(Condition.UNCHECKED);
        var accounts = word(Accounts.values(), row.detail().getOrDefault("accounts", ""))
                .orElse(Accounts.NOT_ASKED);
        var back = out.stream()
                .filter(d -> !d.isAccessory() || missing.stream().noneMatch(m -> BatchCodes.isCalled(d, m)))
                .map(d -> new DeviceBack(d.id(), condition, accounts, d.isAccessory() ? List.of() : missing))
                .toList();
        if (back.isEmpty()) return BatchResult.refused(row, "everything is said to be missing");
        return BatchResult.of(recording, row, desk.takeBack(recording, back, act));
    }

    private BatchResult renew(Recording recording, BatchRow row, Act act) {
        var out = codes.out(recording, row.item());
        if (out.isEmpty()) return notOut(recording, row);
        var due = date(row, "due");
        return BatchResult.of(
                recording,
                row,
                desk.renew(recording, out.stream().map(Device::id).toList(), due, act));
    }

    private BatchResult gift(Recording recording, BatchRow row, Act act) {
        var people = codes.people(recording, row.person());
        if (people.size() != 1)
            return BatchResult.unknown(row, people.isEmpty() ? "nobody has this card" : "two people have this card");
        if (row.item().isBlank()) return BatchResult.refused(row, "the code of what was given is missing");
        var quantity = row.detail().containsKey("quantity") ? number(row, "quantity") : Optional.of(1);
        if (quantity.isEmpty() || quantity.get() < 1 || quantity.get() > MOST_GIVEN)
            return BatchResult.refused(row, "quantity has to be a number from 1 to " + MOST_GIVEN);
        var outcome = desk.give(recording, people.getFirst().id(), Codes.normal(row.item()), quantity.get(), act);
        return BatchResult.of(recording, row, outcome);
    }

    private BatchResult session(Recording recording, BatchRow row, Act act) {
        var learners = new ArrayList<UUID>();
        for (var card : row.person().split("\\s+")) {
            if (card.isBlank()) continue;
            var people = codes.people(recording, card);
            if (people.size() != 1) return BatchResult.unknown(row, "nobody, or more than one, has one of these cards");
            learners.add(people.getFirst().id());
        }
        var minutes = number(row, "minutes");
        var headcount = number(row, "headcount");
        if (minutes.isEmpty() || minutes.get() < 1 || minutes.get() > 24 * 60)
            return BatchResult.refused(row, "minutes have to be a number from 1 to 1440");
        var topics = Arrays.stream(row.detail().getOrDefault("topics", "").split(","))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .toList();
        var fact = sessions.record(
                recording,
                act.hub(),
                act.actor(),
                new Taught(
                        act.happened(),
                        act.actor(),
                        row.detail().getOrDefault("kind", "drop-in"),
                        minutes.get(),
                        headcount.orElse(learners.size()),
                        learners,
                        topics,
                        List.of()));
        return BatchResult.of(recording, row, new Outcome.Done(fact));
    }

    private BatchResult notOut(Recording recording, BatchRow row) {
        return codes.isUnknown(recording, row.item())
                ? BatchResult.unknown(row, "no device or agreement has this code")
                : BatchResult.refused(row, Objection.Rule.NOT_OUT.word());
    }

    private static Optional<LocalDate> date(BatchRow row, String name) {
        try {
            return Optional.ofNullable(row.detail().get(name)).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(BatchRow row, String name) {
        try {
            return Optional.ofNullable(row.detail().get(name)).map(Integer::valueOf);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> word(E[] all, String word) {
        return Arrays.stream(all)
                .filter(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findFirst();
    }
}
