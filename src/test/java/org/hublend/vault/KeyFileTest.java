package org.hublend.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.hublend.vault.VaultException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    Path folder;

    private final Keyring keyring = Keyring.create(new SecureRandom());
    private Path file = Path.of("");

    @BeforeEach
    void a_desk_has_its_keys() {
        file = folder.resolve("desk-of-jo.keys");
        keyring.write(file);
    }

    @Test
    void a_missing_file_is_said_to_be_missing() throws Exception {
        Files.delete(file);
        assertSaid(Reason.MISSING, () -> Keyring.read(file));
    }

    @Test
    void a_file_cut_anywhere_is_damaged() throws Exception {
        var whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertSaid(Reason.DAMAGED, () -> Keyring.read(file));
        }
    }

    @Test
    void garbage_is_damaged() throws Exception {
        for (var garbage : List.of("\0\0\0\0", "not json", "SQLite format 3\0", "{]", "{}{}", "[".repeat(5000))) {
            Files.writeString(file, garbage);
            assertSaid(Reason.DAMAGED, () -> Keyring.read(file));
        }
    }

    @Test
    void other_json_is_foreign() throws Exception {
        for (var other :
                List.of("{}", "[]", "null", "7", "{\"format\":7}", "{\"format\":\"other\",\"signing\":\"\"}")) {
            Files.writeString(file, other);
            assertSaid(Reason.FOREIGN, () -> Keyring.read(file));
        }
    }

    @Test
    void a_file_of_a_later_version_asks_for_an_update() throws Exception {
        rewrite("\"version\":1", "\"version\":2");
        assertSaid(Reason.NEWER, () -> Keyring.read(file));
    }

    @Test
    void a_key_that_lacks_or_has_another_form_is_damage() throws Exception {
        var text = Files.readString(file);
        for (var name : List.of("version", "signing", "receiving", "alliance", "pepper", "check")) {
            for (var value : List.of("null", "\"\"", "\"AAAA\"", "\"*\"", "{}", "-1", "1.5")) {
                Files.writeString(
                        file, text.replaceFirst("\"" + name + "\":(\"[^\"]*\"|1)", "\"" + name + "\":" + value));
                assertSaid(Reason.DAMAGED, () -> Keyring.read(file));
            }
            Files.writeString(file, text.replace("\"" + name + "\"", "\"lost\""));
            assertSaid(Reason.DAMAGED, () -> Keyring.read(file));
        }
    }

    @Test
    void one_flipped_bit_in_any_key_is_noticed() throws Exception {
        for (var key : List.of(keyring.signingKey(), keyring.receivingKey(), keyring.allianceKey(), keyring.pepper())) {
            for (int at = 0; at < key.length; at++) {
                keyring.write(file);
                rewrite(base64(key), base64(Bytes.flipped(key, at)));
                assertSaid(Reason.DAMAGED, () -> Keyring.read(file));
            }
        }
    }

    @Test
    void what_a_later_build_added_is_no_damage() throws Exception {
        rewrite("\"version\":1", "\"version\":1,\"note\":\"kept\"");
        assertEquals(base64(keyring.pepper()), base64(Keyring.read(file).pepper()));
    }

    @Test
    void a_folder_in_the_files_place_is_said_and_left_alone() throws Exception {
        var taken = folder.resolve("taken");
        Files.createDirectories(taken.resolve("inside"));
        assertSaid(Reason.UNWRITABLE, () -> keyring.write(taken));
        assertTrue(Files.exists(taken.resolve("inside")));
        assertSaid(Reason.UNREADABLE, () -> Keyring.read(taken));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count(), "the temporary file is gone");
        }
    }

    @Test
    void a_folder_that_is_not_there_is_said() {
        assertSaid(Reason.UNWRITABLE, () -> keyring.write(folder.resolve("lost/desk.keys")));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void what_this_user_may_not_open_is_said() throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "The tests run as a user who may open everything.");
        assertSaid(Reason.FORBIDDEN, () -> Keyring.read(file));
    }

    @Test
    void a_disk_without_rights_gets_no_key() throws Exception {
        try (var disk = FileSystems.newFileSystem(folder.resolve("stick.zip"), Map.of("create", "true"))) {
            assertSaid(Reason.UNPROTECTED, () -> keyring.write(disk.getPath("/desk.keys")));
            try (var files = Files.list(disk.getPath("/"))) {
                assertEquals(0, files.count());
            }
        }
    }

    private void assertSaid(Reason reason, Executable attempt) {
        var error = assertThrows(VaultException.class, attempt);
        assertEquals(reason, error.reason());
        assertFalse(error.toString().contains("jo"), "The sentence names the file.");
        for (var key : List.of(keyring.signingKey(), keyring.receivingKey(), keyring.allianceKey(), keyring.pepper()))
            assertFalse(error.toString().contains(base64(key)), "The sentence holds a key.");
        assertNull(error.getCause());
        assertEquals(0, error.getSuppressed().length);
    }

    private void rewrite(String old, String now) throws Exception {
        var text = Files.readString(file);
        assertTrue(text.contains(old));
        Files.write(file, text.replace(old, now).getBytes(UTF_8));
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
