package org.hublend.central;

import static org.hublend.state.tables.Tables.KEY_WRAP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hublend.ledger.RegisterEntry;
import org.hublend.ledger.Subject;
import org.hublend.people.Erasing;
import org.hublend.state.Facts;
import org.hublend.state.Standings;
import org.hublend.state.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A centre that is put back from before an erasure does not bring anybody back.
@Execution(ExecutionMode.CONCURRENT)
class ErasedComesNotBackTest {
    private static final Surroundings SURROUNDINGS = new Surroundings(Clock.systemUTC(), new SecureRandom());
    private static final Centre.Place FILE = new Centre.Place.OneFile();

    @TempDir
    Path temp;

    private Alliance alliance;
    private TestDesk one;
    private TestDesk two;
    private UUID anna;
    private UUID ben;
    private Path backup;

    @BeforeEach
    void begin() throws Exception {
        alliance = new Alliance(temp, FILE, 7);
        alliance.centre.addHub("Marple");
        one = alliance.desk("one", "Marple");
        two = alliance.desk("two", "Marple");
        anna = one.person("Anna Example", "D000001861");
        ben = one.person("Ben Example", "D000002862");
        sync();
        backup = Files.createDirectory(temp.resolve("backups")).resolve("monday");
        alliance.centre.backup(backup);
    }

    @AfterEach
    void end() throws Exception {
        alliance.close();
    }

    @Test
    void the_list_beside_the_backups_erases_before_anything_is_served() throws Exception {
        erase(one);
        sync();
        alliance.centre.backup(backup.resolveSibling("tuesday"));
        try (var restored = restored()) {
            assertGone(restored);
            assertEquals("again", restored.erasures().getFirst().reason());
            restored.verify().forEach(check -> assertTrue(check.ok(), check::toString));
            // Ben was not erased, and is all there.
            var entry = (RegisterEntry) restored.database().read(sql -> new Standings(sql).of(Subject.person(ben)));
            assertEquals(1, entry.local().sealed().size());
            RestoredCentreTest.complete(one, restored);
            RestoredCentreTest.complete(two, restored);
            RestoredCentreTest.complete(one, restored);
            assertGone(restored);
            assertEquals(one.standing(Subject.person(anna)), two.standing(Subject.person(anna)));
            assertEquals(List.of("one", "two"), restored.erasures().getFirst().confirmed());
        }
    }

    @Test
    void without_the_list_the_first_desk_that_knows_erases_again() throws Exception {
        erase(one);
        sync();
        try (var restored = restored()) {
            // The desk that erased her is lost; the other one has only heard of it.
            RestoredCentreTest.complete(two, restored);
            assertGone(restored);
            assertEquals(List.of(), two.names(anna));
            assertEquals(List.of("two"), restored.erasures().getFirst().confirmed());
            RestoredCentreTest.complete(one, restored);
            RestoredCentreTest.complete(two, restored);
            assertGone(restored);
            assertEquals(one.standing(Subject.person(anna)), two.standing(Subject.person(anna)));
            assertTrue(one.names(ben).getFirst().contains("Ben"));
            restored.verify().forEach(check -> assertTrue(check.ok(), check::toString));
        }
    }

    @Test
    void a_copy_of_the_database_from_before_learns_it_too() throws Exception {
        try (var yesterday = RestoredCentreTest.restored(temp, alliance, "yesterday")) {
            erase(one);
            sync();
            RestoredCentreTest.complete(two, yesterday);
            assertGone(yesterday);
            RestoredCentreTest.complete(one, yesterday);
            RestoredCentreTest.complete(two, yesterday);
            assertEquals(one.standing(Subject.person(anna)), two.standing(Subject.person(anna)));
        }
    }

    @Test
    void a_backup_from_after_the_erasure_has_nothing_of_them_to_bring_back() throws Exception {
        erase(one);
        sync();
        var after = backup.resolveSibling("tuesday");
        alliance.centre.backup(after);
        Files.delete(backup.resolveSibling(ErasedList.NAME));
        Centre.restore(temp.resolve("restored"), FILE, after, SURROUNDINGS);
        try (var restored = Centre.open(temp.resolve("restored"), FILE, "Test alliance", SURROUNDINGS, 7)) {
            assertGone(restored);
            assertEquals(
                    alliance.centre.erasures().getFirst().confirmed(),
                    restored.erasures().getFirst().confirmed());
        }
    }

    @Test
    void a_list_that_cannot_be_read_stops_the_restore() throws Exception {
        Files.writeString(backup.resolveSibling(ErasedList.NAME), "not an id\n");
        var refused = assertThrows(CentreException.class, this::restored);
        assertTrue(refused.sentence().contains("erased"), refused.sentence());
    }

    private Centre restored() {
        Centre.restore(temp.resolve("restored"), FILE, backup, SURROUNDINGS);
        return Centre.open(temp.resolve("restored"), FILE, "Test alliance", SURROUNDINGS, 7);
    }

    private void erase(TestDesk desk) {
        var result = new Erasing(desk.folder).erase(anna, Erasing.Reason.ASKED, UUID.randomUUID());
        assertInstanceOf(Erasing.Result.Erased.class, result);
    }

    private void sync() {
        for (int i = 0; i < 2; i++) for (var desk : alliance.desks) desk.syncWhole();
    }

    private void assertGone(Centre centre) {
        centre.database().read(sql -> {
            assertEquals(0, sql.fetchCount(KEY_WRAP, KEY_WRAP.SUBJECT.eq(anna)));
            for (var fact : new Facts(sql).about(Subject.person(anna)))
                assertTrue(fact.personal().map(p -> p.isGone()).orElse(true));
            var entry = (RegisterEntry) new Standings(sql).of(Subject.person(anna));
            assertTrue(entry.erasure().isPresent());
            return true;
        });
    }
}
