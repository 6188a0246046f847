package org.hublend.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;

/// Copies of the database from before each migration; the newest five are kept.
final class Backups {
    static final String FOLDER = "backups";

    private static final int KEPT = 5;
    private static final String UNFINISHED = "unfinished";
    private static final String BEFORE = "-before-";
    /// First in the name, so that the order of names is the order of times.
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private Backups() {}

    static void beforeMigration(Path folder, Connection connection, int version, Clock clock)
            throws IOException, SQLException {
        var backups = folder.resolve(FOLDER);
        OwnersOnly.folder(backups);
        var unfinished = backups.resolve(UNFINISHED);
        Files.deleteIfExists(unfinished);
        OwnersOnly.file(unfinished);
        try (var copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, unfinished.toString());
            copy.execute();
            var name = STAMP.format(clock.instant()) + BEFORE + version + ".db";
            Files.move(unfinished, backups.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        keepTheNewest(backups);
    }

    /// Deletes what Hublend itself put there: copies from before an erasure would bring back who was erased.
    static void delete(Path folder) throws IOException {
        var backups = folder.resolve(FOLDER);
        if (!Files.isDirectory(backups)) return;
        try (var all = Files.list(backups)) {
            for (var one : all.filter(Backups::isOurs).toList()) Files.delete(one);
        }
    }

    private static boolean isOurs(Path file) {
        var name = file.getFileName().toString();
        return name.contains(BEFORE) || name.startsWith(UNFINISHED) || name.startsWith(SealedCopy.COPYING);
    }

    private static void keepTheNewest(Path backups) throws IOException {
        try (var all = Files.list(backups)) {
            var old = all.filter(f -> f.getFileName().toString().contains(BEFORE))
                    .sorted(Comparator.<Path>naturalOrder().reversed())
                    .skip(KEPT)
                    .toList();
            for (var one : old) Files.delete(one);
        }
    }
}
