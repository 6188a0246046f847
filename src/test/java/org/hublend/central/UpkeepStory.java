package org.hublend.central;

import static org.hublend.state.tables.Tables.FEED;
import static org.hublend.state.tables.Tables.HEAD;
import static org.hublend.state.tables.Tables.SET_ASIDE;
import static org.hublend.state.tables.Tables.SUBJECT;
import static org.hublend.state.tables.Tables.UPKEEP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.state.Facts;
import org.hublend.state.Kept;
import org.hublend.state.Standings;
import org.hublend.state.Surroundings;
import org.hublend.state.Written;
import org.hublend.storage.Outbox;
import org.hublend.sync.Problem;
import org.hublend.sync.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Programs of different ages at one centre: nothing is stranded, and what was not understood is made good.
@Execution(ExecutionMode.CONCURRENT)
abstract class UpkeepStory {
    @TempDir
    Path temp;

    private Centre.Place at;
    private Alliance alliance;
    private TestDesk marple;

    abstract Centre.Place place();

    @BeforeEach
    void begin() {
        at = place();
        alliance = new Alliance(temp, at, 50);
        alliance.centre.addHub("Marple");
        marple = alliance.desk("marple", "Marple");
    }

    @AfterEach
    void end() throws Exception {
        alliance.close();
    }

    @Test
    void a_corrected_meaning_of_facts_reaches_every_desk_and_only_what_changed() {
        var laptop = marple.device("DK00001A");
        var tablet = marple.device("DK00002B");
        marple.syncWhole();
        var right = alliance.standing(Subject.device(laptop));
        long before = alliance.head();
        // As an older program would have folded it.
        write(laptop, Standing.none(Subject.device(laptop)));
        oldVersion(0);
        upkeep();
        assertEquals(right, alliance.standing(Subject.device(laptop)));
        assertEquals(before + 1, alliance.head());
        assertEquals(
                List.of(laptop),
                alliance.centre
                        .database()
                        .read(sql -> sql.select(FEED.SUBJECT)
                                .from(FEED)
                                .where(FEED.ROW_SEQ.gt(before))
                                .fetch(FEED.SUBJECT)));
        assertEquals(1, marple.syncWhole().received());
        assertTrue(marple.has(tablet));
        upkeep();
        assertEquals(before + 1, alliance.head());
    }

    @Test
    void while_a_newer_version_folds_anew_an_older_one_takes_nothing_in_and_still_answers() {
        marple.syncWhole();
        alliance.centre
                .database()
                .write(sql -> sql.update(HEAD)
                        .set(HEAD.FOLD_VERSION, Standing.FOLD_VERSION + 1)
                        .execute());
        marple.device("DK00001A");
        var outcome = marple.sync();
        assertEquals(Problem.Kind.REFUSED, outcome.problem().orElseThrow().kind());
        assertTrue(outcome.problem().get().sentence().contains("being updated"));
        assertTrue(outcome.reachedHead());
        assertEquals(1, outcome.pending());
        oldVersion(Standing.FOLD_VERSION);
        assertEquals(1, marple.syncWhole().sent());
    }

    @Test
    void a_desk_too_old_for_what_others_wrote_says_so_sends_its_work_and_reads_on_when_it_is_not() {
        var laptop = marple.device("DK00001A");
        marple.syncWhole();
        var older = alliance.desk("older", "Marple");
        var known = standing(laptop);
        standing(laptop, known.replace("\"ready\"", "\"lent-by-drone\""));
        var tablet = older.device("DK00002B");
        var outcome = older.sync();
        assertEquals(Problem.Kind.TOO_OLD, outcome.problem().orElseThrow().kind());
        assertTrue(outcome.problem().get().sentence().contains("Install the newest version"));
        assertEquals(0, outcome.pending());
        marple.syncWhole();
        assertTrue(marple.has(tablet));

        standing(laptop, known);
        older.syncWhole();
        assertTrue(older.has(laptop));
    }

    @Test
    void what_was_held_is_replayed_by_a_centre_that_has_learnt_it() {
        var laptop = marple.device("DK00001A");
        marple.syncWhole();
        var unlearnt = alliance.standing(Subject.device(laptop));
        var fact = marple.record(new Kind.DeviceChanged(laptop, Map.of("model", "Latitude"), List.of(), List.of()));
        marple.syncWhole();
        var learnt = alliance.standing(Subject.device(laptop));
        assertNotEquals(unlearnt, learnt);
        isHeld(fact, laptop, unlearnt.withSight(learnt.sight()));
        upkeep();
        assertEquals(learnt, alliance.standing(Subject.device(laptop)));
        assertEquals(0, alliance.centre.database().<Integer>read(sql -> sql.fetchCount(SET_ASIDE)));
        marple.syncWhole();
        assertEquals(learnt, marple.standing(Subject.device(laptop)));
        assertEquals(List.of(), marple.folder.read(Outbox::new).stuck());
        for (var check : alliance.centre.verify()) assertTrue(check.ok(), check.says());
    }

    /// A newer program knows what it says, and the centre knows only that it is there.
    @Test
    void what_is_held_counts_at_its_own_desk_and_is_known_there_only_once() {
        var laptop = marple.device("DK00001A");
        marple.syncWhole();
        var unlearnt = alliance.standing(Subject.device(laptop));
        var fact = marple.record(new Kind.DeviceChanged(laptop, Map.of("model", "Latitude"), List.of(), List.of()));
        marple.syncWhole();
        var sight = alliance.standing(Subject.device(laptop)).sight();
        isHeld(fact, laptop, unlearnt.withSight(sight));
        var other = alliance.desk("other", "Marple");
        other.syncWhole();
        other.record(new Kind.DeviceStated(laptop, other.hub(), DeviceState.REPAIR, Map.of()));
        other.syncWhole();
        marple.syncWhole();
        var custody = marple.custody(laptop);
        assertEquals(Optional.of("Latitude"), custody.fields().get("model"));
        assertEquals(DeviceState.REPAIR, custody.state());
        assertEquals(alliance.standing(Subject.device(laptop)).sight(), custody.sight());
    }

    @Test
    void what_was_held_and_turns_out_to_be_bad_leaves_nothing_and_a_backup_of_that_serves() {
        var laptop = marple.device("DK00001A");
        marple.syncWhole();
        var fact = alliance.centre
                .database()
                .<Fact>read(sql -> new Facts(sql).about(Subject.device(laptop)).getFirst());
        var sight = alliance.standing(Subject.device(laptop)).sight();
        var bad = (ObjectNode) Wire.node(fact);
        bad.put("body", "e30=");
        isHeld(fact, laptop, Standing.none(Subject.device(laptop)).withSight(sight), bad);
        upkeep();
        for (var check : alliance.centre.verify()) assertTrue(check.ok(), check.says());
        alliance.centre.backup(temp.resolve("monday"));
        var place = new Centre.Place.OneFile();
        Centre.restore(
                temp.resolve("restored"),
                place,
                temp.resolve("monday"),
                new Surroundings(Clock.systemUTC(), new SecureRandom()));
        try (var restored = Centre.open(
                temp.resolve("restored"), place, "", new Surroundings(Clock.systemUTC(), new SecureRandom()), 7)) {
            for (var check : restored.verify()) assertTrue(check.ok(), check.says());
            RestoredCentreTest.complete(marple, restored);
        }
    }

    @Test
    void a_desk_that_is_too_old_still_sends_and_is_told_plainly_to_update() {
        marple.device("DK00001A");
        assertEquals(1, marple.syncWhole().sent());
        var refused = assertThrows(
                Refused.class,
                () -> alliance.centre
                        .feed()
                        .pull(
                                new Caller(marple.id(), 5_000),
                                new Wire.Pull(
                                        alliance.epoch(),
                                        0,
                                        Wire.OLDEST - 1,
                                        List.of(),
                                        new Wire.Sender(0, 0, "0.0"))));
        assertEquals(Wire.Refusal.TOO_OLD, refused.refusal().problem());
        assertEquals(
                "This Hublend is too old. Install the newest version; all work is kept.",
                refused.refusal().sentence());
        assertEquals(
                DeviceState.READY, marple.custody(marple.device("DK00002B")).state());
        assertEquals(1, marple.syncWhole().sent());
    }

    @Test
    void while_a_newer_program_has_added_to_the_tables_the_older_one_beside_it_goes_on_and_no_other_begins()
            throws Exception {
        marple.device("DK00001A");
        marple.syncWhole();
        for (var change : List.of(
                "ALTER TABLE desk ADD COLUMN later TEXT NOT NULL DEFAULT ''",
                "ALTER TABLE fact ADD COLUMN later TEXT",
                "ALTER TABLE device ADD COLUMN later INTEGER NOT NULL DEFAULT 0",
                "CREATE TABLE later (id INTEGER PRIMARY KEY)",
                "INSERT INTO migrations_central (installed_rank, version, description, type, script, checksum,"
                    + " installed_by, execution_time, success) SELECT 999, '999', 'later', 'SQL', 'V999__later.sql',"
                    + " 1, installed_by, 1, success FROM migrations_central WHERE installed_rank = 1"))
            alliance.centre.database().write(sql -> sql.execute(change));
        if (at instanceof Centre.Place.OneFile)
            alliance.centre.database().write(sql -> sql.execute("PRAGMA user_version = 999"));
        var laptop = marple.device("DK00002B");
        assertEquals(1, marple.syncWhole().sent());
        var other = alliance.desk("other", "Marple");
        other.syncWhole();
        assertTrue(other.has(laptop));
        alliance.close();
        var refused = assertThrows(
                CentreException.class,
                () -> Centre.open(temp.resolve("centre"), at, "Alliance", Clock.systemUTC(), new SecureRandom())
                        .close());
        assertTrue(String.valueOf(refused.getMessage()).contains("newer Hublend"), refused::toString);
    }

    /// As it is at a centre that did not know this kind when it came.
    private void isHeld(Fact fact, UUID device, Standing unlearnt) {
        isHeld(fact, device, unlearnt, Wire.node(fact));
    }

    private void isHeld(Fact fact, UUID device, Standing unlearnt, JsonNode content) {
        write(device, unlearnt);
        alliance.centre.database().write(sql -> {
            new Streams(sql)
                    .setAside(
                            fact.incarnation(),
                            fact.desk(),
                            new Wire.Outcome(
                                    fact.number(), Wire.Outcome.HELD, "The central service must be updated first."),
                            fact.id().toString(),
                            Wire.write(content),
                            0);
            return true;
        });
        marple.folder.write(r -> {
            r.outbox().held(fact.id(), "held");
            return true;
        });
    }

    private void upkeep() {
        var upkeep = alliance.centre.upkeep();
        int pieces = 0;
        while (upkeep.piece()) assertTrue(pieces++ < 50, "It never ends.");
    }

    private String standing(UUID subject) {
        return alliance.centre
                .database()
                .read(sql -> sql.selectFrom(SUBJECT)
                        .where(SUBJECT.ID.eq(subject))
                        .fetchSingle()
                        .getStanding()
                        .text());
    }

    private void standing(UUID subject, String written) {
        alliance.centre
                .database()
                .write(sql -> sql.update(SUBJECT)
                        .set(SUBJECT.STANDING, Kept.plain(written))
                        .where(SUBJECT.ID.eq(subject))
                        .execute());
    }

    private void write(UUID device, Standing standing) {
        assertEquals(device, standing.subject().id());
        alliance.centre.database().write(sql -> {
            new Standings(sql).replace(List.of(Written.of(standing)));
            return true;
        });
    }

    private void oldVersion(int version) {
        alliance.centre.database().write(sql -> {
            sql.update(HEAD).set(HEAD.FOLD_VERSION, version).execute();
            return sql.update(UPKEEP).set(UPKEEP.FOLD_VERSION, version).execute();
        });
    }
}
