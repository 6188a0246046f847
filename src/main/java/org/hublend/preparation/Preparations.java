package org.hublend.preparation;

import static org.hublend.state.tables.Tables.DEVICE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hublend.devices.Device;
import org.hublend.devices.Devices;
import org.hublend.hubs.Hub;
import org.hublend.hubs.Hubs;
import org.hublend.ledger.Custody;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Subject;
import org.hublend.lending.Act;
import org.hublend.lending.Identify;
import org.hublend.lending.LendingDesk;
import org.hublend.lending.Meaning;
import org.hublend.lending.Outcome;
import org.hublend.shell.Listing;
import org.hublend.staff.Member;
import org.hublend.state.HubAliases;
import org.hublend.state.Standings;
import org.hublend.state.Store;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Recording;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// The queue of devices that came back, and the records of their preparation.
@Store
public final class Preparations {
    /// The filter of devices that were put aside for somebody who can repair them.
    static final String ASIDE = "aside";
    /// Longest here first.
    static final String BY_AGE = "age";

    private final DataFolder folder;
    private final Devices devices;
    private final Identify identify;
    private final LendingDesk desk;

    public Preparations(DataFolder folder, Devices devices, Identify identify, LendingDesk desk) {
        this.folder = folder;
        this.devices = devices;
        this.identify = identify;
        this.desk = desk;
    }

    /// How many devices wait here to be prepared.
    public int count() {
        return folder.read(sql -> sql.fetchCount(DEVICE, here(sql).and(DEVICE.STATE.in(states("")))));
    }

    Listing.Found<Waiting> find(Listing.Wanted<Waiting> wanted) {
        return folder.read(sql -> {
            var sought = wanted.search().strip().replace(" ", "");
            var found = here(sql)
                    .and(DEVICE.STATE.in(states(wanted.filter())))
                    .and(
                            sought.isEmpty()
                                    ? DSL.noCondition()
                                    : DEVICE.TAG
                                            .containsIgnoreCase(sought)
                                            .or(DEVICE.MODEL.containsIgnoreCase(sought)));
            var after = wanted.after().map(last -> since(sql, last)).orElse(Long.MIN_VALUE);
            var rows = sql
                    .select(DEVICE.ID)
                    .from(DEVICE)
                    .where(found)
                    .and(wanted.after()
                            .map(last -> DSL.row(DEVICE.STATE_SINCE, DEVICE.ID)
                                    .greaterThan(after, last.device().id()))
                            .orElse(DSL.noCondition()))
                    .orderBy(DEVICE.STATE_SINCE, DEVICE.ID)
                    .limit(Listing.PAGE + 1)
                    .fetch(DEVICE.ID)
                    .stream()
                    .flatMap(id -> devices.find(sql, id).stream())
                    .map(device -> waiting(sql, device))
                    .toList();
            var counts = Map.of(
                    Listing.ALL,
                    sql.fetchCount(DEVICE, here(sql).and(DEVICE.STATE.in(states("")))),
                    ASIDE,
                    sql.fetchCount(DEVICE, here(sql).and(DEVICE.STATE.in(states(ASIDE)))));
            return Listing.Found.of(rows, counts);
        });
    }

    Seen look(String code) {
        return folder.read(sql -> switch (identify.of(sql, code)) {
            case Meaning.OfDevice(var device, var throughSerial) -> seen(sql, device, throughSerial);
            case Meaning.OfKit(var _, var parts) -> seen(sql, parts.getFirst(), false);
            case Meaning.Ambiguous(var all) -> several(sql, all);
            case Meaning.OfAgreement _ -> new Seen.Paper();
            case Meaning.Unknown(var ending) -> new Seen.Unknown(ending);
            case Meaning.ReadBadly() -> new Seen.ReadBadly();
            case Meaning.OfPerson _, Meaning.OfStaff _ -> new Seen.Elsewhere();
        });
    }

    /// Only what is to be prepared is offered; a code that only people have is for the desk.
    private Seen several(DSLContext sql, List<Meaning> all) {
        var devices = all.stream()
                .flatMap(meaning -> device(meaning).stream())
                .map(device -> seen(sql, device, false))
                .toList();
        return devices.isEmpty()
                ? new Seen.Elsewhere()
                : new Seen.Several(devices.stream()
                        .flatMap(seen -> seen instanceof Seen.ToPrepare(var waiting, var _)
                                ? Stream.of(waiting)
                                : Stream.<Waiting>of())
                        .toList());
    }

    private static Optional<Device> device(Meaning meaning) {
        if (meaning instanceof Meaning.OfDevice(var device, var _)) return Optional.of(device);
        return meaning instanceof Meaning.OfKit kit ? Optional.of(kit.device()) : Optional.empty();
    }

    /// Records that it is ready: what was checked, and how it was wiped.
    Outcome ready(Member by, Waiting waiting, Set<Check> checks, Wipe wipe) {
        var detail = new LinkedHashMap<String, String>();
        detail.put("wipe", wipe.word());
        detail.put("verified", "label");
        detail.put("checked", checks.stream().sorted().map(Check::word).collect(Collectors.joining(",")));
        return record(by, (r, act) -> desk.prepared(r, waiting.device(), detail, act));
    }

    /// Records that it can't be made ready here: it waits for a repair, or for an account to be taken off it.
    Outcome aside(Member by, Waiting waiting, DeviceState state, String reason) {
        var detail = new HashMap<>(Map.of("reason", reason));
        return record(by, (r, act) -> desk.state(r, waiting.device().id(), state, detail, act));
    }

    /// Records that it is here to be prepared, whatever was said of it: checked again, or found.
    Outcome here(Member by, Device device, String reason) {
        return record(
                by, (r, act) -> desk.state(r, device.id(), DeviceState.PREPARATION, Map.of("reason", reason), act));
    }

    /// How a device waits here to be prepared.
    Waiting waiting(Device device) {
        return folder.read(sql -> waiting(sql, devices.find(sql, device.id()).orElse(device)));
    }

    private Outcome record(Member by, BiFunction<Recording, Act, Outcome> work) {
        return folder.write(recording -> {
            var hub = hub(recording.sql());
            return work.apply(recording, new Act(by.id(), hub.id(), hub.happened(recording.now())));
        });
    }

    private Seen seen(DSLContext sql, Device scanned, boolean throughSerial) {
        var kit = devices.kit(sql, scanned.kit());
        if (scanned.isAccessory() && !kit.isEmpty() && !kit.getFirst().isAccessory())
            return new Seen.OfKit(scanned, kit.getFirst());
        return switch (scanned.state()) {
            case PREPARATION, REPAIR, QUARANTINE -> new Seen.ToPrepare(waiting(sql, scanned), throughSerial);
            case READY -> new Seen.Ready(scanned);
            case OUT -> new Seen.Out(scanned);
            case LOST, RETIRED, ON_THE_WAY, TO_SETTLE -> new Seen.Gone(scanned);
            case STOLEN -> new Seen.Stolen();
            case UNREGISTERED -> new Seen.Elsewhere();
        };
    }

    private Waiting waiting(DSLContext sql, Device device) {
        var custody = (Custody) new Standings(sql).of(Subject.device(device.id()));
        var back = custody.items().reversed().stream()
                .flatMap(item -> item.end().stream())
                .findFirst()
                .map(end -> new Waiting.Back(end.condition(), end.accounts(), end.missing()));
        var since = custody.spells().isEmpty()
                ? LocalDate.ofInstant(Instant.ofEpochMilli(folder.clock().millis()), ZoneOffset.UTC)
                : custody.spells().getLast().at().on();
        var parts = devices.kit(sql, device.kit()).stream()
                .filter(part -> !part.id().equals(device.id()))
                .toList();
        return new Waiting(device, since, parts, back);
    }

    private Condition here(DSLContext sql) {
        return DEVICE.TYPE
                .ne(Device.ACCESSORY)
                .and(DEVICE.HUB.in(new HubAliases(sql).sameAs(folder.founded().hub())));
    }

    private static List<String> states(String filter) {
        return filter.equals(ASIDE)
                ? List.of(DeviceState.REPAIR.word(), DeviceState.QUARANTINE.word())
                : List.of(DeviceState.PREPARATION.word());
    }

    private long since(DSLContext sql, Waiting last) {
        return sql.select(DEVICE.STATE_SINCE)
                .from(DEVICE)
                .where(DEVICE.ID.eq(last.device().id()))
                .fetchOptional(DEVICE.STATE_SINCE)
                .orElse(Long.MIN_VALUE);
    }

    private Hub hub(DSLContext sql) {
        return new Hubs(sql).own(folder);
    }
}
