package org.hublend.state;

import static org.hublend.state.tables.Tables.LOAN_ITEM;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Histories;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class BothEnginesTest {
    private static final long SEED = Long.getLong("hublend.seed", System.nanoTime());
    private static final int ROUNDS = Integer.getInteger("hublend.rounds", 12);
    private static final List<String> TABLES = StateTables.names();

    @TempDir
    Path temp;

    @Test
    void the_same_facts_in_any_order_give_the_same_rows_on_both_engines() throws Exception {
        var random = new Random(SEED);
        try (var sqlite = Engines.fresh(Engine.SQLITE, temp).getConnection();
                var postgres = Engines.fresh(Engine.POSTGRES, temp).getConnection()) {
            for (int round = 0; round < ROUNDS; round++) {
                var facts = new ArrayList<>(everything(random.nextLong()));
                take(Engine.SQLITE.sql(sqlite), facts);
                Collections.shuffle(facts, random);
                take(Engine.POSTGRES.sql(postgres), facts);
                assertEquals(content(sqlite), content(postgres), "round " + round + ", seed " + SEED);
            }
        }
    }

    @Test
    void a_database_that_sorts_by_language_has_the_same_rows() throws Exception {
        var facts = everything(SEED);
        try (var sqlite = Engines.fresh(Engine.SQLITE, temp).getConnection();
                var postgres = Engines.freshWithLanguage("en-GB").getConnection()) {
            take(Engine.SQLITE.sql(sqlite), facts);
            take(Engine.POSTGRES.sql(postgres), facts);
            assertEquals(content(sqlite), content(postgres), "seed " + SEED);
            var sorted = "SELECT text FROM (SELECT 'a' AS text UNION SELECT 'B' UNION SELECT 'ä') t ORDER BY text";
            assertEquals(List.of("a", "ä", "B"), Engine.POSTGRES.sql(postgres).fetchValues(sorted), "its own order");
            for (var tag : List.of("a", "B", "ä")) tagged(postgres, tag);
            assertEquals(
                    List.of("B", "a", "ä"),
                    Engine.POSTGRES.sql(postgres).fetchValues("SELECT tag FROM device WHERE make = 'T' ORDER BY tag"));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void facts_come_back_as_they_were_recorded(Engine engine) throws Exception {
        var history = Histories.random(SEED);
        try (var connection = Engines.fresh(engine, temp).getConnection()) {
            var sql = engine.sql(connection);
            var facts = new Facts(sql);
            history.facts().forEach(facts::add);
            assertEquals(history.facts().size(), facts.count());
            for (var fact : history.facts())
                assertSame(fact, facts.find(fact.id()).orElseThrow());
            for (var desk : history.desks()) {
                if (desk.recorded().isEmpty()) continue;
                var incarnation = desk.recorded().getFirst().incarnation();
                assertEquals(desk.recorded(), facts.stream(incarnation, 1, 1000));
                assertEquals(desk.recorded().stream().skip(1).limit(2).toList(), facts.stream(incarnation, 2, 2));
            }
            for (var subject : history.subjects())
                assertEquals(Set.copyOf(history.about(subject)), Set.copyOf(facts.about(subject)));
            assertThrows(
                    DataAccessException.class, () -> facts.add(history.facts().getFirst()), "each fact once");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void the_tripwire_refuses_two_open_loans_of_one_device(Engine engine) throws Exception {
        try (var connection = Engines.fresh(engine, temp).getConnection()) {
            var sql = engine.sql(connection);
            var device = UUID.randomUUID();
            lend(sql, device, "open");
            lend(sql, device, "returned");
            assertThrows(DataAccessException.class, () -> lend(sql, device, "open"));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_is_removed_leaves_no_row(Engine engine) throws Exception {
        try (var connection = Engines.fresh(engine, temp).getConnection()) {
            var sql = engine.sql(connection);
            var facts = everything(SEED);
            take(sql, facts);
            var standings = new Standings(sql);
            for (var subject : subjects(facts)) {
                assertTrue(standings.find(subject).isPresent());
                standings.remove(subject);
                assertEquals(Standing.none(subject), standings.of(subject));
            }
            for (var table : TABLES) assertEquals(0, sql.fetchCount(sql.selectFrom(table)), table);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void migrating_again_does_nothing_and_a_newer_database_is_known(Engine engine) throws Exception {
        var source = Engines.fresh(engine, temp);
        assertEquals(0, engine.migrate(source, "state"));
        assertEquals(new Engine.Age(0, false), engine.age(source, "state"));
        try (var connection = source.getConnection()) {
            engine.sql(connection)
                    .execute("UPDATE migrations_state SET version = '999', script = 'V999__later.sql'"
                            + " WHERE version = '001'");
        }
        assertTrue(engine.age(source, "state").isNewer());
    }

    /// The chain covers all of the envelope and the commitments, but not the parts themselves.
    private static void assertSame(Fact expected, Fact actual) {
        assertEquals(expected, actual);
        assertArrayEquals(expected.chainAfter(new byte[0]), actual.chainAfter(new byte[0]));
        assertEquals(parts(expected), parts(actual));
    }

    private static String parts(Fact fact) {
        return Stream.of(fact.coarse(), fact.personal())
                .map(part -> part.map(p -> Arrays.toString(p.content())
                                + Arrays.toString(p.salt())
                                + Arrays.toString(p.commitment()))
                        .orElse("none"))
                .toList()
                .toString();
    }

    private static List<Fact> everything(long seed) {
        var facts = new ArrayList<>(Histories.random(seed).facts());
        facts.addAll(RegisterFacts.random(seed));
        return facts;
    }

    /// As the centre does: each fact in the order of its arrival, then its subjects anew from all that is known.
    private static void take(DSLContext sql, List<Fact> arriving) {
        var facts = new Facts(sql);
        var standings = new Standings(sql);
        for (var fact : arriving) {
            facts.add(fact);
            for (var subject : fact.subjects())
                standings.replace(List.of(Written.of(Standing.of(subject, facts.about(subject)))));
        }
    }

    private static List<Subject> subjects(List<Fact> facts) {
        return facts.stream().flatMap(f -> f.subjects().stream()).distinct().toList();
    }

    /// All rows of all state tables as texts, with their columns in the order of their names.
    private static List<String> content(Connection connection) throws SQLException {
        var content = new ArrayList<String>();
        for (var table : TABLES) {
            var rows = new ArrayList<String>();
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery("SELECT * FROM " + table)) {
                var columns = found.getMetaData();
                while (found.next()) {
                    var row = new TreeMap<String, String>();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        // SQLite has pressed ones.
                        var standing = PlainStandings.of(found, i);
                        row.put(
                                columns.getColumnName(i),
                                standing.isPresent() ? standing.get() : text(found.getString(i)));
                    }
                    rows.add(table + row);
                }
            }
            Collections.sort(rows);
            content.addAll(rows);
        }
        return content;
    }

    private static String text(@Nullable String value) {
        return value == null ? "(null)" : value.equals("t") ? "1" : value.equals("f") ? "0" : value;
    }

    private static void tagged(Connection connection, String tag) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("INSERT INTO device (id, tag, type, make, model, serial, kit, state, state_since, funder,"
                    + " support_ends) VALUES (gen_random_uuid(), '" + tag + "', '', 'T', '', '', '', '', 0, '', '')");
        }
    }

    private static void lend(DSLContext sql, UUID device, String state) {
        sql.insertInto(LOAN_ITEM)
                .set(LOAN_ITEM.LOAN, UUID.randomUUID())
                .set(LOAN_ITEM.DEVICE, device)
                .set(LOAN_ITEM.PERSON, UUID.randomUUID())
                .set(LOAN_ITEM.HUB, UUID.randomUUID())
                .set(LOAN_ITEM.TYPE, "laptop")
                .set(LOAN_ITEM.STATE, state)
                .set(LOAN_ITEM.OPENED_AT, 1L)
                .set(LOAN_ITEM.OPENED_ON, "2026-11-22")
                .set(LOAN_ITEM.MONTH, "2026-11")
                .set(LOAN_ITEM.DUE_ON, "2026-12-20")
                .set(LOAN_ITEM.CONDITION, "")
                .set(LOAN_ITEM.ACCOUNTS, "")
                .execute();
    }
}
