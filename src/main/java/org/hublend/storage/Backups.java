package org.hublend.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;

/// Copies of the database from before each migration; the newest five are kept.
final class Backups {
    private static final int KEPT = 5;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private Backups() {}

    static void beforeMigration(Path folder, Connection connection, int version, Clock clock)
            throws IOException, SQLException {
        var backups = Files.createDirectories(folder.resolve("backups"));
        var file = backups.resolve("before-" + version + "-" + STAMP.format(clock.instant()) + ".db");
        Files.deleteIfExists(file);
        try (var copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, file.toString());
            copy.execute();
        }
        try (var all = Files.list(backups)) {
            var old = all.filter(f -> f.getFileName().toString().startsWith("before-"))
                    .sorted(Comparator.comparing((Path f) -> f.getFileName().toString())
                            .reversed())
                    .skip(KEPT)
                    .toList();
            for (var one : old) Files.delete(one);
        }
    }
}
