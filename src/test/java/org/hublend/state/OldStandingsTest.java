package org.hublend.state;

import static org.hublend.state.tables.Tables.SUBJECT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.hublend.ledger.Histories;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Standings that an older program wrote, as text.
@Execution(ExecutionMode.CONCURRENT)
class OldStandingsTest {
    private static final long SEED = Long.getLong("hublend.seed", System.nanoTime());

    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void they_are_read_after_the_migration_and_pressed_on_sqlite_when_written_anew(Engine engine) throws Exception {
        var source = Engines.empty(engine, temp);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/state")
                .table("migrations_state")
                .placeholders(engine.spelling())
                .target("5")
                .load()
                .migrate();
        var history = Histories.random(SEED);
        var standings = new HashMap<Subject, Standing>();
        for (var subject : history.subjects()) standings.put(subject, Standing.of(subject, history.about(subject)));
        try (var connection = source.getConnection();
                var insert = connection.prepareStatement("INSERT INTO subject VALUES (" + id(engine) + ", ?, ?)")) {
            for (var standing : standings.values()) {
                insert.setString(1, standing.subject().id().toString());
                insert.setString(2, standing.subject().type().word());
                insert.setString(3, Standing.write(standing));
                insert.execute();
            }
        }
        assertEquals(1, engine.migrate(source, "state"));
        try (var connection = source.getConnection()) {
            var sql = engine.sql(connection);
            var tables = new Standings(sql);
            assertEquals(Map.copyOf(standings), tables.of(standings.keySet()), "seed " + SEED);
            assertFalse(sql.fetchValues(SUBJECT.STANDING).stream().anyMatch(Kept::isPressed));
            // As if nothing were made of it yet.
            for (var subject : standings.keySet()) tables.remove(subject);
            for (var standing : standings.values()) tables.replace(List.of(Written.of(standing)));
            assertEquals(Map.copyOf(standings), tables.of(standings.keySet()), "seed " + SEED);
            long pressed = sql.fetchValues(SUBJECT.STANDING).stream()
                    .filter(Kept::isPressed)
                    .count();
            assertEquals(engine == Engine.SQLITE ? standings.size() : 0, pressed);
        }
    }

    private static String id(Engine engine) {
        return engine == Engine.SQLITE ? "?" : "CAST(? AS UUID)";
    }
}
