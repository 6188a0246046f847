package org.hublend.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hublend.devices.DeviceImport;
import org.hublend.hubs.Hub;
import org.hublend.imports.DeviceRow;
import org.hublend.imports.ImportFile;
import org.hublend.imports.ImportReport;
import org.hublend.imports.PersonRow;
import org.hublend.imports.Reading;
import org.hublend.ledger.DeviceState;
import org.hublend.lending.SmallLibrary;
import org.hublend.people.PersonImport;
import org.hublend.storage.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An import is taken back as if it had never been, but for what lives on.
class ImportUndoTest {
    @TempDir
    Path temp;

    private SmallLibrary library;
    private DataFolder folder;
    private Hub home;

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp.resolve("desk"));
        folder = library.rooms.folder();
        home = library.counter().hub();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void new_devices_are_gone_and_changed_ones_are_as_before() throws IOException {
        var run = devices("tag,type,model", "DK00421L,tablet,Tab A", SmallLibrary.NOT_WIPED + ",laptop,Chromebook 999");
        assertEquals(new ImportUndo.Report(2, List.of()), undo(run.run()));
        assertEquals(List.of(), tagged("DK00421L"));
        assertFalse(tagged(SmallLibrary.NOT_WIPED).contains("Chromebook 999"));
        assertEquals(DeviceState.PREPARATION, library.state(SmallLibrary.NOT_WIPED));
    }

    @Test
    void what_somebody_used_or_changed_since_is_left_and_named() throws IOException {
        var run = devices("tag,type,model", "DK00421L,tablet,Tab A", "DK00422J,tablet,Tab A");
        devices("tag,type,model", "DK00422J,tablet,Tab B");
        assertEquals(new ImportUndo.Report(1, List.of("DK00422J")), undo(run.run()));
        assertEquals(List.of(), tagged("DK00421L"));
        assertEquals(List.of("Tab B"), tagged("DK00422J"));
    }

    @Test
    void people_are_taken_back_with_their_cards() throws IOException {
        var file = Files.writeString(temp.resolve("p.csv"), "card,name\n29990000055501,Sample Person\n");
        var rows = (Reading.Rows<PersonRow>) assertInstanceOf(Reading.Rows.class, new ImportFile(file).people());
        var run = new PersonImport(folder, library.rooms.people()).run(rows, home, UUID.randomUUID(), false);
        assertEquals(1, people("29990000055501"));
        assertEquals(new ImportUndo.Report(1, List.of()), undo(run.run()));
        assertEquals(0, people("29990000055501"));
    }

    @Test
    void an_import_is_taken_back_once_and_can_come_in_again() throws IOException {
        var run = devices("tag,type,model", "DK00421L,tablet,Tab A");
        undo(run.run());
        assertFalse(undo(run.run()).foundAny());
        assertEquals(1, devices("tag,type,model", "DK00421L,tablet,Tab A").created());
        assertEquals(List.of("Tab A"), tagged("DK00421L"));
    }

    @Test
    void the_imports_that_can_be_taken_back_are_listed_last_first() throws IOException {
        var first = devices("tag,type,model", "DK00421L,tablet,Tab A", "DK00422J,tablet,Tab A");
        var second = devices("tag,type,model", "DK00421L,tablet,Tab B");
        devices("tag,type,model", "DK00421L,tablet,Tab B");
        var runs = new ImportUndo(folder).runs();
        assertEquals(
                Map.of(second.run(), 1, first.run(), 2),
                Map.of(
                        runs.get(0).id().toString(), runs.get(0).facts(),
                        runs.get(1).id().toString(), runs.get(1).facts()));
    }

    private ImportUndo.Report undo(String run) {
        return new ImportUndo(folder).run(UUID.fromString(run), home, UUID.randomUUID());
    }

    private ImportReport devices(String... lines) throws IOException {
        var file = Files.writeString(temp.resolve("d.csv"), String.join("\n", lines));
        var rows = (Reading.Rows<DeviceRow>) assertInstanceOf(Reading.Rows.class, new ImportFile(file).devices());
        return new DeviceImport(folder, library.rooms.devices()).run(rows, home, UUID.randomUUID(), false);
    }

    private List<String> tagged(String tag) {
        return folder.read(sql -> library.rooms.devices().tagged(sql, tag)).stream()
                .map(d -> d.model())
                .toList();
    }

    private int people(String card) {
        return folder.read(sql -> library.rooms.people().withCard(sql, card)).size();
    }
}
