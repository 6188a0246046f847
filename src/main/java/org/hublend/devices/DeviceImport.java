package org.hublend.devices;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hublend.hubs.Hub;
import org.hublend.hubs.Hubs;
import org.hublend.imports.DeviceRow;
import org.hublend.imports.ImportReport;
import org.hublend.imports.Problem;
import org.hublend.imports.Reading;
import org.hublend.imports.Tally;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Subject;
import org.hublend.scanning.Codes;
import org.hublend.state.Standings;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Personal;
import org.hublend.storage.Recording;

/// Brings a list of devices into the register. The same list twice changes nothing.
public final class DeviceImport {
    private final DataFolder folder;
    private final Devices devices;

    public DeviceImport(DataFolder folder, Devices devices) {
        this.folder = folder;
        this.devices = devices;
    }

    public ImportReport run(Reading.Rows<DeviceRow> rows, Hub home, UUID actor, boolean dryRun) {
        var tally = new Tally(rows, dryRun, folder.newId());
        folder.writeInPortions(rows.rows(), dryRun, (recording, row) -> take(recording, row, home, actor, tally));
        return tally.report();
    }

    private void take(Recording recording, DeviceRow row, Hub home, UUID actor, Tally tally) {
        var known = devices.tagged(recording.sql(), row.tag());
        if (known.size() > 1) {
            tally.rejected(new Problem(row.line(), "tag", "Two devices have this tag; settle that first."));
        } else if (known.isEmpty()) {
            recording.imported().add(tally.run(), register(recording, row, home, actor));
            tally.created();
        } else {
            var change = change(recording, row, known.getFirst().id(), home, actor);
            change.ifPresent(fact -> recording.imported().add(tally.run(), fact));
            tally.known(change.isPresent());
        }
    }

    private Fact register(Recording recording, DeviceRow row, Hub home, UUID actor) {
        var fields = fields(row);
        fields.putIfAbsent("type", "other");
        var hub = new Hubs(recording.sql()).named(row.hub()).orElse(home);
        var state = state(row.state()).orElse(DeviceState.READY);
        var happened = home.happened(recording.now());
        return devices.register(
                recording, recording.newId(), hub.id(), state, fields, row.codes(), row.notes(), happened, actor);
    }

    private Optional<Fact> change(Recording recording, DeviceRow row, UUID id, Hub home, UUID actor) {
        var notes = row.notes().isBlank() ? "" : notes(recording, id);
        var happened = home.happened(recording.now());
        return devices.change(recording, id, fields(row), row.codes(), row.notes(), notes, happened, actor);
    }

    private String notes(Recording recording, UUID id) {
        var local = new Standings(recording.sql()).of(Subject.device(id)).local();
        return Personal.read(folder.opener(recording.sql()).open(id, local)).getOrDefault("notes", "");
    }

    /// What the row leaves out stays as it is.
    private static Map<String, String> fields(DeviceRow row) {
        var fields = new TreeMap<String, String>();
        fields.put("tag", row.tag());
        fields.put("type", row.type());
        fields.put("make", row.make());
        fields.put("model", row.model());
        fields.put("serial", row.serial());
        fields.put("imei", row.imei());
        fields.put("kit", Codes.normal(row.kit()));
        fields.put("funder", row.funder());
        row.cost().ifPresent(pence -> fields.put("cost", Long.toString(pence)));
        row.bought().ifPresent(date -> fields.put("bought", date.toString()));
        row.supportEnds().ifPresent(date -> fields.put("support_ends", date.toString()));
        row.visualCheck().ifPresent(date -> fields.put("visual_check", date.toString()));
        row.patCheck().ifPresent(date -> fields.put("pat_check", date.toString()));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private static Optional<DeviceState> state(String word) {
        for (var state : DeviceState.values()) if (state.word().equals(word)) return Optional.of(state);
        return Optional.empty();
    }
}
