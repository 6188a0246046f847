package org.hublend.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Subject;
import org.hublend.people.Erasing;
import org.hublend.state.Surroundings;
import org.hublend.storage.Restoring;
import org.hublend.storage.SealedCopy;
import org.hublend.sync.HandingOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A desk that is put back from a backup takes up with the centre, and nothing is lost or doubled.
@Execution(ExecutionMode.CONCURRENT)
class RestoredDeskTest {
    private static final String PASSPHRASE = "otter lamp Tuesday";

    @TempDir
    Path temp;

    private Alliance alliance;
    private TestDesk old;
    private UUID laptop;
    private UUID anna;
    private UUID unsent;

    @BeforeEach
    void begin() {
        alliance = new Alliance(temp, new Centre.Place.OneFile(), 7);
        alliance.centre.addHub("Marple");
        old = alliance.desk("old", "Marple");
        laptop = old.device("DK00001A");
        anna = old.person("Anna Example", "D000001861");
        old.syncWhole();
        unsent = old.device("DK00002B");
        new SealedCopy(old.folder, _ -> {}).write(temp.resolve("backup"), PASSPHRASE);
    }

    @AfterEach
    void end() throws Exception {
        alliance.close();
    }

    @Test
    void a_desk_restored_from_an_old_backup_reads_what_it_lost() throws Exception {
        old.lend(laptop, anna);
        var later = old.device("DK00003C");
        old.syncWhole();
        old.folder.close();
        long facts = alliance.facts();

        var restored = restored(false);
        assertEquals(DeviceState.READY, restored.custody(laptop).state());
        restored.syncWhole();
        restored.syncWhole();
        assertEquals(facts, alliance.facts(), "What the centre had came again, and counts once.");
        assertEquals(0, restored.pending());
        assertEquals(DeviceState.OUT, restored.custody(laptop).state());
        assertTrue(restored.has(later));
        assertTrue(restored.has(unsent));
        assertTrue(restored.names(anna).getFirst().contains("Anna"));
        whole();
    }

    @Test
    void work_done_on_both_computers_after_the_backup_is_all_kept() throws Exception {
        var lost = old.device("DK00003C");
        old.lend(laptop, anna);
        old.syncWhole();
        old.folder.close();

        var restored = restored(false);
        var mine = restored.device("DK00004D");
        var ben = restored.person("Ben Example", "D000002862");
        restored.lend(mine, ben);
        restored.syncWhole();
        restored.syncWhole();
        for (var device : List.of(laptop, unsent, lost, mine)) {
            assertTrue(restored.has(device));
            assertEquals(alliance.standing(Subject.device(device)), restored.custody(device));
        }
        var other = alliance.desk("other", "Marple");
        other.syncWhole();
        assertTrue(other.names(ben).getFirst().contains("Ben"));
        assertEquals(DeviceState.OUT, other.custody(mine).state());
        whole();
    }

    @Test
    void the_old_computer_that_comes_back_loses_nothing_either() throws Exception {
        var restored = restored(false);
        var mine = restored.device("DK00004D");
        restored.syncWhole();
        var theirs = old.device("DK00005E");
        old.syncWhole();
        restored.syncWhole();
        old.syncWhole();
        assertTrue(restored.has(theirs));
        assertTrue(old.has(mine));
        assertNotEquals(
                old.folder.self().orElseThrow().incarnation(),
                restored.folder.self().orElseThrow().incarnation());
        whole();
    }

    @Test
    void a_restored_desk_without_a_network_hands_over_under_numbers_of_its_own() throws Exception {
        old.device("DK00003C");
        old.syncWhole();
        var restored = restored(false);
        restored.device("DK00004D");
        var file = temp.resolve("hand-over");
        new HandingOver(restored.folder).write(file, HandingOver.Facts.PENDING);
        var imported = alliance.centre.takeFile(file, false);
        assertEquals(List.of(2L, 1L, 1L), List.of(imported.facts(), imported.taken(), imported.known()));
        whole();
    }

    @Test
    void no_agreement_gets_a_number_that_is_on_a_paper_already() throws Exception {
        long given = old.folder.<Long>write(r -> r.takeAgreementNumber());
        var restored = restored(false);
        assertTrue(restored.folder.<Long>write(r -> r.takeAgreementNumber()) > given);
    }

    @Test
    void a_backup_without_its_wraps_gets_the_names_again_from_the_centre() throws Exception {
        Files.delete(temp.resolve("backup.wraps"));
        var restored = restored(true);
        assertEquals(List.of(), restored.names(anna));
        restored.syncWhole();
        assertTrue(restored.names(anna).getFirst().contains("Anna"));
        assertTrue(restored.has(unsent));
        whole();
    }

    @Test
    void somebody_who_was_erased_after_the_backup_is_gone_with_the_first_exchange() throws Exception {
        new Erasing(old.folder).erase(anna, Erasing.Reason.ASKED, UUID.randomUUID());
        old.syncWhole();
        old.folder.close();
        var restored = restored(false);
        assertTrue(restored.names(anna).getFirst().contains("Anna"), "The backup is older.");
        restored.syncWhole();
        assertEquals(List.of(), restored.names(anna));
        whole();
    }

    private void whole() {
        alliance.centre.verify().forEach(check -> assertTrue(check.ok(), check::toString));
    }

    private TestDesk restored(boolean withoutNames) {
        var place = temp.resolve("restored");
        new Restoring(place, new Surroundings(Clock.systemUTC(), new SecureRandom()), _ -> {})
                .from(temp.resolve("backup"), PASSPHRASE, withoutNames, _ -> {});
        return alliance.add(Alliance.open(place));
    }
}
