package org.hublend.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Subject;
import org.hublend.scanning.Codes;
import org.hublend.state.Standings;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Personal;
import org.hublend.storage.Recording;

/// Brings a list of devices into the register. The same list twice changes nothing.
public final class DeviceImport {
    private static final int AT_ONCE = 200;

    private enum Became {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    private final DataFolder folder;
    private final Devices devices;

    public DeviceImport(DataFolder folder, Devices devices) {
        this.folder = folder;
        this.devices = devices;
    }

    public ImportReport run(Reading.Rows<DeviceRow> rows, Hub home, UUID actor, boolean dryRun) {
        var counts = new int[Became.values().length];
        var rejected = new ArrayList<>(rows.rejected());
        if (dryRun) {
            folder.rehearse(recording -> take(recording, rows.rows(), home, actor, counts, rejected));
        } else {
            for (int from = 0; from < rows.rows().size(); from += AT_ONCE) {
                var some = rows.rows()
                        .subList(from, Math.min(from + AT_ONCE, rows.rows().size()));
                folder.writeLater(recording -> take(recording, some, home, actor, counts, rejected));
            }
        }
        return new ImportReport(
                rows.read(),
                counts[Became.CREATED.ordinal()],
                counts[Became.UPDATED.ordinal()],
                counts[Became.UNCHANGED.ordinal()],
                List.copyOf(rejected),
                rows.ignored(),
                rows.remarks(),
                rows.dates().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                dryRun);
    }

    private int take(
            Recording recording, List<DeviceRow> rows, Hub home, UUID actor, int[] counts, List<Problem> rejected) {
        for (var row : rows) {
            var known = devices.tagged(recording.sql(), row.tag());
            if (known.size() > 1) {
                rejected.add(new Problem(row.line(), "tag", "Two devices have this tag; settle that first."));
            } else {
                counts[
                        take(recording, row, known.stream().findFirst(), home, actor)
                                .ordinal()]++;
            }
        }
        return rows.size();
    }

    private Became take(Recording recording, DeviceRow row, Optional<Device> known, Hub home, UUID actor) {
        var happened = home.happened(recording.now());
        var fields = fields(row);
        if (known.isEmpty()) {
            fields.putIfAbsent("type", "other");
            var hub = new Hubs(recording.sql()).named(row.hub()).orElse(home);
            var state = state(row.state()).orElse(DeviceState.READY);
            devices.register(
                    recording, recording.newId(), hub.id(), state, fields, row.codes(), row.notes(), happened, actor);
            return Became.CREATED;
        }
        var id = known.get().id();
        var notes = row.notes().isBlank() ? "" : notes(recording, id);
        return devices.change(recording, id, fields, row.codes(), row.notes(), notes, happened, actor)
                        .isPresent()
                ? Became.UPDATED
                : Became.UNCHANGED;
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
