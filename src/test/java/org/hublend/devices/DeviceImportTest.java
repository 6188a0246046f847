package org.hublend.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.hublend.hubs.Hub;
import org.hublend.imports.DeviceRow;
import org.hublend.imports.ImportFile;
import org.hublend.imports.ImportReport;
import org.hublend.imports.Reading;
import org.hublend.ledger.DeviceState;
import org.hublend.lending.SmallLibrary;
import org.hublend.storage.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A list of devices, from the file to the register.
class DeviceImportTest {
    private static final Path SNIPE_IT = Path.of("src/test/resources/org/hublend/imports/assets-like-snipe-it.csv");

    @TempDir
    Path temp;

    private SmallLibrary library;
    private Hub home;

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp.resolve("desk"));
        home = library.counter().hub();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void all_of_another_programs_list_come_in_and_a_second_time_nothing_changes() {
        var first = run(SNIPE_IT, false);
        assertEquals(22, first.created());
        assertEquals(0, first.rejected().size());
        long facts = facts();
        var second = run(SNIPE_IT, false);
        assertEquals(22, second.unchanged());
        assertEquals(0, second.created() + second.updated());
        assertEquals(facts, facts());
    }

    @Test
    void a_dry_run_reports_the_same_and_writes_nothing() {
        long facts = facts();
        var report = run(SNIPE_IT, true);
        assertEquals(22, report.created());
        assertTrue(report.dryRun());
        assertEquals(facts, facts());
        assertEquals(22, run(SNIPE_IT, false).created());
    }

    @Test
    void a_changed_row_changes_that_device_and_its_state_stays() throws IOException {
        var list =
                list("tag,type,model,serial,state,notes", SmallLibrary.NOT_WIPED + ",laptop,Chromebook 315,S1,ready,x");
        assertEquals(1, run(list, false).updated());
        var device = library.rooms
                .folder()
                .read(sql -> library.rooms.devices().tagged(sql, SmallLibrary.NOT_WIPED))
                .getFirst();
        assertEquals("Chromebook 315", device.model());
        assertEquals(DeviceState.PREPARATION, device.state());
        assertEquals(1, run(list, false).unchanged());
    }

    @Test
    void a_bad_row_is_named_and_stops_nobody() throws IOException {
        var list = list("tag,type,bought", "DK00421L,tablet,2026-02-30", "DK00422J,tablet,2026-02-28");
        var report = run(list, false);
        assertEquals(1, report.created());
        assertEquals(2, report.rejected().getFirst().line());
        assertEquals("bought", report.rejected().getFirst().column());
    }

    private ImportReport run(Path file, boolean dryRun) {
        var reading = new ImportFile(file).devices();
        var rows = (Reading.Rows<DeviceRow>) assertInstanceOf(Reading.Rows.class, reading);
        return new DeviceImport(library.rooms.folder(), library.rooms.devices())
                .run(rows, home, UUID.randomUUID(), dryRun);
    }

    private Path list(String... lines) throws IOException {
        return Files.writeString(temp.resolve("list.csv"), String.join("\n", lines));
    }

    private long facts() {
        return library.rooms.folder().<Long>read(sql -> new Outbox(sql).count());
    }
}
