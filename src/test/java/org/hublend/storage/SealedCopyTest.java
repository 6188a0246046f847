package org.hublend.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.hublend.ledger.Subject;
import org.hublend.state.Surroundings;
import org.hublend.vault.VaultException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Backups of a desk that works alone, on a real folder.
@Execution(ExecutionMode.CONCURRENT)
class SealedCopyTest {
    private static final String PASSPHRASE = "otter lamp Tuesday";

    @TempDir
    Path temp;

    private DataFolder desk;
    private UUID person;
    private Path kept;
    private Path file;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void begin() throws Exception {
        desk = Folders.founded(temp.resolve("desk"));
        person = CanaryTest.recordEverything(desk);
        kept = Files.createDirectory(temp.resolve("stick"));
        file = kept.resolve("desk.backup");
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void what_was_backed_up_is_all_there_in_another_folder_and_goes_on_under_new_numbers() throws Exception {
        var written = backUp();
        desk.write(r -> r.record(Folders.device(UUID.randomUUID(), UUID.randomUUID())));
        var restored = restore("new");
        assertEquals(written.facts(), restored.facts());
        assertEquals(written.pending(), restored.pending());
        assertTrue(restored.names());
        try (var folder = Folders.open(temp.resolve("new"))) {
            assertEquals(desk.founded().desk(), folder.founded().desk());
            assertFalse(desk.founded().incarnation().equals(folder.founded().incarnation()));
            assertEquals(names(desk), names(folder));
            assertFalse(names(folder).isEmpty());
            Folders.assertWhole(folder, written.facts());
            folder.write(r -> r.record(Folders.device(UUID.randomUUID(), UUID.randomUUID())));
            Folders.assertWhole(folder, written.facts() + 1);
        }
        assertEquals(List.of("hublend.db", "keys.json"), names(temp.resolve("new"), ".db", ".json"));
    }

    @Test
    void nothing_personal_can_be_read_in_the_files_and_they_are_their_owners_alone() throws Exception {
        backUp();
        CanaryTest.assertNoCanary(kept);
        CanaryTest.assertNoCanary(desk.path());
        assertEquals(List.of("desk.backup", "desk.backup.wraps"), names(kept, ""));
        for (var one : names(kept, ""))
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.resolve(one))));
        assertEquals(List.of(), names(desk.path().resolve("backups"), ""), "No copy stays in the folder.");
    }

    @Test
    void it_says_in_words_how_far_it_is() {
        backUp();
        assertEquals("Copying the records of this desk.", said.getFirst());
        assertEquals("Sealing the records: 100 %.", said.getLast());
    }

    @Test
    void no_file_is_replaced_and_nothing_is_half_there() throws Exception {
        backUp();
        var before = Files.readAllBytes(file);
        assertTrue(refusal(this::backUp).startsWith("There is a file of that name already"));
        Files.delete(file);
        assertTrue(refusal(this::backUp).startsWith("There is a file of that name already"), "the wraps are there");
        Files.write(file, before);
        file = kept.resolve("nowhere").resolve("desk.backup");
        assertTrue(refusal(this::backUp).startsWith("The folder for the file is not there."));
        assertEquals(List.of("desk.backup", "desk.backup.wraps"), names(kept, ""));
    }

    @Test
    void a_wrong_passphrase_restores_nothing() throws Exception {
        backUp();
        var wrong = assertThrows(VaultException.class, () -> restore("new", "otter lamp Wednesday", false));
        assertEquals(VaultException.Reason.WRONG_PASSPHRASE, wrong.reason());
        assertEquals(List.of(), names(temp.resolve("new"), ""));
        var weak = assertThrows(
                VaultException.class, () -> new SealedCopy(desk, said::add).write(kept.resolve("weak"), "short"));
        assertEquals(VaultException.Reason.BAD_PASSPHRASE, weak.reason());
    }

    @Test
    void a_file_that_was_cut_or_changed_restores_nothing() throws Exception {
        backUp();
        var whole = Files.readAllBytes(file);
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            int at = random.nextInt(whole.length);
            var bad = i % 2 == 0 ? Arrays.copyOf(whole, at) : whole.clone();
            if (i % 2 == 1) bad[at] ^= 1;
            Files.write(file, bad);
            assertThrows(VaultException.class, () -> restore("new"), () -> "seed " + seed + ", " + at);
            assertEquals(List.of(), names(temp.resolve("new"), ""));
        }
        Files.write(file, whole);
        var wraps = kept.resolve("desk.backup.wraps");
        var wholeWraps = Files.readAllBytes(wraps);
        Files.write(wraps, Arrays.copyOf(wholeWraps, wholeWraps.length - 1));
        assertThrows(VaultException.class, () -> restore("new"));
        Files.write(wraps, wholeWraps);
        assertEquals(List.of(), names(temp.resolve("new"), ""));
        assertTrue(restore("new").names());
    }

    @Test
    void a_restore_never_touches_a_folder_with_something_in_it() throws Exception {
        backUp();
        var theirs = Files.createDirectory(temp.resolve("theirs"));
        Files.writeString(theirs.resolve("letter.txt"), "mine");
        assertTrue(refusal(() -> restore("theirs")).startsWith("There is something in this data folder already."));
        assertTrue(refusal(() -> restore("desk")).startsWith("There is something in this data folder already."));
        assertEquals(List.of("letter.txt"), names(theirs, ""));
        Files.createDirectories(temp.resolve("new/logs"));
        restore("new");
    }

    @Test
    void without_the_wraps_it_asks_first_and_then_nobody_can_read_a_name() throws Exception {
        backUp();
        Files.delete(kept.resolve("desk.backup.wraps"));
        assertTrue(refusal(() -> restore("new")).startsWith("The file of wraps that belongs to the backup"));
        var restored = restore("new", PASSPHRASE, true);
        assertFalse(restored.names());
        try (var folder = Folders.open(temp.resolve("new"))) {
            assertEquals(List.of(), names(folder));
            Folders.assertWhole(folder, restored.facts());
        }
    }

    @Test
    void wraps_of_another_backup_are_not_mixed_in() throws Exception {
        backUp();
        var monday = file;
        file = kept.resolve("tuesday");
        backUp();
        Files.copy(
                kept.resolve("desk.backup.wraps"),
                kept.resolve("tuesday.wraps"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertTrue(refusal(() -> restore("new")).startsWith("The file of wraps beside the backup belongs to another"));
        file = monday;
        restore("new");
    }

    @Test
    void who_may_not_restore_changes_nothing() throws Exception {
        backUp();
        var stopped = assertThrows(
                StorageException.class,
                () -> restoring("new").from(file, PASSPHRASE, false, _ -> {
                    throw new StorageException("No.");
                }));
        assertEquals("No.", stopped.sentence());
        assertEquals(List.of(), names(temp.resolve("new"), ""));
    }

    @Test
    void the_desk_works_while_it_is_copied() throws Exception {
        var copying = new SealedCopy(
                desk, _ -> desk.write(r -> r.record(Folders.device(UUID.randomUUID(), UUID.randomUUID()))));
        var written = copying.write(file, PASSPHRASE);
        var restored = restore("new");
        assertEquals(written.facts(), restored.facts());
        try (var folder = Folders.open(temp.resolve("new"))) {
            Folders.assertWhole(folder, written.facts());
        }
    }

    private SealedCopy.Written backUp() {
        return new SealedCopy(desk, said::add).write(file, PASSPHRASE);
    }

    private Restoring.Restored restore(String name) {
        return restore(name, PASSPHRASE, false);
    }

    private Restoring.Restored restore(String name, String passphrase, boolean withoutNames) {
        return restoring(name).from(file, passphrase, withoutNames, _ -> {});
    }

    private Restoring restoring(String name) {
        return new Restoring(temp.resolve(name), new Surroundings(Clock.systemUTC(), new SecureRandom()), _ -> {});
    }

    private static String refusal(Runnable work) {
        return assertThrows(StorageException.class, work::run).sentence();
    }

    private List<String> names(DataFolder folder) {
        var standing =
                folder.<org.hublend.ledger.Standing>write(r -> r.standings().of(Subject.person(person)));
        return folder.read(sql -> folder.opener(sql).open(person, standing.local())).stream()
                .map(bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                .toList();
    }

    /// The names of what is in a folder, of these endings; none where it is not there.
    private static List<String> names(Path folder, String... endings) throws IOException {
        if (!Files.exists(folder)) return List.of();
        try (var all = Files.list(folder)) {
            return all.map(f -> f.getFileName().toString())
                    .filter(n -> Arrays.stream(endings).anyMatch(n::endsWith))
                    .sorted()
                    .toList();
        }
    }
}
