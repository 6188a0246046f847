package org.hublend.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each folder that can't be used is refused in one sentence and stays as it is.
class RefusedFolderTest {
    private static final UUID HUB = UUID.randomUUID();

    @TempDir
    Path temp;

    @Test
    void the_folder_of_a_newer_version_is_refused_and_untouched() throws Exception {
        desk();
        run("PRAGMA user_version = " + (Schema.VERSION + 1));
        assertRefusedUntouched("newer Hublend");
    }

    @Test
    void a_newer_version_that_only_the_wal_file_knows_is_refused_too() throws Exception {
        desk();
        try (var newer = Schema.connect(database());
                var reader = Schema.connect(database())) {
            Schema.run(reader, "BEGIN");
            Schema.pragma(reader, "schema_version"); // Holds back the checkpoint.
            Schema.run(newer, "PRAGMA user_version = " + (Schema.VERSION + 1));
            assertTrue(Folders.refusal(temp).contains("newer Hublend"));
        }
    }

    @Test
    void a_database_of_another_program_is_refused_and_untouched() throws Exception {
        run("CREATE TABLE recipe (name TEXT)");
        assertRefusedUntouched("another program");
        assertFalse(Files.exists(temp.resolve("opening.lock")));
    }

    @Test
    void a_text_file_is_refused_and_untouched() throws Exception {
        Files.writeString(database(), "this is not a database, but somebody's letter");
        assertRefusedUntouched("no database of Hublend");
    }

    @Test
    void an_empty_file_is_as_good_as_none() throws Exception {
        Files.createFile(database());
        Folders.founded(temp).close();
    }

    @Test
    void a_damaged_header_is_refused_and_untouched() throws Exception {
        desk();
        overwrite(0, 100);
        assertRefusedUntouched("damaged");
    }

    @Test
    void damaged_pages_are_said_on_opening_or_on_first_use() throws Exception {
        desk();
        overwrite(100, (int) Files.size(database()) - 100);
        assertTrue(Folders.refusal(temp).startsWith("The database of this desk is damaged."));
    }

    @Test
    void damage_that_opening_does_not_meet_is_said_when_it_is_met() throws Exception {
        desk();
        long page = rootOf("fact");
        overwrite((page - 1) * 4096, 4096);
        try (var folder = Folders.open(temp)) {
            var said = assertThrows(
                    StorageException.class, () -> folder.write(r -> r.record(Folders.device(UUID.randomUUID(), HUB))));
            assertTrue(said.sentence().startsWith("The database of this desk is damaged."));
        }
    }

    @Test
    void missing_keys_are_said() throws Exception {
        desk();
        Files.delete(temp.resolve("keys.json"));
        assertRefusedUntouched("key");
    }

    @Test
    void damaged_keys_are_said() throws Exception {
        desk();
        Files.writeString(temp.resolve("keys.json"), "{}");
        assertRefusedUntouched("key");
    }

    @Test
    void keys_without_their_database_are_not_given_a_new_one() throws Exception {
        desk();
        Files.delete(database());
        assertRefusedUntouched("database is gone");
    }

    @Test
    void a_file_in_place_of_the_folder_is_said() throws Exception {
        var file = Files.createFile(temp.resolve("desk"));
        assertTrue(Folders.refusal(file).contains("there is a file of that name"));
    }

    @Test
    void a_folder_below_a_file_is_said() throws Exception {
        var file = Files.createFile(temp.resolve("desk"));
        assertTrue(Folders.refusal(file.resolve("data")).startsWith("The data folder can't be used"));
    }

    @Test
    void a_database_that_may_only_be_read_is_said_and_recording_goes_on_when_it_is_allowed_again() {
        try (var folder = Folders.founded(temp)) {
            var said = assertThrows(
                    StorageException.class,
                    () -> folder.write(r -> {
                        r.sql().execute("PRAGMA query_only = ON");
                        try {
                            return r.record(Folders.device(UUID.randomUUID(), HUB));
                        } finally {
                            r.sql().execute("PRAGMA query_only = OFF");
                        }
                    }));
            assertTrue(said.sentence().startsWith("Hublend may not write in its data folder"));
            folder.write(r -> r.record(Folders.device(UUID.randomUUID(), HUB)));
            Folders.assertWhole(folder, 1);
        }
    }

    private void desk() {
        try (var folder = Folders.founded(temp)) {
            for (int i = 0; i < 20; i++) folder.write(r -> r.record(Folders.device(UUID.randomUUID(), HUB)));
        }
    }

    private void assertRefusedUntouched(String words) throws IOException {
        var before = contents();
        var sentence = Folders.refusal(temp);
        assertTrue(sentence.contains(words), sentence);
        var after = contents();
        before.forEach((file, bytes) -> assertArrayEquals(bytes, after.get(file), file));
        after.keySet().removeAll(before.keySet());
        after.remove("opening.lock");
        assertEquals(Map.of(), after);
    }

    private Map<String, byte[]> contents() throws IOException {
        var contents = new TreeMap<String, byte[]>();
        try (var files = Files.list(temp)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                contents.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return contents;
    }

    private void overwrite(long from, int length) throws IOException {
        try (var file = new RandomAccessFile(database().toFile(), "rw")) {
            var rubbish = new byte[length];
            Arrays.fill(rubbish, (byte) 0x5A);
            file.seek(from);
            file.write(rubbish);
        }
    }

    private long rootOf(String table) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT rootpage FROM sqlite_schema WHERE name = '" + table + "'")) {
            return rows.getLong(1);
        }
    }

    private void run(String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database())) {
            Schema.run(connection, sql);
        }
    }

    private Path database() {
        return temp.resolve("hublend.db");
    }
}
