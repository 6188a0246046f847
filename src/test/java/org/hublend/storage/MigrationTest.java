package org.hublend.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// There is only one version yet, so an older folder is one whose version is set back: its migrations find nothing to
/// do, but all that is done around them is done.
class MigrationTest {
    private static final int OLDER = Schema.VERSION - 1;
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path temp;

    @Test
    void the_version_counts_the_migrations() throws Exception {
        int files = 0;
        for (var folder : Schema.FOLDERS) {
            try (var all = Files.list(Path.of("src/main/resources/db", folder))) {
                files += (int) all.filter(f -> f.toString().endsWith(".sql")).count();
            }
        }
        assertEquals(Schema.VERSION, files);
    }

    @Test
    void an_older_folder_is_backed_up_before_it_is_migrated() throws Exception {
        try (var folder = Folders.founded(temp)) {
            folder.write(r -> r.record(Folders.device(UUID.randomUUID(), UUID.randomUUID())));
        }
        assertEquals(List.of(), backups());
        older();
        openAt(NOON);
        var backup = backups().getFirst();
        assertEquals(
                "20261122-120000-before-" + OLDER + ".db", backup.getFileName().toString());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)));
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("backups"))));
        assertEquals(OLDER, query(backup, "PRAGMA user_version"));
        assertEquals(1, query(backup, "SELECT count(*) FROM fact"));
        assertEquals(Schema.VERSION, query(temp.resolve("hublend.db"), "PRAGMA user_version"));
        openAt(NOON.plusSeconds(60));
        assertEquals(1, backups().size(), "up to date, so no other backup");
    }

    @Test
    void a_backup_opens_as_a_desk() throws Exception {
        Folders.founded(temp).close();
        older();
        openAt(NOON);
        var restored = Files.createDirectory(temp.resolve("restored"));
        Files.copy(backups().getFirst(), restored.resolve("hublend.db"));
        Files.copy(temp.resolve("keys.json"), restored.resolve("keys.json"));
        try (var folder = Folders.open(restored)) {
            assertEquals("DK", folder.self().orElseThrow().prefix());
        }
    }

    @Test
    void the_newest_five_backups_are_kept() throws Exception {
        Folders.founded(temp).close();
        for (int day = 0; day < 7; day++) {
            older();
            openAt(NOON.plus(Duration.ofDays(day)));
        }
        assertEquals(
                List.of("20261124", "20261125", "20261126", "20261127", "20261128"),
                backups().stream()
                        .map(f -> f.getFileName().toString().substring(0, 8))
                        .toList());
    }

    @Test
    void a_folder_that_was_left_half_made_is_finished() throws Exception {
        Schema.create(temp.resolve("hublend.db"));
        assertTrue(Files.size(temp.resolve("hublend.db")) > 0);
        Folders.founded(temp).close();
        assertFalse(Files.exists(temp.resolve("backups")), "there was nothing to back up");
    }

    private void older() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + temp.resolve("hublend.db"))) {
            Schema.run(connection, "PRAGMA user_version = " + (Schema.VERSION - 1));
        }
    }

    private void openAt(Instant time) {
        var opening = DataFolder.open(temp, Clock.fixed(time, ZoneOffset.UTC), new SecureRandom());
        ((Opening.Opened) opening).folder().close();
    }

    private List<Path> backups() throws IOException {
        if (!Files.exists(temp.resolve("backups"))) return List.of();
        try (var all = Files.list(temp.resolve("backups"))) {
            return all.sorted().toList();
        }
    }

    private static int query(Path database, String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var rows = connection.createStatement().executeQuery(sql)) {
            return rows.getInt(1);
        }
    }
}
