package org.hublend.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.hublend.ledger.Custody;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final UUID HUB = UUID.randomUUID();

    @TempDir
    Path temp;

    @Test
    void a_fact_and_its_effect_are_there_after_opening_again() {
        var device = UUID.randomUUID();
        try (var folder = Folders.founded(temp)) {
            folder.write(recording -> recording.record(Folders.device(device, HUB)));
        }
        try (var folder = Folders.open(temp)) {
            var custody = folder.write(r -> (Custody) r.standings().of(Subject.device(device)));
            assertEquals(DeviceState.READY, custody.state());
            Folders.assertWhole(folder, 1);
        }
    }

    @Test
    void a_transaction_that_fails_leaves_nothing() {
        try (var folder = Folders.founded(temp)) {
            var failure = assertThrows(
                    IllegalStateException.class,
                    () -> folder.write(recording -> {
                        recording.record(Folders.device(UUID.randomUUID(), HUB));
                        throw new IllegalStateException("planned");
                    }));
            assertEquals("planned", failure.getMessage());
            Folders.assertWhole(folder, 0);
        }
    }

    @Test
    void a_rehearsal_answers_what_would_be_and_leaves_nothing() {
        try (var folder = Folders.founded(temp)) {
            var number = folder.<Long>rehearse(
                    r -> r.record(Folders.device(UUID.randomUUID(), HUB)).number());
            assertEquals(1, number);
            Folders.assertWhole(folder, 0);
        }
    }

    @Test
    void nobody_but_the_owner_may_read_the_folder() throws Exception {
        var path = temp.resolve("desk");
        try (var folder = Folders.founded(path)) {
            folder.write(r -> r.record(Folders.device(UUID.randomUUID(), HUB)));
            assertEquals("rwx------", rights(path));
            try (var files = Files.list(path)) {
                for (var file : files.toList()) assertEquals("rw-------", rights(file), file.getFileName()::toString);
            }
            assertTrue(Files.exists(path.resolve("hublend.db-wal")));
            assertTrue(Files.exists(path.resolve("hublend.db-shm")));
        }
    }

    @Test
    void a_commit_waits_for_the_disk() {
        try (var folder = Folders.founded(temp)) {
            folder.<Integer>write(r -> {
                assertEquals("wal", r.sql().fetchValue("PRAGMA journal_mode"));
                assertEquals(2, r.sql().fetchValue("PRAGMA synchronous"), "FULL");
                assertEquals(1, r.sql().fetchValue("PRAGMA foreign_keys"));
                assertEquals(1, r.sql().fetchValue("PRAGMA secure_delete"));
                assertEquals(Schema.APPLICATION, r.sql().fetchValue("PRAGMA application_id"));
                return 0;
            });
        }
    }

    @Test
    void a_question_can_not_write_and_sees_one_moment() {
        try (var folder = Folders.founded(temp)) {
            assertThrows(StorageException.class, () -> folder.read(sql -> sql.execute("DELETE FROM desk_self")));
            int before = folder.dataVersion();
            folder.<Integer>read(sql -> {
                assertEquals(0, sql.fetchValue("SELECT count(*) FROM fact"));
                folder.write(r -> r.record(Folders.device(UUID.randomUUID(), HUB)));
                assertEquals(0, sql.fetchValue("SELECT count(*) FROM fact"));
                return 0;
            });
            assertEquals(Optional.of(1), Folders.value(folder, "SELECT count(*) FROM fact"));
            assertFalse(before == folder.dataVersion());
        }
    }

    @Test
    void the_counter_goes_before_what_can_wait() {
        try (var folder = Folders.founded(temp)) {
            var order = new ArrayList<String>();
            var started = new CountDownLatch(1);
            var waiting = new CountDownLatch(1);
            var first = CompletableFuture.runAsync(() -> folder.writeLater(r -> {
                started.countDown();
                return uninterrupted(waiting);
            }));
            uninterrupted(started);
            var later = new Thread(() -> folder.writeLater(r -> order.add("sync")));
            later.start();
            awaitWaiting(later);
            var counter = new Thread(() -> folder.write(r -> order.add("counter")));
            counter.start();
            awaitWaiting(counter);
            waiting.countDown();
            first.join();
            folder.writeLater(r -> order.add("end"));
            assertEquals(List.of("counter", "sync", "end"), order);
        }
    }

    @Test
    void a_folder_is_founded_once_and_keeps_its_keys() throws Exception {
        try (var folder = Folders.founded(temp)) {
            var keys = Files.readAllBytes(temp.resolve("keys.json"));
            assertThrows(StorageException.class, () -> folder.found("Another", UUID.randomUUID(), "XX"));
            assertArrayEquals(keys, Files.readAllBytes(temp.resolve("keys.json")));
            assertEquals("DK", folder.self().orElseThrow().prefix());
        }
    }

    @Test
    void an_empty_folder_records_nothing_and_says_what_to_do() {
        try (var folder = Folders.open(temp)) {
            assertTrue(folder.self().isEmpty());
            var refused = assertThrows(
                    StorageException.class, () -> folder.write(r -> r.record(Folders.device(UUID.randomUUID(), HUB))));
            assertTrue(refused.sentence().contains("hublend init"));
        }
    }

    @Test
    void a_closed_folder_says_so_and_what_was_asked_before_is_done() {
        var folder = Folders.founded(temp);
        folder.write(r -> r.record(Folders.device(UUID.randomUUID(), HUB)));
        folder.close();
        var closed = assertThrows(StorageException.class, () -> folder.write(r -> 1));
        assertEquals("The data folder is closed.", closed.sentence());
    }

    private static int uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) Thread.onSpinWait();
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
