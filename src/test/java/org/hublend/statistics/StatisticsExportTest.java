package org.hublend.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Set;
import org.hublend.ledger.DeviceState;
import org.hublend.state.Engine;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class StatisticsExportTest {
    @TempDir
    Path folder;

    private final World world = new World();
    private Connection connection;
    private DSLContext sql;

    @BeforeEach
    void open() throws Exception {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("state.db"));
        Engine.SQLITE.migrate(source, "state");
        connection = source.getConnection();
        sql = Engine.SQLITE.sql(connection);
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
    }

    @Test
    void with_no_data_at_all_there_is_only_the_header() throws Exception {
        var table = Table.of(sql, folder, "2026", "", "nhs-hes");
        assertEquals(
                "measure,unit,period,month,hub,device_type,state,value,rule,note\r\n", Files.readString(table.file()));
    }

    @Test
    void few_loans_are_hidden_and_few_things_are_not() throws Exception {
        var hub = world.hub("Edgeley");
        for (int i = 0; i < 9; i++) {
            var device = world.device(hub, "laptop", "D" + i);
            if (i < 3) world.lend(hub, "P" + i, "2026-07-10T10:00", device);
            if (i == 8) world.state(hub, device, DeviceState.REPAIR, "2026-07-11T10:00");
        }
        world.session(hub, "2026-07-10T10:00", 600, 20);
        world.fold(sql);

        var table = Table.of(sql, folder, "2026-Q3", "hub,month", "nhs-hes");

        assertEquals("[c]", table.value("issues"));
        assertEquals("[c]", table.value("borrowers"));
        // Nine months of three loans are still the doings of three.
        assertEquals("[c]", table.value("loan-months"));
        assertEquals("0", table.value("issues", "hub=Edgeley", "month=2026-08"));
        assertEquals("5", table.value("devices", "state=ready"));
        assertEquals("1", table.value("devices", "state=repair"));
        // An exact total would tell what the hidden number is.
        assertEquals("[c]", table.value("devices", "state=out"));
        assertEquals("10", table.value("devices"));
        assertEquals("[c]", table.value("sessions"));
        assertEquals("[c]", table.value("hours"));
        assertEquals("20", table.value("attendances"));
    }

    @Test
    void every_line_says_its_period_and_rule_and_what_to_beware_of() throws Exception {
        var hub = world.hub("Edgeley");
        world.lend(hub, "Ann", "2026-08-10T10:00", world.device(hub, "laptop", "A"));
        world.fold(sql);

        var table =
                Table.of(sql, folder, "2026-Q3", "month", "internal", new HubScope.All(), LocalDate.of(2026, 9, 14));

        assertFalse(table.lines().isEmpty());
        for (var line : table.lines()) {
            assertEquals("2026-Q3", line.getField("period"));
            assertEquals("internal", line.getField("rule"));
            assertTrue(line.getField("note").startsWith("CONTAINS PERSONAL DATA – not for publication"));
            boolean isOver = Set.of("2026-07", "2026-08").contains(line.getField("month"));
            assertEquals(!isOver, line.getField("note").endsWith("; incomplete: counted on 2026-09-14"));
        }
        assertEquals("loan-months", table.line("loan-months").getFirst().getField("unit"));
    }

    @Test
    void the_name_of_a_hub_is_no_formula_and_keeps_its_letters() throws Exception {
        for (var name : Set.of("=1+1", "-Zoë’s, \"the\" hub", "@home")) {
            var hub = world.hub(name);
            world.lend(hub, "Ann", "2026-08-10T10:00", world.device(hub, "laptop", name));
        }
        world.fold(sql);

        var table = Table.of(sql, folder, "2026-08", "hub", "internal");

        assertEquals("1", table.value("issues", "hub='=1+1"));
        assertEquals("1", table.value("issues", "hub='-Zoë’s, \"the\" hub"));
        assertEquals("1", table.value("issues", "hub='@home"));
    }

    @Test
    void the_same_figures_are_the_same_bytes() throws Exception {
        for (var name : Set.of("Marple", "Edgeley", "Bredbury")) {
            var hub = world.hub(name);
            world.lend(hub, name, "2026-08-10T10:00", world.device(hub, "laptop", name));
        }
        world.fold(sql);
        var once = Files.readString(
                Table.of(sql, folder, "2026", "month,hub", "internal").file());
        var again = Files.readString(
                Table.of(sql, folder, "2026", "hub,month", "internal").file());
        assertEquals(once, again);
        assertTrue(once.indexOf("Bredbury") < once.indexOf("Edgeley"));
        try (var files = Files.list(folder)) {
            assertTrue(files.noneMatch(f -> f.getFileName().toString().startsWith(".figures")));
        }
    }

    @Test
    void a_file_that_can_not_be_written_is_said_and_not_thrown() throws Exception {
        var asked = (Request.Asked.Understood)
                Request.read("2026", "", "nhs-hes", new HubScope.All(), LocalDate.of(2026, 9, 14));
        var outcome = StatisticsExport.write(sql, asked.request(), folder.resolve("nowhere/figures.csv"));
        assertTrue(assertInstanceOf(StatisticsExport.Outcome.NotWritten.class, outcome)
                .says()
                .contains("folder"));
    }
}
