package org.hublend.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.hublend.state.Engine;
import org.hublend.state.Engines;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Somebody who was registered twice is one borrower.
@Execution(ExecutionMode.CONCURRENT)
class BorrowersTest {
    private final World world = new World();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void who_was_registered_twice_is_counted_once_and_each_loan_still_counts(Engine engine) throws Exception {
        var edgeley = world.hub("Edgeley");
        var marple = world.hub("Marple");
        world.lend(edgeley, "Ann", "2026-07-10T10:00", world.device(edgeley, "laptop", "A"));
        world.lend(marple, "Ann again", "2026-07-11T10:00", world.device(marple, "laptop", "B"));
        world.lend(marple, "Ann once more", "2026-08-11T10:00", world.device(marple, "tablet", "C"));
        world.lend(marple, "Ben", "2026-08-12T10:00", world.device(marple, "tablet", "D"));
        world.onePerson(edgeley, "Ann", "Ann again");
        world.onePerson(edgeley, "Ann again", "Ann once more");

        var table = figures(engine);

        assertEquals("4", table.value("issues"));
        assertEquals("2", table.value("borrowers"));
        assertEquals("1", table.value("borrowers", "hub=Edgeley"));
        assertEquals("2", table.value("borrowers", "hub=Marple"));
        assertEquals("1", table.value("borrowers", "hub=Marple", "month=2026-07"));
    }

    @ParameterizedTest
    @EnumSource
    void a_circle_of_records_is_one_borrower_too(Engine engine) throws Exception {
        var hub = world.hub("Edgeley");
        world.lend(hub, "Ann", "2026-07-10T10:00", world.device(hub, "laptop", "A"));
        world.lend(hub, "Ann again", "2026-07-11T10:00", world.device(hub, "laptop", "B"));
        world.onePerson(hub, "Ann", "Ann again");
        world.onePerson(hub, "Ann again", "Ann");
        assertEquals("1", figures(engine).value("borrowers"));
    }

    private Table figures(Engine engine) throws Exception {
        try (var connection = Engines.fresh(engine, folder).getConnection()) {
            var sql = engine.sql(connection);
            world.fold(sql);
            return Table.of(sql, folder, "2026-Q3", "hub,month", "internal", new HubScope.All(), Table.LATER);
        }
    }
}
