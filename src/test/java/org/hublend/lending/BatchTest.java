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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.imports.BatchFile;
import org.hublend.imports.BatchRow;
import org.hublend.imports.Reading;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Kind;
import org.hublend.storage.Draft;
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
    void somebody_with_late_things_needs_confirming_by_one_who_may() throws IOException {
        var line = AT + ",lend," + CARA + "," + CHROMEBOOK + ",";
        assertEquals(List.of("confirm"), outcomes(run(line)));
        assertEquals(DeviceState.READY, library.state(CHROMEBOOK));
        assertEquals(List.of("confirm"), outcomes(run(Optional.of("checked"), SAM, line)));
        assertEquals(DeviceState.READY, library.state(CHROMEBOOK));
        assertEquals(List.of("done"), outcomes(run(Optional.of("checked"), PRIYA, line)));
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
    void what_is_sent_to_another_hub_is_on_the_way_until_it_arrives() throws IOException {
        bredbury();
        assertEquals(
                List.of("done", "refused"),
                outcomes(run(
                        AT + ",transfer-out,," + KIT + ",hub=Bredbury Library",
                        "2026-11-23T09:10:00+00:00,lend," + ANNA + "," + KIT_LAPTOP + ",")));
        assertEquals(DeviceState.ON_THE_WAY, library.state(KIT_LAPTOP));
        assertEquals(DeviceState.ON_THE_WAY, library.state(CHARGER));
        assertEquals(
                List.of("done"),
                outcomes(run("2026-11-24T09:00:00+00:00,transfer-in,," + KIT + ",hub=Bredbury Library")));
        assertEquals(DeviceState.PREPARATION, library.state(KIT_LAPTOP));
        assertEquals(DeviceState.READY, library.state(CHARGER));
    }

    @Test
    void nothing_is_sent_that_is_out_or_on_its_way_or_to_nowhere() throws IOException {
        bredbury();
        run(AT + ",lend," + ANNA + "," + CHROMEBOOK + ",", AT + ",transfer-out,," + DONGLE + ",hub=Bredbury Library");
        var results = run(
                AT + ",transfer-out,," + CHROMEBOOK + ",hub=Bredbury Library",
                AT + ",transfer-out,," + DONGLE + ",hub=bredbury library",
                AT + ",transfer-in,," + CHROMEBOOK + ",",
                AT + ",transfer-out,," + KIT + ",hub=Nowhere",
                AT + ",transfer-out,,DK99999X,hub=Bredbury Library");
        assertEquals(List.of("refused", "refused", "refused", "unknown", "unknown"), outcomes(results));
        assertEquals("out", results.get(0).reason());
        assertEquals("on-the-way", results.get(1).reason());
        assertEquals("no hub of this name", results.get(3).reason());
    }

    @Test
    void a_gift_is_recorded_once_for_the_person_who_got_it() throws IOException {
        var line = AT + ",gift," + ANNA + ",sim20,quantity=2";
        assertEquals(List.of("done"), outcomes(run(line)));
        assertEquals(List.of("done"), outcomes(run(line)));
        var gifts = library.rooms
                .folder()
                .read(sql -> sql.fetch("SELECT line, quantity FROM gift").map(r -> r.get(0) + " x " + r.get(1)));
        assertEquals(List.of("SIM20 x 2"), gifts);
        assertEquals(
                List.of("unknown", "refused", "refused"),
                outcomes(run(
                        AT + ",gift,29990000099999,SIM20,",
                        AT + ",gift," + ANNA + ",,",
                        AT + ",gift," + ANNA + ",SIM20,quantity=0")));
    }

    @Test
    void a_session_needs_minutes_and_people_that_are_known() throws IOException {
        var results = run(
                AT + ",session," + ANNA + " " + BEN + ",,minutes=45;topics=communicating;kind=group;headcount=6",
                AT + ",session,29990000099999,,minutes=45",
                AT + ",session,,,minutes=many");
        assertEquals(List.of("done", "unknown", "refused"), outcomes(results));
    }

    private void bredbury() {
        var home = library.counter().hub();
        var kind = new Kind.HubRegistered(UUID.randomUUID(), Map.of("name", "Bredbury Library"));
        library.rooms
                .folder()
                .write(recording -> recording.record(Draft.of(kind, home.happened(recording.now()), home.id())));
    }

    private List<BatchResult> run(String... lines) throws IOException {
        return run(Optional.empty(), SAM, lines);
    }

    private List<BatchResult> run(Optional<String> confirmed, String badge, String... lines) throws IOException {
        var file = temp.resolve("batch.csv");
        Files.writeString(file, "at,action,person,item,detail\n" + String.join("\n", lines));
        var home = library.counter().hub();
        var rows = (Reading.Rows<BatchRow>) assertInstanceOf(Reading.Rows.class, BatchFile.read(file, home.zone()));
        var rooms = library.rooms;
        var batch = new Batch(rooms.desk(), rooms.identify(), rooms.devices(), rooms.staff(), rooms.sessions());
        var by = rooms.folder().read(sql -> rooms.staff().idOfBadge(sql, badge)).orElseThrow();
        var results = new ArrayList<BatchResult>();
        for (var group : Batch.grouped(rows.rows()))
            results.addAll(rooms.folder()
                    .write(recording -> batch.record(recording, group, new Batch.Terms(home, by, confirmed))));
        results.sort(Comparator.comparingLong(BatchResult::line));
        return results;
    }

    private static List<String> outcomes(List<BatchResult> results) {
        return results.stream().map(BatchResult::outcome).toList();
    }
}
