package org.hublend.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.hublend.ledger.Coarse;
import org.hublend.ledger.DeviceState;
import org.hublend.state.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasuresTest {
    private static Databases databases;

    private final World world = new World();

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        databases = new Databases();
    }

    @AfterEach
    void closeConnections() throws Exception {
        databases.closeConnections();
    }

    @AfterAll
    static void stop() throws Exception {
        databases.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_renewal_is_not_an_issue(Engine engine) throws Exception {
        var hub = world.hub("Edgeley");
        var loan = world.lend(hub, "Ann", "2026-07-10T10:00", world.device(hub, "laptop", "A"));
        world.renew(loan, "2026-08-05T10:00", "2026-09-04");
        var undone = world.renew(loan, "2026-09-01T10:00", "2026-10-04");
        world.undo(undone, "2026-09-01T10:05");

        var table = figures(engine, "2026-Q3", "hub,month");

        assertEquals("1", table.value("issues"));
        assertEquals("1", table.value("renewals"));
        assertEquals("0", table.value("issues", "hub=Edgeley", "month=2026-08"));
        assertEquals("1", table.value("renewals", "hub=Edgeley", "month=2026-08"));
        assertEquals("0", table.value("renewals", "month=2026-09"));
        assertEquals("1", table.value("borrowers"));
    }

    @ParameterizedTest
    @EnumSource
    void each_device_of_a_loan_is_an_issue_and_its_charger_is_not(Engine engine) throws Exception {
        var hub = world.hub("Edgeley");
        world.lend(
                hub,
                "Ann",
                "2026-07-10T10:00",
                world.device(hub, "laptop", "A"),
                world.device(hub, "data-device", "B"),
                world.device(hub, "accessory", "C"));

        var table = figures(engine, "2026-07", "device-type");

        assertEquals("2", table.value("issues"));
        assertEquals("1", table.value("issues", "device_type=laptop"));
        assertEquals("1", table.value("borrowers"));
        assertEquals("2", table.value("loan-months"));
        assertEquals("2", table.value("devices"));
    }

    @ParameterizedTest
    @EnumSource
    void a_voided_loan_and_a_double_scan_count_for_nothing(Engine engine) throws Exception {
        var hub = world.hub("Edgeley");
        var scanned = world.device(hub, "laptop", "A");
        var loan = world.lend(hub, "Ann", "2026-07-10T10:00", scanned);
        world.lend(hub, "Ann", "2026-07-10T10:02", scanned);
        world.renew(loan, "2026-07-12T10:00", "2026-09-01");
        var mistaken = world.lend(hub, "Bob", "2026-07-10T11:00", world.device(hub, "tablet", "B"));
        world.renew(mistaken, "2026-07-11T11:00", "2026-09-01");
        world.undo(mistaken.fact(), "2026-07-11T12:00");

        var table = figures(engine, "2026-07", "hub,month");

        assertEquals("1", table.value("issues"));
        assertEquals("1", table.value("renewals"));
        assertEquals("1", table.value("borrowers"));
        assertEquals("1", table.value("loan-months"));
        assertEquals("1", table.value("devices", "state=out"));
        assertEquals("1", table.value("devices", "state=ready"));
    }

    @ParameterizedTest
    @EnumSource
    void a_loan_counts_in_every_month_that_it_touches_until_it_ends(Engine engine) throws Exception {
        var hub = world.hub("Edgeley");
        var a = world.device(hub, "laptop", "A");
        var back = world.lend(hub, "Ann", "2026-06-30T10:00", a);
        world.giveBack(back, "2026-08-01T10:00");
        world.lend(hub, "Bob", "2026-08-20T10:00", a);
        var b = world.device(hub, "laptop", "B");
        world.lend(hub, "Cat", "2026-07-15T10:00", b);
        world.state(hub, b, DeviceState.LOST, "2026-08-03T10:00");
        world.state(hub, b, DeviceState.PREPARATION, "2026-10-03T10:00");

        var table = figures(engine, "2026", "hub,month");

        assertEquals("1", table.value("loan-months", "month=2026-06"));
        assertEquals("2", table.value("loan-months", "month=2026-07"));
        assertEquals("3", table.value("loan-months", "month=2026-08"));
        assertEquals("1", table.value("loan-months", "month=2026-09"));
        assertEquals("0", table.value("loan-months", "month=2026-05"));
        // 3 of Ann's, 2 of Cat's until the loss, and Bob's from August to December.
        assertEquals("10", table.value("loan-months"));
        assertEquals("3", table.value("issues"));
        var soFar = figures(engine, "2026", "month", new HubScope.All(), LocalDate.of(2026, 9, 10));
        assertEquals("7", soFar.value("loan-months"));
        assertEquals("none", soFar.value("loan-months", "month=2026-10"));
    }

    @ParameterizedTest
    @EnumSource
    void the_month_is_that_of_the_hubs_own_calendar(Engine engine) throws Exception {
        var hub = world.hub("Edgeley");
        // Half past midnight in summer is still September by Greenwich.
        world.lend(hub, "Ann", "2026-10-01T00:30", world.device(hub, "laptop", "A"));
        world.lend(hub, "Bob", "2026-09-30T23:59", world.device(hub, "laptop", "B"));

        var table = figures(engine, "2026", "month");

        assertEquals("1", table.value("issues", "month=2026-09"));
        assertEquals("1", table.value("issues", "month=2026-10"));
        assertEquals("1", figures(engine, "2026-Q3", "month").value("issues"));
        assertEquals("2", figures(engine, "FY2026-27", "month").value("issues"));
    }

    @ParameterizedTest
    @EnumSource
    void stock_is_as_it_was_on_that_day_and_not_as_it_is_today(Engine engine) throws Exception {
        var hub = world.hub("Edgeley");
        var other = world.hub("Marple");
        var a = world.device(hub, "laptop", "A");
        var loan = world.lend(hub, "Ann", "2026-07-10T10:00", a);
        world.giveBack(loan, "2026-08-31T10:00");
        world.state(other, a, DeviceState.READY, "2026-09-01T10:00");
        world.state(other, a, DeviceState.RETIRED, "2026-10-02T10:00");

        var table = figures(engine, "2026-Q3", "hub,month");

        assertEquals("1", table.value("devices", "month=2026-07", "hub=Edgeley", "device_type=laptop", "state=out"));
        assertEquals("1", table.value("devices", "month=2026-08", "hub=Edgeley", "state=preparation"));
        assertEquals("none", table.value("devices", "month=2026-08", "state=out"));
        assertEquals("1", table.value("devices", "month=2026-09", "hub=Marple", "state=ready"));
        assertEquals("1", table.value("devices", "state=ready"));
        assertEquals("1", table.value("devices"));
        assertEquals("1", figures(engine, "2026-Q4", "month").value("devices", "state=retired"));
        assertEquals("none", figures(engine, "2025", "month").value("devices"));
    }

    @ParameterizedTest
    @EnumSource
    void a_hub_under_two_ids_is_one_hub_and_its_people_are_counted_once(Engine engine) throws Exception {
        var hub = world.hub("Edgeley");
        var own = world.hub("Edgeley Library");
        world.joined(own, hub);
        var elsewhere = world.hub("Marple");
        world.lend(own, "Ann", "2026-07-10T10:00", world.device(own, "laptop", "A"));
        world.lend(hub, "Ann", "2026-07-20T10:00", world.device(hub, "laptop", "B"));
        world.lend(elsewhere, "Ann", "2026-07-21T10:00", world.device(elsewhere, "laptop", "C"));

        var table = figures(engine, "2026-07", "hub,month");

        assertEquals("2", table.value("issues", "hub=Edgeley"));
        assertEquals("1", table.value("borrowers", "hub=Edgeley"));
        assertEquals("1", table.value("borrowers"));
        assertEquals("2", table.value("loan-months", "hub=Edgeley"));
        assertEquals("2", table.value("devices", "hub=Edgeley", "state=out"));
        assertEquals("none", table.value("issues", "hub=Edgeley Library"));
        for (var id : Set.of(hub, own)) {
            var scope = new HubScope.Only(Set.of(id));
            assertEquals(
                    "2", figures(engine, "2026-07", "hub", scope, Table.LATER).value("issues"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void gifts_are_counted_one_by_one_and_are_no_issues(Engine engine) throws Exception {
        var hub = world.hub("Edgeley");
        var coarse = new Coarse("65-74", "Edgeley", "2", "", "");
        world.give(hub, "Ann", "2026-07-01T10:00", 2, coarse);
        world.give(hub, "Ben", "2026-07-31T10:00", 1, Coarse.UNKNOWN);
        var undone = world.give(hub, "Ben", "2026-07-31T11:00", 5, coarse);
        world.undo(undone, "2026-07-31T11:01");

        var table = figures(engine, "2026-07", "hub,ward");

        assertEquals("3", table.value("gifts", "hub=Edgeley"));
        assertEquals("2", table.value("gifts", "ward=Edgeley"));
        assertEquals("none", table.value("issues"));
    }

    @ParameterizedTest
    @EnumSource
    void sessions_people_who_came_and_hours_are_three_numbers(Engine engine) throws Exception {
        var hub = world.hub("Edgeley");
        world.session(hub, "2026-07-01T10:00", 45, 6);
        world.session(hub, "2026-07-31T10:00", 50, 1);
        var undone = world.session(hub, "2026-07-08T10:00", 60, 9);
        world.undo(undone, "2026-07-08T11:10");
        world.session(world.hub("Marple"), "2026-08-01T10:00", 30, 2);

        var table = figures(engine, "2026-Q3", "hub,month");

        assertEquals("2", table.value("sessions", "hub=Edgeley"));
        assertEquals("7", table.value("attendances", "hub=Edgeley", "month=2026-07"));
        assertEquals("1.58", table.value("hours", "hub=Edgeley"));
        assertEquals("3", table.value("sessions"));
        assertEquals("2.08", table.value("hours"));
        assertEquals("0.00", table.value("hours", "hub=Marple", "month=2026-09"));
    }

    @ParameterizedTest
    @EnumSource
    void a_session_that_was_corrected_counts_as_it_really_was(Engine engine) throws Exception {
        var hub = world.hub("Edgeley");
        var longer = world.session(hub, "2026-07-01T10:00", 30, 2);
        world.correct(longer, hub, "2026-08-02T10:00", 90, 5, "2026-07-02T10:00");
        var never = world.session(hub, "2026-07-03T10:00", 60, 9);
        world.correct(never, hub, "2026-07-03T10:00", 0, 0, "2026-07-03T12:00");
        var again = world.session(hub, "2026-07-04T10:00", 45, 1);
        world.undo(world.correct(again, hub, "2026-07-04T10:00", 600, 1, "2026-07-04T11:00"), "2026-07-04T11:01");

        var table = figures(engine, "2026-Q3", "month");

        assertEquals("2", table.value("sessions"));
        assertEquals("1", table.value("sessions", "month=2026-07"));
        assertEquals("1", table.value("sessions", "month=2026-08"));
        assertEquals("5", table.value("attendances", "month=2026-08"));
        assertEquals("2.25", table.value("hours"));
    }

    @ParameterizedTest
    @EnumSource
    void borrowers_are_told_by_what_was_known_of_them_when_they_borrowed(Engine engine) throws Exception {
        var hub = world.hub("Edgeley");
        var before = new Coarse("16-24", "Edgeley", "2", "work", "2025");
        var after = new Coarse("25-64", "Edgeley", "2", "work", "2025");
        world.lend(hub, "Ann", "2026-07-10T10:00", before, world.device(hub, "laptop", "A"));
        var later = world.lend(hub, "Ann", "2026-09-10T10:00", after, world.device(hub, "laptop", "B"));
        world.renew(later, "2026-09-20T10:00", "2026-12-01");
        world.lend(hub, "Bob", "2026-09-10T10:00", world.device(hub, "laptop", "C"));

        var table = figures(engine, "2026-Q3", "ward,age-band");

        assertEquals("1", table.value("borrowers", "age_band=16-24", "ward=Edgeley"));
        assertEquals("1", table.value("borrowers", "age_band=25-64"));
        assertEquals("1", table.value("borrowers", "ward=Edgeley"));
        assertEquals("1", table.value("borrowers", "ward=unknown", "age_band=unknown"));
        assertEquals("2", table.value("borrowers"));
        assertEquals("1", table.value("renewals", "age_band=25-64"));
        assertEquals("3", table.value("loan-months", "age_band=16-24"));
    }

    private Table figures(Engine engine, String period, String by) throws Exception {
        return figures(engine, period, by, new HubScope.All(), Table.LATER);
    }

    private Table figures(Engine engine, String period, String by, HubScope scope, LocalDate today) throws Exception {
        var sql = databases.fresh(engine, Files.createTempDirectory(folder, "state"));
        world.fold(sql);
        return Table.of(sql, folder, period, by, "internal", scope, today);
    }
}
