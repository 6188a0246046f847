package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.imports.BatchFile;
import org.hublend.imports.BatchRow;
import org.hublend.imports.Reading;
import org.hublend.ledger.DeviceState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file of desk actions is recorded by the rules of the counter.
class BatchTest {
    private static final String AT = "2026-11-23T09:00:00+00:00";

    @TempDir
    Path temp;

    private SmallLibrary library;

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp.resolve("desk"));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void two_devices_for_one_person_at_one_moment_are_one_loan() throws IOException {
        var results = run(AT + ",lend," + ANNA + "," + CHROMEBOOK + ",", AT + ",lend," + ANNA + "," + DONGLE + ",");
        assertEquals(List.of("done", "done"), outcomes(results));
        assertEquals(results.get(0).agreement(), results.get(1).agreement());
        assertEquals(DeviceState.OUT, library.state(CHROMEBOOK));
        assertEquals(DeviceState.OUT, library.state(DONGLE));
    }

    @Test
    void the_same_file_twice_does_nothing_twice() throws IOException {
        var line = AT + ",lend," + ANNA + "," + CHROMEBOOK + ",due=2026-12-21";
        run(line);
        long facts = library.facts();
        assertEquals(List.of("done"), outcomes(run(line)));
        assertEquals(facts, library.facts());
    }

    @Test
    void what_can_not_be_lent_is_refused_with_the_reason_and_the_rest_goes_on() throws IOException {
        var results = run(
                AT + ",lend," + ANNA + "," + NOT_WIPED + ",",
                AT + ",lend," + ANNA + "," + CHROMEBOOK + ",",
                AT + ",lend," + ANNA + ",DK99999X,",
                AT + ",lend,29990000099999," + DONGLE + ",");
        assertEquals(List.of("refused", "done", "unknown", "unknown"), outcomes(results));
        assertEquals("not-prepared", results.getFirst().reason());
        assertEquals(DeviceState.READY, library.state(DONGLE));
    }

    @Test
    void somebody_with_late_things_needs_confirming() throws IOException {
        var line = AT + ",lend," + CARA + "," + CHROMEBOOK + ",";
        assertEquals(List.of("confirm"), outcomes(run(line)));
        assertEquals(DeviceState.READY, library.state(CHROMEBOOK));
        assertEquals(List.of("done"), outcomes(run(Optional.of("checked"), line)));
        assertEquals(DeviceState.OUT, library.state(CHROMEBOOK));
    }

    @Test
    void without_its_wipe_a_device_is_not_prepared() throws IOException {
        assertEquals(List.of("refused"), outcomes(run(AT + ",prepared,," + NOT_WIPED + ",method=powerwash")));
        assertEquals(DeviceState.PREPARATION, library.state(NOT_WIPED));
        var wiped = AT + ",prepared,," + NOT_WIPED + ",wipe=clear;method=powerwash;verified=yes";
        assertEquals(List.of("done"), outcomes(run(wiped)));
        assertEquals(DeviceState.READY, library.state(NOT_WIPED));
    }

    @Test
    void a_kit_comes_back_without_the_part_that_is_missing() throws IOException {
        run(AT + ",lend," + ANNA + "," + KIT + ",");
        var back = "2026-11-23T09:30:00+00:00,return,," + KIT + ",condition=incomplete;missing=charger;accounts=out";
        assertEquals(List.of("done"), outcomes(run(back)));
        assertEquals(DeviceState.PREPARATION, library.state(KIT_LAPTOP));
        assertEquals(DeviceState.PREPARATION, library.state(CASE));
        assertEquals(DeviceState.OUT, library.state(CHARGER));
    }

    @Test
    void a_session_needs_minutes_and_people_that_are_known() throws IOException {
        var results = run(
                AT + ",session," + ANNA + " " + BEN + ",,minutes=45;topics=communicating;kind=group;headcount=6",
                AT + ",session,29990000099999,,minutes=45",
                AT + ",session,,,minutes=many");
        assertEquals(List.of("done", "unknown", "refused"), outcomes(results));
    }

    private List<BatchResult> run(String... lines) throws IOException {
        return run(Optional.empty(), lines);
    }

    private List<BatchResult> run(Optional<String> confirmed, String... lines) throws IOException {
        var file = temp.resolve("batch.csv");
        Files.writeString(file, "at,action,person,item,detail\n" + String.join("\n", lines));
        var home = library.counter().hub();
        var rows = (Reading.Rows<BatchRow>) assertInstanceOf(Reading.Rows.class, BatchFile.read(file, home.zone()));
        var rooms = library.rooms;
        var batch = new Batch(rooms.desk(), rooms.identify(), rooms.devices(), rooms.staff(), rooms.sessions());
        var results = new ArrayList<BatchResult>();
        for (var group : Batch.grouped(rows.rows()))
            results.addAll(rooms.folder()
                    .write(recording ->
                            batch.record(recording, group, new Batch.Terms(home, UUID.randomUUID(), confirmed))));
        results.sort(Comparator.comparingLong(BatchResult::line));
        return results;
    }

    private static List<String> outcomes(List<BatchResult> results) {
        return results.stream().map(BatchResult::outcome).toList();
    }
}
