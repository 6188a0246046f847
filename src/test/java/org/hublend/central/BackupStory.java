package org.hublend.central;

import static org.hublend.state.tables.Tables.DEVICE;
import static org.hublend.state.tables.Tables.FACT;
import static org.hublend.state.tables.Tables.FEED;
import static org.hublend.state.tables.Tables.FORMER_KEY;
import static org.hublend.state.tables.Tables.HEAD;
import static org.hublend.state.tables.Tables.SET_ASIDE;
import static org.hublend.state.tables.Tables.SUBJECT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;
import org.hublend.scanning.Codes;
import org.hublend.state.Kept;
import org.hublend.state.Surroundings;
import org.hublend.sync.Enrolling;
import org.hublend.sync.Link;
import org.hublend.sync.Problem;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A centre that is lost is put back from yesterday's file and gets the rest from its desks; from one engine to
/// another.
@Execution(ExecutionMode.CONCURRENT)
abstract class BackupStory {
    private static final Surroundings SURROUNDINGS = new Surroundings(Clock.systemUTC(), new SecureRandom());

    @TempDir
    Path temp;

    private Alliance alliance;
    private TestDesk marple;
    private TestDesk brinnington;
    private Path file;

    /// Where the centre is that is backed up, and where it is restored to.
    abstract Centre.Place from();

    abstract Centre.Place to();

    @BeforeEach
    void begin() {
        alliance = new Alliance(temp, from(), 7);
        alliance.centre.addHub("Marple");
        alliance.centre.addHub("Brinnington");
        marple = alliance.desk("marple", "Marple");
        brinnington = alliance.desk("brinnington", "Brinnington");
        var laptop = marple.device("DK00001A");
        marple.syncWhole();
        brinnington.syncWhole();
        marple.lend(laptop, marple.person("Anna Example", "D000001861"));
        brinnington.lend(laptop, brinnington.person("Ben Example", "D000002862"));
        sync();
        file = temp.resolve("yesterday.backup");
    }

    @AfterEach
    void end() throws Exception {
        alliance.close();
    }

    @Test
    void a_backup_restored_elsewhere_is_the_same_centre_in_a_new_epoch() throws Exception {
        var written = alliance.centre.backup(file);
        assertEquals(alliance.facts(), written.rows().get("fact"));
        try (var restored = restored(true)) {
            assertFine(restored.centre);
            assertEquals(standings(alliance.centre), standings(restored.centre));
            assertEquals(alliance.centre.hubs(), restored.centre.hubs());
            assertEquals(alliance.centre.desks(), restored.centre.desks());
            assertEquals(alliance.centre.cases(), restored.centre.cases());
            assertNotEquals(alliance.epoch(), epoch(restored.centre));
            // A desk that joins only now reads the names of its hub's people: their keys came back too.
            var late = joined(restored, "late", "Marple");
            var anna = people(marple).getFirst();
            assertEquals(marple.names(anna.id()), late.names(anna.id()));
        }
    }

    @Test
    void a_centre_of_yesterday_gets_everything_back_from_the_desks() throws Exception {
        alliance.centre.backup(file);
        // Today: work at both desks, a desk that joins, and a hub that is new with its desk.
        var tablet = marple.device("DK00002B");
        marple.lend(tablet, marple.person("Cara Example", "D000003863"));
        var second = alliance.desk("second", "Marple");
        var phone = second.device("DK00003C");
        alliance.centre.addHub("Heald Green");
        var green = alliance.desk("green", "Heald Green");
        var gina = green.person("Gina Example", "D000004864");
        green.lend(green.device("DK00004D"), gina);
        for (int i = 0; i < 5; i++) brinnington.device("DK1%04d".formatted(i));
        sync(second, green);
        sync(second, green);
        var before = standings(alliance.centre);
        long factsOfDesks = factsOfDesks(alliance.centre);
        alliance.server.close();

        try (var restored = restored(true)) {
            // The centre moves on past the cursor of the others before they come back.
            alliance.moved(brinnington, restored.server.port());
            for (int i = 0; i < 12; i++) {
                brinnington.device("DK2%04d".formatted(i));
                brinnington.syncWhole();
            }
            for (var desk : List.of(marple, second, green)) alliance.moved(desk, restored.server.port());
            marple.syncWhole();
            for (var unknown : List.of(second, green)) {
                var problem = unknown.sync().problem().orElseThrow();
                assertEquals(Problem.Kind.REMOVED, problem.kind());
                assertTrue(problem.sentence().contains("does not know this desk"), problem.sentence());
            }
            restored.centre.addHub("Heald Green");
            rejoin(restored, second, "Marple");
            rejoin(restored, green, "Heald Green");
            for (int i = 0; i < 2; i++) for (var desk : List.of(marple, brinnington, second, green)) desk.syncWhole();

            assertEquals(factsOfDesks + 12 + 1, factsOfDesks(restored.centre), "and one that says what hub is meant");
            var after = standings(restored.centre);
            before.forEach((subject, standing) -> {
                if (subject.type() != SubjectType.HUB) assertEquals(standing, after.get(subject), subject.toString());
            });
            assertFine(restored.centre);
            assertTrue(marple.has(phone));
            assertEquals(List.of(), marple.names(gina));
            assertEquals(1, green.names(gina).size());
            assertEquals(Set.of(), aside(restored.centre));
            var other = joined(restored, "other", "Heald Green");
            assertEquals(green.names(gina), other.names(gina));
        }
    }

    @Test
    void without_the_file_of_wraps_a_new_desk_reads_no_names_and_work_goes_on() throws Exception {
        alliance.centre.backup(file);
        try (var restored = restored(false)) {
            assertFine(restored.centre);
            var late = joined(restored, "late", "Marple");
            assertEquals(List.of(), late.names(people(marple).getFirst().id()));
            alliance.moved(marple, restored.server.port());
            marple.device("DK00009X");
            marple.syncWhole();
            assertTrue(marple.names(people(marple).getFirst().id()).getFirst().contains("Anna Example"));
        }
    }

    @Test
    void only_an_empty_place_takes_a_backup_and_only_a_whole_one() throws Exception {
        alliance.centre.backup(file);
        var target = to();
        try (var restored = restored(true, target)) {
            var again = assertThrows(
                    CentreException.class, () -> Centre.restore(temp.resolve("restored"), target, file, SURROUNDINGS));
            assertTrue(again.sentence().startsWith("There is a central service here already"), again.sentence());
        }
        var torn = temp.resolve("torn");
        var bytes = Files.readAllBytes(file);
        Files.write(torn, Arrays.copyOf(bytes, bytes.length / 2));
        var folder = temp.resolve("third");
        var refused = assertThrows(CentreException.class, () -> Centre.restore(folder, to(), torn, SURROUNDINGS));
        assertEquals("This file is no whole backup of a central service.", refused.sentence());
        assertFalse(Files.exists(folder.resolve("keys.json")));
    }

    @Test
    void a_desk_that_was_removed_before_the_backup_comes_back_with_a_new_key_after_it() throws Exception {
        alliance.centre.revoke(brinnington.id());
        alliance.centre.backup(file);
        var key = brinnington.folder.keyring().signingPublicKey();
        try (var restored = restored(true)) {
            rejoin(restored, brinnington, "Brinnington");
            assertFalse(Arrays.equals(key, brinnington.folder.keyring().signingPublicKey()));
            brinnington.syncWhole();
        }
    }

    @Test
    void a_backup_that_has_no_former_keys_yet_is_restored_and_removed_desks_have_theirs() throws Exception {
        alliance.centre.revoke(marple.id());
        alliance.centre.backup(file);
        var json = JsonMapper.shared();
        try (var zip = FileSystems.newFileSystem(file)) {
            Files.delete(zip.getPath(FORMER_KEY.getName() + Backup.LINES));
            var tree = (ObjectNode) json.readTree(Files.readAllBytes(zip.getPath(Backup.COUNTS)));
            tree.remove(FORMER_KEY.getName());
            Files.write(zip.getPath(Backup.COUNTS), json.writeValueAsBytes(tree));
        }
        try (var restored = restored(true)) {
            assertFine(restored.centre);
            assertEquals(
                    List.of(marple.id()),
                    restored.centre
                            .database()
                            .<List<UUID>>read(sql ->
                                    sql.select(FORMER_KEY.DESK).from(FORMER_KEY).fetch(FORMER_KEY.DESK)));
        }
    }

    @Test
    void what_does_not_fit_together_is_named() {
        assertFine(alliance.centre);
        var fact = alliance.centre
                .database()
                .read(sql -> sql.select(FACT.ID)
                        .from(FACT)
                        .where(FACT.DESK.eq(marple.id()))
                        .orderBy(FACT.NUMBER)
                        .fetch(FACT.ID)
                        .getFirst());
        wrong(
                "chains",
                "desk " + marple.id(),
                sql -> sql.update(FACT)
                        .set(FACT.BODY, "{}".getBytes(StandardCharsets.US_ASCII))
                        .where(FACT.ID.eq(fact))
                        .execute());
        wrong(
                "chains",
                "missing",
                sql -> sql.deleteFrom(FACT).where(FACT.ID.eq(fact)).execute());
        wrong(
                "standings",
                "device",
                sql -> sql.update(SUBJECT)
                        .set(SUBJECT.STANDING, Kept.plain("{}"))
                        .where(SUBJECT.TYPE.eq("device"))
                        .execute());
        wrong(
                "rows",
                "device",
                sql -> sql.update(DEVICE).set(DEVICE.STATE, "ready").execute());
        wrong("rows", "device", sql -> sql.deleteFrom(DEVICE).execute());
        wrong(
                "feed",
                "wrongly published",
                sql -> sql.update(FEED).set(FEED.ROW_SEQ, 1_000_000L).execute());
        wrong("feed", "wrongly published", sql -> sql.deleteFrom(FEED).execute());
    }

    /// Breaks something in a transaction that is not kept, and looks.
    private void wrong(String check, String says, Consumer<DSLContext> breaking) {
        class Seen extends RuntimeException {
            private static final long serialVersionUID = 1;
            final transient List<Verification.Check> checks;

            Seen(List<Verification.Check> checks) {
                this.checks = checks;
            }
        }
        var seen = assertThrows(
                Seen.class,
                () -> alliance.centre.database().write(sql -> {
                    breaking.accept(sql);
                    throw new Seen(new Verification(sql, alliance.centre.identity()).all());
                }));
        var found = seen.checks.stream()
                .filter(c -> c.name().equals(check))
                .findFirst()
                .orElseThrow();
        assertFalse(found.ok(), check);
        assertTrue(found.says().contains(says), found.says());
    }

    private static void assertFine(Centre centre) {
        for (var check : centre.verify()) assertTrue(check.ok(), check.name() + ": " + check.says());
    }

    private void sync(TestDesk... more) {
        for (int i = 0; i < 2; i++) {
            marple.syncWhole();
            brinnington.syncWhole();
            for (var desk : more) desk.syncWhole();
        }
    }

    record Restored(Centre centre, CentreServer server) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
            centre.close();
        }
    }

    private Restored restored(boolean withWraps) throws Exception {
        return restored(withWraps, to());
    }

    private Restored restored(boolean withWraps, Centre.Place place) throws Exception {
        if (!withWraps) Files.delete(temp.resolve("yesterday.backup.wraps"));
        var folder = temp.resolve("restored");
        assertEquals(withWraps, Centre.restore(folder, place, file, SURROUNDINGS));
        var centre = Centre.open(folder, place, "Ignored", SURROUNDINGS, 7);
        return new Restored(centre, CentreServer.start(centre, Clock.systemUTC(), Front.here(0)));
    }

    private TestDesk joined(Restored restored, String name, String hub) {
        var desk = alliance.alone(name);
        rejoin(restored, desk, hub);
        desk.syncWhole();
        return desk;
    }

    private static void rejoin(Restored restored, TestDesk desk, String hub) {
        var code = restored.centre.invite(hub, Duration.ofHours(1));
        var link = new Link("127.0.0.1", restored.server.port(), code, Link.pin(restored.centre.signingPublicKey()));
        var joined = Enrolling.join(desk.folder, link, "Again", Codes::normal);
        assertInstanceOf(Enrolling.Joining.Joined.class, joined, joined::toString);
    }

    private static Map<Subject, String> standings(Centre centre) {
        return centre.database()
                .read(sql -> sql.selectFrom(SUBJECT).stream()
                        .collect(Collectors.toMap(
                                r -> new Subject(SubjectType.of(r.getType()), r.getId()),
                                r -> r.getStanding().text())));
    }

    private static List<Subject> people(TestDesk desk) {
        return desk.folder.read(sql -> sql.select(SUBJECT.ID)
                .from(SUBJECT)
                .where(SUBJECT.TYPE.eq("person"))
                .orderBy(SUBJECT.ID)
                .fetch(r -> Subject.person(r.value1())));
    }

    private static long factsOfDesks(Centre centre) {
        return centre.database().read(sql ->
                (long) sql.fetchCount(FACT, FACT.DESK.ne(centre.identity().desk())));
    }

    private static Set<String> aside(Centre centre) {
        return centre.database()
                .read(sql -> new TreeSet<>(sql.select(SET_ASIDE.REASON)
                        .from(SET_ASIDE)
                        .where(SET_ASIDE.OUTCOME.ne(Streams.KNOWN))
                        .fetch(SET_ASIDE.REASON)));
    }

    private static String epoch(Centre centre) {
        return centre.database().read(sql -> sql.selectFrom(HEAD).fetchSingle().getEpoch());
    }
}
