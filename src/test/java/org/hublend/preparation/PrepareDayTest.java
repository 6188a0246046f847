package org.hublend.preparation;

import static org.hublend.lending.SmallLibrary.ANNA;
import static org.hublend.lending.SmallLibrary.CHROMEBOOK;
import static org.hublend.lending.SmallLibrary.NOT_WIPED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hublend.lending.SmallLibrary;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Via;
import org.hublend.shell.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F4 in Prepare, when a device was done, and F7, the record of its wipe.
class PrepareDayTest {
    @TempDir
    Path temp;

    private SmallLibrary library;
    private PrepareModel model;
    private WipeRecords records;

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp);
        model = PrepareTest.model(library, new ArrayList<>());
        model.queue.refresh();
        var rooms = library.rooms;
        records = new WipeRecords(rooms.folder(), rooms.devices(), rooms.staff(), Texts.british());
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void what_was_done_yesterday_is_recorded_so_and_its_record_says_how_when_and_by_whom() {
        scan(NOT_WIPED);
        model.date();
        model.day.field.typed.set("yesterday");
        model.enter();
        assertEquals("Done on Sunday 22 November", word());
        wipeAndScan();
        var sheet = model.toPrint().flatMap(records::of).orElseThrow();
        assertEquals("wipe-" + NOT_WIPED, sheet.name());
        var lines = sheet.rows().stream().map(row -> String.join(": ", row)).toList();
        assertTrue(lines.contains("Day: Sunday 22 November"), lines.toString());
        assertTrue(lines.contains("How it was wiped: Reset to how it was when new"), lines.toString());
        assertTrue(lines.contains("By: P. N."), lines.toString());
        assertTrue(lines.contains("Label scanned at that moment: Yes"), lines.toString());
        assertTrue(lines.contains("Written down: Monday 23 November, 10:00"), lines.toString());
    }

    @Test
    void a_device_without_a_recorded_wipe_has_no_record() {
        assertEquals(Optional.empty(), model.toPrint());
        scan(NOT_WIPED);
        assertEquals(Optional.empty(), model.toPrint().flatMap(records::of));
    }

    @Test
    void a_day_to_come_is_refused_and_esc_leaves_it_at_today() {
        model.date();
        assertFalse(model.day.isOpen());
        scan(NOT_WIPED);
        model.date();
        model.day.field.typed.set("24/11/2026");
        model.enter();
        assertEquals("That day is still to come. Type a day that is over.", model.day.field.wrong.get());
        model.back();
        assertFalse(model.day.isOpen());
        assertEquals(NOT_WIPED, model.queue.open.get().orElseThrow().tag());
        wipeAndScan();
        var lines = model.toPrint().flatMap(records::of).orElseThrow().rows();
        assertTrue(lines.contains(List.of("Day", "Monday 23 November")), lines.toString());
    }

    @Test
    void while_the_day_is_typed_scans_are_counted_and_not_taken() {
        library.lendAndGiveBack(CHROMEBOOK, ANNA);
        scan(NOT_WIPED);
        model.date();
        scan(CHROMEBOOK);
        scan("CMDRETURN");
        assertEquals("Not taken", word());
        assertEquals(2, model.answer.get().orElseThrow().missed());
        assertEquals(NOT_WIPED, model.queue.open.get().orElseThrow().tag());
    }

    private void wipeAndScan() {
        for (var check : PrepareModel.checksOf(model.queue.open.get().orElseThrow())) model.tick(check);
        model.enter();
        model.answer.get().orElseThrow().choices().getFirst().act().run();
        scan(NOT_WIPED);
        assertEquals("Ready to lend", word());
    }

    private void scan(String code) {
        model.scan(Reading.of(code, Via.SCANNER));
    }

    private String word() {
        return model.answer.get().orElseThrow().word();
    }
}
