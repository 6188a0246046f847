package org.hublend.central;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.hublend.ledger.Custody;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Subject;
import org.hublend.state.Surroundings;
import org.hublend.storage.StorageException;
import org.hublend.sync.Exchange;
import org.hublend.sync.HandingOver;
import org.hublend.sync.HandingOver.Facts;
import org.hublend.sync.Problem;
import org.hublend.sync.Rotation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A desk that can't reach the centre gives its work to somebody who carries it there.
@Execution(ExecutionMode.CONCURRENT)
abstract class HandOverStory {
    @TempDir
    Path temp;

    private Alliance alliance;
    private TestDesk marple;
    private UUID laptop;
    private UUID anna;

    abstract Centre.Place place();

    @BeforeEach
    void begin() {
        alliance = new Alliance(temp, place(), 7);
        alliance.centre.addHub("Marple");
        marple = alliance.desk("marple", "Marple");
        marple.device("DK00001A");
        marple.syncWhole();
        laptop = marple.device("DK00002B");
        anna = marple.person("Zerelda Quibblethwaite", "29990000010370");
        marple.lend(laptop, anna);
    }

    @AfterEach
    void end() throws Exception {
        alliance.close();
    }

    @Test
    void work_that_was_carried_has_its_effect_and_the_desk_hears_of_it_when_it_can() {
        var file = handOver(Facts.PENDING, 3);
        assertEquals(3, marple.pending(), "It must not count as sent before the centre says so.");
        var imported = take(file);
        assertEquals(List.of(3L, 3L, 0L, 0L), counts(imported));
        assertEquals(List.of("marple", "Marple"), List.of(imported.name(), imported.hub()));
        var other = alliance.desk("other", "Marple");
        other.syncWhole();
        assertEquals(DeviceState.OUT, other.custody(laptop).state());
        assertTrue(other.names(anna).getFirst().contains("Zerelda"), "The key came with the file.");

        long facts = alliance.facts();
        marple.syncWhole();
        assertEquals(0, marple.pending());
        assertEquals(facts, alliance.facts());
        assertEquals(alliance.standing(Subject.device(laptop)), marple.custody(laptop));
    }

    @Test
    void the_same_file_again_and_a_later_one_with_the_same_work_change_nothing() {
        var first = handOver(Facts.PENDING, 3);
        marple.device("DK00003C");
        var second = handOver(Facts.PENDING, 4);
        take(first);
        long head = alliance.head();
        assertEquals(List.of(3L, 0L, 3L, 0L), counts(take(first)));
        assertEquals(head, alliance.head());
        assertEquals(List.of(4L, 1L, 3L, 0L), counts(take(second)));
        assertEquals(List.of(3L, 0L, 3L, 0L), counts(take(first)));
    }

    @Test
    void a_removed_desks_work_is_taken_by_an_administrators_word_alone() {
        alliance.centre.revoke(marple.id());
        assertEquals(Problem.Kind.REMOVED, marple.sync().problem().orElseThrow().kind());
        var file = handOver(Facts.PENDING, 3);
        long facts = alliance.facts();
        assertTrue(refusal(file).startsWith("This desk was removed."), refusal(file));
        assertEquals(facts, alliance.facts());
        assertEquals(3, alliance.centre.takeFile(file, true).taken());
        assertEquals(DeviceState.OUT, ((Custody) alliance.standing(Subject.device(laptop))).state());
        // It stays removed.
        assertEquals(Problem.Kind.REMOVED, marple.sync().problem().orElseThrow().kind());
        assertEquals("revoked", alliance.centre.desks().getFirst().status());
    }

    @Test
    void the_work_of_a_copy_with_an_older_key_is_taken_by_an_administrators_word_alone() throws Exception {
        var copy = alliance.copy(marple, "copy");
        assertEquals(Optional.empty(), Rotation.run(marple.folder));
        marple.syncWhole();
        var theirs = copy.device("DK00003C");
        assertEquals(Problem.Kind.REFUSED, copy.sync().problem().orElseThrow().kind());
        var file = handOver(copy, Facts.RENUMBERED, 5);
        assertTrue(refusal(file).startsWith("This desk has got another key since"), refusal(file));
        assertEquals(1, alliance.centre.takeFile(file, true).taken());
        marple.syncWhole();
        assertTrue(marple.has(theirs));
        assertTrue(copy.sync().problem().isPresent());
    }

    @Test
    void nobody_who_carries_the_file_can_read_of_whom_it_tells() throws Exception {
        var content = new String(Files.readAllBytes(handOver(Facts.ALL, 4)), ISO_8859_1);
        for (var canary : List.of("Zerelda", "Quibblethwaite", "29990000010370", "DK00002B", anna.toString()))
            for (var spelt :
                    List.of(canary, Base64.getEncoder().withoutPadding().encodeToString(canary.getBytes(ISO_8859_1))))
                assertFalse(content.contains(spelt), spelt);
        assertFalse(content.contains(marple.mark("29990000010370")));
        assertTrue(content.contains(marple.id().toString()), "The search would not find anything.");
    }

    @Test
    void a_file_that_was_cut_anywhere_is_not_whole_and_nothing_is_taken() throws Exception {
        var file = handOver(Facts.PENDING, 3);
        var bytes = Files.readAllBytes(file);
        long facts = alliance.facts();
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            int length = 1 + random.nextInt(bytes.length - 1);
            var cut = Files.write(temp.resolve("cut"), Arrays.copyOf(bytes, length));
            assertTrue(refusal(cut).startsWith("The file is not whole."), () -> "seed " + seed + ", " + length);
        }
        assertTrue(refusal(Files.write(temp.resolve("cut"), new byte[0])).startsWith("This is no hand-over file"));
        assertTrue(refusal(temp.resolve("nowhere")).startsWith("The file can't be read."));
        assertEquals(facts, alliance.facts());
    }

    @Test
    void a_file_that_was_altered_anywhere_is_refused_in_one_sentence() throws Exception {
        var bytes = Files.readAllBytes(handOver(Facts.PENDING, 3));
        long facts = alliance.facts();
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            var altered = bytes.clone();
            int at = i < 60 ? i * 5 : random.nextInt(bytes.length);
            altered[at] ^= (byte) (1 << random.nextInt(8));
            var said = refusal(Files.write(temp.resolve("altered"), altered));
            assertTrue(said.contains("othing was taken from it"), () -> "seed " + seed + ", " + at + ": " + said);
        }
        var longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertTrue(refusal(Files.write(temp.resolve("altered"), longer)).startsWith("The file was changed"));
        assertEquals(facts, alliance.facts());
    }

    @Test
    void another_desk_can_not_write_in_this_ones_name() throws Exception {
        var stranger = alliance.copy(marple, "stranger");
        stranger.folder.rekey(stranger.folder.keyring().withNewSigning(new SecureRandom()));
        assertTrue(refusal(handOver(stranger, Facts.PENDING, 3)).startsWith("The file was changed after"));
    }

    @Test
    void a_file_for_another_centre_is_told_apart() {
        var file = handOver(Facts.PENDING, 3);
        try (var other = Centre.open(
                temp.resolve("elsewhere"),
                new Centre.Place.OneFile(),
                "Elsewhere",
                Clock.systemUTC(),
                new SecureRandom())) {
            var said = assertThrows(CentreException.class, () -> other.takeFile(file, true));
            assertTrue(said.sentence().startsWith("The file is sealed for another central service."));
        }
    }

    @Test
    void a_gap_is_named_and_closed_by_a_file_of_everything() {
        var backup = temp.resolve("monday");
        alliance.centre.backup(backup);
        marple.syncWhole();
        marple.device("DK00003C");
        var folder = temp.resolve("put-back");
        Centre.restore(folder, new Centre.Place.OneFile(), backup, surroundings());
        try (var restored = Centre.open(folder, new Centre.Place.OneFile(), "", surroundings(), 7)) {
            var file = handOver(Facts.PENDING, 1);
            var said = assertThrows(CentreException.class, () -> restored.takeFile(file, false))
                    .sentence();
            assertTrue(
                    said.startsWith("Nothing was taken from the file. Earlier records of this desk are missing"), said);
            var all = restored.takeFile(handOver(Facts.ALL, 5), false);
            assertEquals(List.of(5L, 4L, 1L, 0L), counts(all));
        }
    }

    /// Seeds 22682 and 22756.
    @Test
    void what_a_restored_centre_lost_of_a_copy_that_is_shut_out_comes_back_though_its_numbers_were_used()
            throws Exception {
        marple.syncWhole();
        var copy = alliance.copy(marple, "copy");
        var backup = temp.resolve("monday");
        alliance.centre.backup(backup);
        var lost = copy.device("DK00003C");
        copy.syncWhole();
        var folder = temp.resolve("put-back");
        Centre.restore(folder, new Centre.Place.OneFile(), backup, surroundings());
        try (var restored = Centre.open(folder, new Centre.Place.OneFile(), "", surroundings(), 7)) {
            marple.device("DK00004D");
            RestoredCentreTest.complete(marple, restored);
            assertEquals(Optional.empty(), Rotation.run(marple.folder, Direct.to(restored)));
            RestoredCentreTest.complete(marple, restored);
            assertFalse(Exchange.run(copy.folder, Direct.to(restored)).isComplete());
            var said = assertThrows(CentreException.class, () -> restored.takeFile(handOver(copy, Facts.ALL, 5), true))
                    .sentence();
            assertTrue(said.contains("--renumber"), said);
            restored.takeFile(handOver(copy, Facts.RENUMBERED, 5), true);
            RestoredCentreTest.complete(marple, restored);
            assertTrue(marple.has(lost));
        }
    }

    /// A node remembers the newest facts of a device only, and what it read of the centre contains all of these.
    @Test
    void a_long_life_of_a_device_stays_as_it_was_when_all_gets_new_numbers() {
        for (int i = 0; i < 15; i++) marple.takeBack(laptop, marple.lend(laptop, anna));
        marple.syncWhole();
        var before = marple.custody(laptop);
        marple.record(new Kind.DeviceChanged(laptop, Map.of("model", "Latitude"), List.of(), List.of()));
        new HandingOver(marple.folder).write(temp.resolve("all"), Facts.RENUMBERED);
        var after = marple.custody(laptop);
        assertEquals(before.items(), after.items());
        assertEquals(before.spells(), after.spells());
        assertEquals(Optional.of("Latitude"), after.fields().get("model"));
    }

    @Test
    void two_computers_with_one_desks_numbers_are_told_apart_and_neither_loses_its_work() throws Exception {
        var copy = alliance.copy(marple, "copy");
        var ours = marple.device("DK00004D");
        var theirs = copy.device("DK00005E");
        take(handOver(Facts.PENDING, 4));
        var said = refusal(handOver(copy, Facts.PENDING, 4));
        assertTrue(said.contains("restored or copied"), said);
        var imported = take(handOver(copy, Facts.RENUMBERED, 5));
        assertEquals(List.of(5L, 1L, 4L, 0L), counts(imported));
        copy.syncWhole();
        marple.syncWhole();
        assertTrue(copy.has(ours));
        assertTrue(marple.has(theirs));
        assertTrue(alliance.centre.verify().stream().allMatch(Verification.Check::ok));
    }

    @Test
    void a_long_backlog_fits_in_one_file() {
        marple.folder.write(r -> {
            for (int i = 0; i < 450; i++)
                r.record(marple.draft(new Kind.DeviceRegistered(
                        UUID.randomUUID(), marple.hub(), DeviceState.READY, Map.of(), List.of())));
            return true;
        });
        assertEquals(453, take(handOver(Facts.PENDING, 453)).taken());
        assertEquals(453, marple.syncWhole().sent());
    }

    @Test
    void no_file_is_written_over_another_or_without_need() throws Exception {
        var there = Files.writeString(temp.resolve("there"), "mine");
        assertThrows(StorageException.class, () -> new HandingOver(marple.folder).write(there, Facts.PENDING));
        assertEquals("mine", Files.readString(there));
        marple.syncWhole();
        var result = new HandingOver(marple.folder).write(temp.resolve("empty"), Facts.PENDING);
        assertInstanceOf(HandingOver.Result.NothingToSend.class, result);
        assertFalse(Files.exists(temp.resolve("empty")));
        var alone = alliance.alone("alone");
        assertInstanceOf(
                HandingOver.Result.Refused.class,
                new HandingOver(alone.folder).write(temp.resolve("alone.file"), Facts.PENDING));
    }

    private static Surroundings surroundings() {
        return new Surroundings(Clock.systemUTC(), new SecureRandom());
    }

    private Path handOver(Facts which, long facts) {
        return handOver(marple, which, facts);
    }

    private Path handOver(TestDesk desk, Facts which, long facts) {
        var file = temp.resolve("hand-over-" + UUID.randomUUID());
        var written =
                assertInstanceOf(HandingOver.Result.Written.class, new HandingOver(desk.folder).write(file, which));
        assertEquals(facts, written.facts());
        return file;
    }

    private HandedOver.Imported take(Path file) {
        return alliance.centre.takeFile(file, false);
    }

    private String refusal(Path file) {
        return assertThrows(CentreException.class, () -> take(file)).sentence();
    }

    /// All facts, those taken, those known, those set aside.
    private static List<Long> counts(HandedOver.Imported imported) {
        return List.of(imported.facts(), imported.taken(), imported.known(), imported.setAside());
    }
}
