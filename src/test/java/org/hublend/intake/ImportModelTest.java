package org.hublend.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.hublend.devices.DeviceImport;
import org.hublend.imports.DateOrder;
import org.hublend.lending.SmallLibrary;
import org.hublend.people.PersonImport;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Texts;
import org.hublend.state.tables.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Taking a list in from the window: tried out first, and then done.
class ImportModelTest {
    @TempDir
    Path temp;

    private SmallLibrary library;
    private ImportModel model;
    private int left;

    @BeforeEach
    void open() throws IOException {
        library = SmallLibrary.in(temp.resolve("desk"));
        model = new ImportModel(
                new DeviceImport(library.rooms.folder(), library.rooms.devices()),
                new PersonImport(library.rooms.folder(), library.rooms.people()),
                new ImportUndo(library.rooms.folder()),
                new InlineBackground(),
                Texts.british(),
                List.of(Files.createDirectory(temp.resolve("Downloads")), temp.resolve("nowhere")),
                () -> library.counter().hub(),
                library::hub,
                () -> left++);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void a_list_is_tried_out_before_it_is_taken_in() throws IOException {
        model.begin(ImportModel.What.DEVICES);
        model.choose(file("devices.csv", "tag,type,make,model\nDK00900A,laptop,Acer,C733\nDK00901B,tablet,,Tab\n"));
        assertTrue(model.mayTake());
        assertEquals(2, model.report.get().orElseThrow().created());
        assertEquals(13, devices());
        model.enter();
        assertTrue(model.isTaken());
        assertEquals(15, devices());
        model.enter();
        assertEquals(1, left);
        assertEquals("", model.path.get());
    }

    @Test
    void what_was_taken_in_by_mistake_is_taken_back() throws IOException {
        model.begin(ImportModel.What.DEVICES);
        model.choose(file("devices.csv", "tag,type,make,model\nDK00900A,laptop,Acer,C733\nDK00901B,tablet,,Tab\n"));
        assertFalse(model.mayTakeBack());
        model.enter();
        assertTrue(model.mayTakeBack());
        model.takeBack();
        assertEquals(2, model.undone.get().orElseThrow().undone());
        assertEquals(13, devices());
        assertFalse(model.mayTakeBack());
    }

    @Test
    void the_same_list_again_has_nothing_new() throws IOException {
        model.begin(ImportModel.What.PEOPLE);
        var file = file("people.csv", "name,postcode\nDora Entwistle,SK6 1DJ\n");
        model.choose(file);
        model.enter();
        model.enter();
        model.choose(file);
        assertFalse(model.mayTake());
        assertEquals(1, model.report.get().orElseThrow().unchanged());
    }

    @Test
    void a_list_of_people_is_not_taken_for_devices() throws IOException {
        model.begin(ImportModel.What.DEVICES);
        model.choose(file("people.csv", "name,postcode\nDora Entwistle,SK6 1DJ\n"));
        assertTrue(model.wrong.get().contains("people"), model.wrong.get());
        model.what.set(ImportModel.What.PEOPLE);
        model.enter();
        assertEquals(1, model.report.get().orElseThrow().created());
    }

    @Test
    void a_file_that_is_not_there_is_said_and_nothing_else_happens() {
        model.path.set(temp.resolve("gone.csv").toString());
        model.enter();
        assertFalse(model.wrong.get().isEmpty());
        assertTrue(model.report.get().isEmpty());
        model.back();
        assertEquals(1, left);
    }

    @Test
    void what_a_date_means_can_be_said_here() throws IOException {
        model.begin(ImportModel.What.DEVICES);
        model.choose(file("devices.csv", "tag,type,bought\nDK00900A,laptop,3/4/23\n"));
        assertFalse(model.mayTake());
        model.order.set(DateOrder.DMY);
        assertTrue(model.mayTake());
    }

    @Test
    void lists_that_lie_where_people_put_them_are_offered_newest_first() throws IOException {
        var old = file("Downloads/old.csv", "tag\n");
        Files.setLastModifiedTime(old, FileTime.fromMillis(1_000));
        var fresh = file("Downloads/NEW.CSV", "tag\n");
        file("Downloads/letter.txt", "");
        model.look();
        assertEquals(
                List.of(fresh, old),
                model.candidates.get().stream().map(Lists.Candidate::file).toList());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    private int devices() {
        return library.rooms.folder().read(sql -> sql.fetchCount(Tables.DEVICE));
    }
}
