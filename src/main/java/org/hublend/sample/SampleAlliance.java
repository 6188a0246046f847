package org.hublend.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
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
import org.hublend.staff.Staff;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Draft;

/// Fills an empty folder with the sample alliance: hubs, staff, devices, people and a year of loans and sessions.
/// All of it goes the way of real work: registers, imports and the counter's rules.
public final class SampleAlliance {
    public static final String NAME = "Sample alliance (Stockport)";
    /// Where the sample's desk stands.
    public static final String HOME = "Marple Library";

    private static final int AT_ONCE = 50;
    private static final List<String> FILES =
            List.of("hubs.csv", "staff.csv", "devices.csv", "people.csv", "activity.csv", Areas.FILE);

    private final DataFolder folder;

    public SampleAlliance(DataFolder folder) {
        this.folder = folder;
    }

    /// Founds the desk and puts the area file there; before this the rooms that read it can't be made.
    public void found() throws IOException {
        folder.found(NAME, folder.newId(), "DK");
        var areas = folder.path().resolve(Areas.FILE);
        if (!Files.exists(areas)) copy(Areas.FILE, areas);
    }

    /// @param lines told what could not be recorded; nothing, unless the sample itself is wrong
    public void fill(Devices devices, People people, Staff staff, Batch batch, Consumer<String> lines)
            throws IOException {
        var files = Files.createTempDirectory(folder.path(), "sample");
        try {
            for (var name : FILES) copy(name, files.resolve(name));
            var home = hubs(files.resolve("hubs.csv"));
            var desk = folder.self().orElseThrow().desk();
            staff(files.resolve("staff.csv"), staff, home, desk);
            tell(
                    new DeviceImport(folder, devices)
                            .run(all(new ImportFile(files.resolve("devices.csv")).devices()), home, desk, false)
                            .rejected(),
                    lines);
            tell(
                    new PersonImport(folder, people)
                            .run(all(new ImportFile(files.resolve("people.csv")).people()), home, desk, false)
                            .rejected(),
                    lines);
            activity(files.resolve("activity.csv"), batch, home, desk, lines);
        } finally {
            for (var name : FILES) Files.deleteIfExists(files.resolve(name));
            Files.delete(files);
        }
    }

    private Hub hubs(Path file) throws IOException {
        var own = folder.self().orElseThrow();
        var rows = read(file);
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
        return folder.read(sql -> new Hubs(sql).find(own.hub())).orElseThrow();
    }

    private void staff(Path file, Staff staff, Hub home, UUID desk) throws IOException {
        var rows = read(file);
        var verifiers = rows.parallelStream()
                .map(row -> new Staff.Verifier(staff.verifier(row.getField("pin"))))
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

    private void activity(Path file, Batch batch, Hub home, UUID desk, Consumer<String> lines) {
        var terms = new Batch.Terms(home, desk, Optional.of("sample"));
        var groups = Batch.grouped(all(BatchFile.read(file, home.zone())).rows());
        for (int from = 0; from < groups.size(); from += AT_ONCE) {
            var some = groups.subList(from, Math.min(from + AT_ONCE, groups.size()));
            folder.write(recording -> {
                for (List<BatchRow> group : some) {
                    for (var result : batch.record(recording, group, terms)) {
                        if (!result.outcome().equals("done"))
                            lines.accept("activity.csv, line " + result.line() + ": " + result.reason());
                    }
                }
                return some.size();
            });
        }
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

    /// Who works at [#HOME], for those who try the sample out.
    public static Badge badge() throws IOException {
        var file = Files.createTempFile("hublend-staff", ".csv");
        try {
            Files.delete(file);
            copy("staff.csv", file);
            return read(file).stream()
                    .filter(row -> row.getField("hub").equals(HOME))
                    .map(row -> new Badge(row.getField("badge"), row.getField("pin")))
                    .findFirst()
                    .orElseThrow();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// A badge of the sample and its PIN, which stand in a public file.
    public record Badge(String number, String pin) {}

    private static void copy(String name, Path to) throws IOException {
        try (InputStream in = SampleAlliance.class.getResourceAsStream("data/" + name)) {
            if (in == null) throw new IOException("The sample alliance is not part of this program.");
            Files.copy(in, to);
        }
    }
}
