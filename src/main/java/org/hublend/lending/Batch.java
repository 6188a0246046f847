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
import org.hublend.ledger.DeviceState;
import org.hublend.sessions.Sessions;
import org.hublend.sessions.Taught;
import org.hublend.staff.Staff;
import org.hublend.storage.Recording;

/// Records the actions of a batch file, line by line, by the same rules as at the counter. A line that was recorded
/// before is done, and is not recorded again.
public final class Batch {
    private final LendingDesk desk;
    private final BatchCodes codes;
    private final Staff staff;
    private final Sessions sessions;

    public Batch(LendingDesk desk, Identify identify, Devices devices, Staff staff, Sessions sessions) {
        this.desk = desk;
        this.codes = new BatchCodes(identify, devices);
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
            for (var row : fresh) results.add(unknown(row, "no hub of this name"));
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
            case "prepared" -> results.add(prepared(recording, first, act));
            case "lost" -> results.add(state(recording, first, DeviceState.LOST, act));
            case "stolen" -> results.add(state(recording, first, DeviceState.STOLEN, act));
            case "damaged" -> results.add(state(recording, first, DeviceState.REPAIR, act));
            case "retire" -> results.add(state(recording, first, DeviceState.RETIRED, act));
            case "found" -> results.add(found(recording, first, act));
            case "session" -> results.add(session(recording, first, act));
            case "transfer-out", "transfer-in", "gift" ->
                results.add(refused(first, "this Hublend does not record this yet"));
            default -> results.add(unknown(first, "no action of this name"));
        }
        return results;
    }

    private List<BatchResult> lend(Recording recording, List<BatchRow> rows, Act act, Terms terms) {
        var results = new ArrayList<BatchResult>();
        var people = codes.people(recording, rows.getFirst().person());
        if (people.size() != 1) {
            var reason = people.isEmpty() ? "nobody has this card" : "two people have this card";
            for (var row : rows) results.add(unknown(row, reason));
            return results;
        }
        var due = date(rows.getFirst(), "due");
        if (due.isEmpty() && rows.getFirst().detail().containsKey("due")) {
            for (var row : rows) results.add(refused(row, "due is not a date"));
            return results;
        }
        var lent = new ArrayList<BatchRow>();
        var items = new ArrayList<UUID>();
        for (var row : rows) {
            var parts = codes.parts(recording, row.item());
            if (parts.isEmpty()) {
                results.add(unknown(row, "no device has this tag"));
                continue;
            }
            var refused = desk.whyNotLendable(recording, parts.getFirst().id());
            if (refused.isPresent()) {
                results.add(refused(row, refused.get().word()));
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
        var request = new LoanRequest(people.getFirst().id(), items, due, terms.confirmed());
        var outcome = desk.lend(recording, request, act);
        for (var row : lent) results.add(result(recording, row, outcome));
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
        if (back.isEmpty()) return refused(row, "everything is said to be missing");
        return result(recording, row, desk.takeBack(recording, back, act));
    }

    private BatchResult renew(Recording recording, BatchRow row, Act act) {
        var out = codes.out(recording, row.item());
        if (out.isEmpty()) return notOut(recording, row);
        var due = date(row, "due");
        return result(
                recording,
                row,
                desk.renew(recording, out.stream().map(Device::id).toList(), due, act));
    }

    /// A wipe that is not recorded leaves the device unlendable: a ticked list is no wipe.
    private BatchResult prepared(Recording recording, BatchRow row, Act act) {
        var parts = codes.parts(recording, row.item());
        if (parts.isEmpty()) return unknown(row, "no device has this tag");
        if (!parts.getFirst().isAccessory() && !row.detail().containsKey("wipe"))
            return refused(row, "the wipe is not recorded: wipe=clear or wipe=purge is missing");
        return result(recording, row, desk.prepared(recording, parts.getFirst(), row.detail(), act));
    }

    private BatchResult found(Recording recording, BatchRow row, Act act) {
        var device = codes.one(recording, row.item());
        if (device.isEmpty()) return unknown(row, "no device has this tag");
        var state = device.get().isAccessory() ? DeviceState.READY : DeviceState.PREPARATION;
        return result(recording, row, desk.found(recording, device.get().id(), state, row.detail(), act));
    }

    private BatchResult state(Recording recording, BatchRow row, DeviceState state, Act act) {
        var device = codes.one(recording, row.item());
        if (device.isEmpty()) return unknown(row, "no device has this tag");
        return result(recording, row, desk.state(recording, device.get().id(), state, row.detail(), act));
    }

    private BatchResult session(Recording recording, BatchRow row, Act act) {
        var learners = new ArrayList<UUID>();
        for (var card : row.person().split("\\s+")) {
            if (card.isBlank()) continue;
            var people = codes.people(recording, card);
            if (people.size() != 1) return unknown(row, "nobody, or more than one, has one of these cards");
            learners.add(people.getFirst().id());
        }
        var minutes = number(row, "minutes");
        var headcount = number(row, "headcount");
        if (minutes.isEmpty() || minutes.get() < 1 || minutes.get() > 24 * 60)
            return refused(row, "minutes have to be a number from 1 to 1440");
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
        return result(recording, row, new Outcome.Done(fact));
    }

    private BatchResult notOut(Recording recording, BatchRow row) {
        return codes.isUnknown(recording, row.item())
                ? unknown(row, "no device or agreement has this code")
                : refused(row, Objection.Rule.NOT_OUT.word());
    }

    private BatchResult result(Recording recording, BatchRow row, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var fact) -> {
                recording.lineBecame(row.key(), fact.id());
                yield BatchResult.of(row.line(), BatchResult.Word.DONE, "");
            }
            case Outcome.Lent(var fact, var loan) -> {
                recording.lineBecame(row.key(), fact.id());
                yield new BatchResult(row.line(), "done", "", loan.number());
            }
            case Outcome.Refused(var objections) -> refused(row, words(objections));
            case Outcome.Confirm(var objections) ->
                BatchResult.of(row.line(), BatchResult.Word.CONFIRM, words(objections));
        };
    }

    private static String words(List<Objection> objections) {
        return String.join(
                ", ", objections.stream().map(o -> o.rule().word()).distinct().toList());
    }

    private static BatchResult refused(BatchRow row, String reason) {
        return BatchResult.of(row.line(), BatchResult.Word.REFUSED, reason);
    }

    private static BatchResult unknown(BatchRow row, String reason) {
        return BatchResult.of(row.line(), BatchResult.Word.UNKNOWN, reason);
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
