package org.hublend.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hublend.state.tables.Tables.HEAD;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;
import org.jooq.Table;
import tools.jackson.databind.json.JsonMapper;

/// A copy of all that the centre can't make anew, of one moment, while it goes on serving. See decision 0023.
///
/// It is a zip of lines of JSON with the centre's keys, and beside it, in `FILE.wraps`, the keys of people.
public final class Backup {
    static final int FORMAT = 1;
    static final String MANIFEST = "manifest.json";
    static final String COUNTS = "counts.json";
    static final String KEYS = "keys.json";
    static final String LINES = ".jsonl";

    private final Database database;
    private final Path keys;
    private final Clock clock;

    Backup(Database database, Path keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /// What a backup begins with.
    record Manifest(int format, String made, long head, String epoch, int foldVersion) {}

    /// @param wraps the file with the keys of people, to be kept for a month and no longer
    public record Written(Path file, Path wraps, Map<String, Long> rows) {}

    static Path wrapsOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".wraps");
    }

    /// Both files are there whole, or as they were before. Throws [CentreException] where the disk refuses.
    Written write(Path file) {
        var wraps = wrapsOf(file);
        var unfinished = List.of(
                file.resolveSibling(file.getFileName() + ".unfinished"),
                wraps.resolveSibling(wraps.getFileName() + ".unfinished"));
        try {
            var rows = database.read(sql -> written(sql, unfinished));
            ErasedList.beside(file).add(database.read(sql -> new ErasedPeople(sql).all()));
            Files.move(unfinished.getLast(), wraps, StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished.getFirst(), file, StandardCopyOption.REPLACE_EXISTING);
            return new Written(file, wraps, rows);
        } catch (IOException e) {
            throw new CentreException(
                    "The backup could not be written. Check the folder and the space on its disk.", e);
        } finally {
            for (var left : unfinished) tidy(left);
        }
    }

    private Map<String, Long> written(DSLContext sql, List<Path> files) {
        try {
            var rows = new LinkedHashMap<>(zip(sql, files.getFirst(), BackupTables.KEPT, true));
            rows.putAll(zip(sql, files.getLast(), BackupTables.WRAPS, false));
            return rows;
        } catch (IOException e) {
            throw new CentreException(
                    "The backup could not be written. Check the folder and the space on its disk.", e);
        }
    }

    private Map<String, Long> zip(DSLContext sql, Path file, List<Table<?>> tables, boolean withKeys)
            throws IOException {
        ownersAlone(file);
        var rows = new LinkedHashMap<String, Long>();
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            var head = sql.selectFrom(HEAD).fetchSingle();
            entry(
                    zip,
                    MANIFEST,
                    JsonMapper.shared()
                            .writeValueAsBytes(new Manifest(
                                    FORMAT,
                                    clock.instant().toString(),
                                    head.getNumber(),
                                    head.getEpoch(),
                                    head.getFoldVersion())));
            if (withKeys) entry(zip, KEYS, Files.readAllBytes(keys));
            for (var table : tables) {
                zip.putNextEntry(new ZipEntry(table.getName() + LINES));
                var out = new BufferedWriter(new OutputStreamWriter(zip, UTF_8));
                rows.put(table.getName(), BackupTables.write(sql, table, out));
                out.flush();
                zip.closeEntry();
            }
            entry(zip, COUNTS, JsonMapper.shared().writeValueAsBytes(rows));
        }
        return rows;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static void ownersAlone(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static void tidy(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new CentreException("An unfinished backup is left beside the file; it can be deleted.", e);
        }
    }
}
