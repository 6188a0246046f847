package org.hublend.settings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hublend.ledger.Role;
import org.hublend.lending.SmallLibrary;
import org.hublend.sync.Joined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sealed files that are saved from the settings.
class FilesModelTest {
    private static final String PHRASE = "marple otter teapot";

    @TempDir
    Path temp;

    @Test
    void what_waits_to_be_sent_is_saved_sealed_and_stays_here_too() throws Exception {
        try (var at = new AtTheSettings(temp.resolve("desk"), Role.COORDINATOR)) {
            Joined.nowhere(at.library.rooms.folder());
            var waiting = at.library.counter().pending().facts();
            at.chosen = temp.resolve("stick.sealed");
            at.files.handOver();
            assertEquals("hublend-to-send-2026-11-23.sealed", at.offered);
            assertTrue(
                    at.files.says.get().startsWith(waiting + " records are in " + at.chosen + ". Give the file to"),
                    at.files.says.get());
            assertEquals(waiting, at.library.counter().pending().facts());
            assertFalse(readable(at.chosen).contains("Malinowska"));
            assertFalse(at.files.isBusy.get());
        }
    }

    @Test
    void a_desk_that_has_joined_nothing_is_told_what_to_do_instead() {
        try (var at = new AtTheSettings(temp.resolve("desk"), Role.COORDINATOR)) {
            at.chosen = temp.resolve("stick.sealed");
            at.files.handOver();
            assertTrue(at.files.says.get().contains("Make a backup"), at.files.says.get());
            assertFalse(Files.exists(at.chosen));
        }
    }

    @Test
    void a_backup_is_saved_under_a_passphrase_that_is_typed_twice() throws Exception {
        try (var at = new AtTheSettings(temp.resolve("desk"), Role.ADMINISTRATOR)) {
            at.chosen = temp.resolve("copy.sealed");
            backUp(at, PHRASE, PHRASE);
            assertEquals("hublend-backup-2026-11-23.sealed", at.offered);
            assertTrue(at.files.says.get().contains(" records are in " + at.chosen), at.files.says.get());
            assertTrue(at.files.says.get().contains("copy.sealed.wraps"), at.files.says.get());
            assertTrue(Files.exists(temp.resolve("copy.sealed.wraps")));
            assertFalse(readable(at.chosen).contains("Malinowska"));
            assertEquals("", at.files.passphrase.get() + at.files.again.get());
            assertFalse(at.files.isTyping.get());
        }
    }

    @Test
    void a_slip_in_the_passphrase_is_found_before_anything_is_saved() {
        try (var at = new AtTheSettings(temp.resolve("desk"), Role.ADMINISTRATOR)) {
            at.chosen = temp.resolve("copy.sealed");
            backUp(at, PHRASE, "marple otter teapots");
            assertTrue(at.files.says.get().contains("two different passphrases"), at.files.says.get());
            assertEquals("", at.files.again.get());
            backUp(at, "otter", "otter");
            assertTrue(at.files.says.get().contains("at least 12 characters"), at.files.says.get());
            assertEquals("", at.offered);
            assertTrue(at.files.isTyping.get());
        }
    }

    @Test
    void nothing_is_written_over_and_the_reason_is_said() throws Exception {
        try (var at = new AtTheSettings(temp.resolve("desk"), Role.ADMINISTRATOR)) {
            at.chosen = Files.writeString(temp.resolve("copy.sealed"), "mine");
            backUp(at, PHRASE, PHRASE);
            assertTrue(at.files.says.get().contains("a file of that name already"), at.files.says.get());
            assertArrayEquals("mine".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(at.chosen));
            at.chosen = temp.resolve("no stick").resolve("copy.sealed");
            backUp(at, PHRASE, PHRASE);
            assertTrue(at.files.says.get().contains("The folder for the file is not there"), at.files.says.get());
        }
    }

    @Test
    void who_thinks_better_of_it_has_saved_nothing() throws Exception {
        try (var at = new AtTheSettings(temp.resolve("desk"), Role.ADMINISTRATOR)) {
            backUp(at, PHRASE, PHRASE);
            assertEquals("", at.files.says.get());
            assertTrue(at.files.back());
            assertEquals("", at.files.passphrase.get());
            assertFalse(at.files.back());
        }
    }

    @Test
    void a_volunteer_saves_neither_and_a_coordinator_no_backup() {
        try (var at = new AtTheSettings(temp.resolve("one"), Role.VOLUNTEER)) {
            assertFalse(at.files.mayHandOver() || at.files.mayBackUp());
            at.files.handOver();
            at.files.beginBackup();
            assertEquals("", at.offered);
            assertFalse(at.files.isTyping.get());
        }
        try (var at = new AtTheSettings(temp.resolve("two"), Role.COORDINATOR)) {
            assertTrue(at.files.mayHandOver());
            assertFalse(at.files.mayBackUp());
        }
    }

    @Test
    void what_somebody_began_to_type_is_gone_when_somebody_else_comes() {
        try (var at = new AtTheSettings(temp.resolve("desk"), Role.ADMINISTRATOR)) {
            at.files.beginBackup();
            at.files.passphrase.set(PHRASE);
            var rooms = at.library.rooms;
            at.attendance.arrive(rooms.folder()
                    .read(sql -> rooms.staff().withBadge(sql, SmallLibrary.SAM))
                    .orElseThrow());
            assertEquals("", at.files.passphrase.get());
            assertFalse(at.files.isTyping.get());
        }
    }

    private static void backUp(AtTheSettings at, String one, String other) {
        at.files.beginBackup();
        at.files.passphrase.set(one);
        at.files.again.set(other);
        at.files.backUp();
    }

    private static String readable(Path file) throws Exception {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }
}
