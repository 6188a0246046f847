package org.hublend.lending;

import java.util.Map;
import java.util.Optional;
import org.hublend.devices.Device;
import org.hublend.hubs.Hub;
import org.hublend.hubs.Hubs;
import org.hublend.imports.BatchRow;
import org.hublend.ledger.DeviceState;
import org.hublend.storage.Recording;

/// The lines of a batch file that say how a device stands, or that it went to another hub.
final class BatchStock {
    private final LendingDesk desk;
    private final BatchCodes codes;

    BatchStock(LendingDesk desk, BatchCodes codes) {
        this.desk = desk;
        this.codes = codes;
    }

    BatchResult record(Recording recording, BatchRow row, Act act) {
        return switch (row.action()) {
            case "prepared" -> prepared(recording, row, act);
            case "lost" -> state(recording, row, DeviceState.LOST, act);
            case "stolen" -> state(recording, row, DeviceState.STOLEN, act);
            case "damaged" -> state(recording, row, DeviceState.REPAIR, act);
            case "retire" -> state(recording, row, DeviceState.RETIRED, act);
            case "found" -> found(recording, row, act);
            case "transfer-out" -> sent(recording, row, act);
            case "transfer-in" -> arrived(recording, row, act);
            default -> BatchResult.unknown(row, "no action of this name");
        };
    }

    /// A wipe that is not recorded leaves the device unlendable: a ticked list is no wipe.
    private BatchResult prepared(Recording recording, BatchRow row, Act act) {
        var parts = codes.parts(recording, row.item());
        if (parts.isEmpty()) return noSuchTag(row);
        if (!parts.getFirst().isAccessory() && !row.detail().containsKey("wipe"))
            return BatchResult.refused(row, "the wipe is not recorded: wipe=clear or wipe=purge is missing");
        return BatchResult.of(recording, row, desk.prepared(recording, parts.getFirst(), row.detail(), act));
    }

    private BatchResult found(Recording recording, BatchRow row, Act act) {
        var device = codes.one(recording, row.item());
        if (device.isEmpty()) return noSuchTag(row);
        return BatchResult.of(recording, row, isHere(recording, device.get(), row.detail(), act));
    }

    private BatchResult state(Recording recording, BatchRow row, DeviceState state, Act act) {
        var device = codes.one(recording, row.item());
        if (device.isEmpty()) return noSuchTag(row);
        return BatchResult.of(recording, row, desk.state(recording, device.get().id(), state, row.detail(), act));
    }

    /// A kit goes whole, but for parts that are elsewhere already.
    private BatchResult sent(Recording recording, BatchRow row, Act act) {
        var parts = codes.parts(recording, row.item());
        if (parts.isEmpty()) return noSuchTag(row);
        var to = hub(recording, row);
        if (to.isEmpty()) return noSuchHub(row);
        var going = parts.stream()
                .filter(p -> p.equals(parts.getFirst()) || p.state() != DeviceState.OUT)
                .map(Device::id)
                .toList();
        return BatchResult.of(
                recording, row, desk.send(recording, going, to.get().id(), act));
    }

    /// At the hub that the line names, or at the desk's own. What is lent must be given back before it can arrive.
    private BatchResult arrived(Recording recording, BatchRow row, Act act) {
        var parts = codes.parts(recording, row.item());
        if (parts.isEmpty()) return noSuchTag(row);
        var at = row.detail().containsKey("hub") ? hub(recording, row).map(Hub::id) : Optional.of(act.hub());
        if (at.isEmpty()) return noSuchHub(row);
        var there = new Act(act.actor(), at.get(), act.happened());
        if (parts.getFirst().state() == DeviceState.OUT) return BatchResult.refused(row, Objection.Rule.OUT.word());
        var outcome = isHere(recording, parts.getFirst(), row.detail(), there);
        for (var part : parts.subList(1, parts.size()))
            if (part.state() == DeviceState.ON_THE_WAY) isHere(recording, part, Map.of(), there);
        return BatchResult.of(recording, row, outcome);
    }

    private Outcome isHere(Recording recording, Device device, Map<String, String> detail, Act act) {
        var state = device.isAccessory() ? DeviceState.READY : DeviceState.PREPARATION;
        return desk.found(recording, device.id(), state, detail, act);
    }

    private static Optional<Hub> hub(Recording recording, BatchRow row) {
        return new Hubs(recording.sql()).named(row.detail().getOrDefault("hub", ""));
    }

    private static BatchResult noSuchTag(BatchRow row) {
        return BatchResult.unknown(row, "no device has this tag");
    }

    private static BatchResult noSuchHub(BatchRow row) {
        return BatchResult.unknown(row, "no hub of this name");
    }
}
