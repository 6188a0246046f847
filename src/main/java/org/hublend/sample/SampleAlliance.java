package org.hublend.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.hublend.devices.DeviceImport;
import org.hublend.devices.Devices;
import org.hublend.hubs.Hub;
import org.hublend.hubs.Hubs;
import org.hublend.imports.BatchFile;
import org.hublend.imports.BatchRow;
import org.hublend.imports.ImportFile;
import org.hublend.imports.Problem;
import org.hublend.imports.Reading;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Role;
import org.hublend.lending.Batch;
import org.hublend.people.Areas;
import org.hublend.people.People;
import org.hublend.people.PersonImport;
import org.hublend.staff.Right;
import org.hublend.staff.Staff;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Draft;

/// Fills an empty folder with the sample alliance: hubs, staff, devices, people and a year of loans and sessions.
/// All of it goes the way of real work: registers, imports and the counter's rules.
public final class SampleAlliance {
    public static final String NAME = "Sample alliance (Stockport)";
    /// Where the sample's desk stands.
    public static final String HOME = "Marple Library";

    private static final String STAFF = "staff.csv";

    private static final int AT_ONCE = 50;
    private final DataFolder folder;

    public SampleAlliance(DataFolder folder) {
        this.folder = folder;
    }

    /// Founds the desk and puts the area file there; before this the rooms that read it can't be made.
    public void found() throws IOException {
        folder.found(NAME, folder.newId(), "DK");
        var areas = folder.path().resolve(Areas.FILE);
        if (!Files.exists(areas)) Unpacked.copy(Areas.FILE, areas);
    }

    /// @param lines told what could not be recorded; nothing, unless the sample itself is wrong
    public void fill(Devices devices, People people, Staff staff, Batch batch, Consumer<String> lines)
            throws IOException {
        hubs();
        registers(devices, people, staff, lines);
        year(batch, lines, _ -> {});
    }

    /// The hubs, and of the staff who has this badge: enough to sign in while the rest is made.
    public void begin(Staff staff, String badge) throws IOException {
        hubs();
        try (var files = new Unpacked(folder)) {
            staff(files.named(STAFF), staff, row -> row.getField("badge").equals(badge));
        }
    }

    /// Staff who are not there yet, devices and people, upon the hubs.
    ///
    /// @param lines told what could not be recorded; nothing, unless the sample itself is wrong
    public void registers(Devices devices, People people, Staff staff, Consumer<String> lines) throws IOException {
        var home = home();
        var desk = folder.self().orElseThrow().desk();
        try (var files = new Unpacked(folder)) {
            staff(files.named(STAFF), staff, row -> !isThere(staff, row));
            tell(
                    new DeviceImport(folder, devices)
                            .run(all(new ImportFile(files.named("devices.csv")).devices()), home, desk, false)
                            .rejected(),
                    lines);
            tell(
                    new PersonImport(folder, people)
                            .run(all(new ImportFile(files.named("people.csv")).people()), home, desk, false)
                            .rejected(),
                    lines);
        }
    }

    /// A year of loans and sessions, upon the registers.
    ///
    /// @param percent told how far it is, now and then
    public void year(Batch batch, Consumer<String> lines, IntConsumer percent) throws IOException {
        var self = folder.self().orElseThrow();
        var by = folder.read(sql -> new Staff(folder).oneWhoMay(sql, Right.CONFIRM))
                .orElse(self.desk());
        var terms = new Batch.Terms(home(), by, Optional.of("sample"));
        try (var files = new Unpacked(folder)) {
            var groups = Batch.grouped(all(BatchFile.read(files.named("activity.csv"), home().zone()))
                    .rows());
            for (int from = 0; from < groups.size(); from += AT_ONCE) {
                percent.accept(100 * from / groups.size());
                record(groups.subList(from, Math.min(from + AT_ONCE, groups.size())), batch, terms, lines);
            }
        }
    }

    private void record(List<List<BatchRow>> groups, Batch batch, Batch.Terms terms, Consumer<String> lines) {
        folder.write(recording -> {
            for (var group : groups) {
                for (var result : batch.record(recording, group, terms)) {
                    if (!result.outcome().equals("done"))
                        lines.accept("activity.csv, line " + result.line() + ": " + result.reason());
                }
            }
            return groups.size();
        });
    }

    private void hubs() throws IOException {
        var own = folder.self().orElseThrow();
        try (var files = new Unpacked(folder)) {
            var rows = read(files.named("hubs.csv"));
            folder.write(recording -> {
                for (var row : rows) {
                    var name = row.getField("name");
                    var fields = new TreeMap<String, String>();
                    for (var field : List.of("name", "kind", "postcode", "ward", "ward_code", "hours")) {
                        var value = row.getField(field);
                        if (!value.isBlank()) fields.put(field, value);
                    }
                    fields.put("zone", "Europe/London");
                    var id = name.equals(HOME) ? own.hub() : recording.newId();
                    recording.record(Draft.of(new Kind.HubRegistered(id, fields), now(recording.now()), own.desk()));
                }
                return rows.size();
            });
        }
    }

    private Hub home() {
        var hub = folder.self().orElseThrow().hub();
        return folder.read(sql -> new Hubs(sql).find(hub)).orElseThrow();
    }

    private boolean isThere(Staff staff, NamedCsvRecord row) {
        return folder.read(sql -> staff.idOfBadge(sql, row.getField("badge"))).isPresent();
    }

    private void staff(Path file, Staff staff, Predicate<NamedCsvRecord> wanted) throws IOException {
        var home = home();
        var desk = folder.self().orElseThrow().desk();
        var rows = read(file).stream().filter(wanted).toList();
        var verifiers = rows.parallelStream()
                .map(row -> staff.verifier(row.getField("pin")))
                .toList();
        folder.write(recording -> {
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                var hub = new Hubs(recording.sql()).named(row.getField("hub")).orElse(home);
                var role = Role.valueOf(row.getField("role").toUpperCase(Locale.ROOT));
                staff.register(
                        recording,
                        recording.newId(),
                        hub.id(),
                        role,
                        row.getField("name"),
                        row.getField("badge"),
                        verifiers.get(i),
                        home.happened(recording.now()),
                        desk);
            }
            return rows.size();
        });
    }

    private static void tell(List<Problem> problems, Consumer<String> lines) {
        for (var problem : problems) lines.accept("line " + problem.line() + ": " + problem.problem());
    }

    private static <R> Reading.Rows<R> all(Reading<R> reading) {
        return switch (reading) {
            case Reading.Rows<R> rows -> rows;
            case Reading.Unreadable<R>(var problem) -> throw new IllegalStateException("The sample: " + problem);
        };
    }

    private static Happened now(long at) {
        return new Happened(at, LocalDate.ofInstant(Instant.ofEpochMilli(at), ZoneId.of("Europe/London")));
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }
}
