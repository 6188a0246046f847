package org.hublend.devices;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.hublend.ledger.DeviceState;
import org.hublend.lending.SmallLibrary;
import org.hublend.scanning.AssetTag;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Via;
import org.hublend.shell.Answer;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The form of a new device: what it takes, what it refuses, what it records.
class NewDeviceTest {
    private static final String NEW = new AssetTag("DK", 777).code();

    @TempDir
    Path temp;

    private SmallLibrary library;
    private NewDeviceModel model;

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp);
        model = new NewDeviceModel(
                new NewDevice(library.rooms.folder(), library.rooms.devices()),
                new InlineBackground(),
                Texts.british(),
                "DK",
                () -> library.counter().hub(),
                library::hub,
                () -> {});
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void a_device_can_be_lent_as_soon_as_it_is_saved() {
        scan(NEW, "NXSMP0777");
        write("laptop", "Acer", "Chromebook 314");
        model.save();
        var saved = device(NEW);
        assertEquals("Acer Chromebook 314", saved.name());
        assertEquals("NXSMP0777", saved.serial());
        assertEquals(DeviceState.READY, saved.state());
        assertEquals(Answer.Tone.DONE, model.form.answer.get().orElseThrow().tone());
    }

    @Test
    void the_next_of_the_same_pile_only_needs_its_label() {
        scan(NEW);
        write("laptop", "Acer", "Chromebook 314");
        model.save();
        assertEquals("", model.tag.value());
        assertFalse(model.form.isTouched());
        var next = new AssetTag("DK", 778).code();
        scan(next);
        model.save();
        assertEquals("Acer Chromebook 314", device(next).name());
    }

    @Test
    void it_may_have_to_be_prepared_first() {
        scan(NEW);
        write("tablet", "", "Galaxy Tab A9");
        model.state.text().set("preparation");
        model.save();
        assertEquals(DeviceState.PREPARATION, device(NEW).state());
    }

    @Test
    void what_is_wrong_is_said_beside_its_field() {
        model.save();
        for (var field : List.of(model.tag, model.type, model.model, model.state))
            assertFalse(field.error().get().isEmpty(), field.name());
        model.tag.text().set(NEW.substring(0, NEW.length() - 1) + (NEW.endsWith("0") ? "1" : "0"));
        model.save();
        assertEquals(
                "One letter or number of this label is wrong. Scan it, or look again.",
                model.tag.error().get());
        model.tag.text().set("dk 00401 t");
        write("laptop", "Acer", "");
        model.save();
        assertEquals(
                "Another device has this label: Acer Chromebook 314.",
                model.tag.error().get());
    }

    @Test
    void a_card_or_a_book_is_not_taken() {
        scan(ANNA, "9780141036144");
        assertEquals("", model.tag.value() + model.serial.value());
        assertEquals("Not taken", model.form.answer.get().orElseThrow().word());
    }

    private void write(String type, String make, String name) {
        model.type.text().set(type);
        model.make.text().set(make);
        model.model.text().set(name);
        model.state.text().set("ready");
    }

    private void scan(String... codes) {
        for (var code : codes) model.scan(Reading.of(code, Via.SCANNER));
    }

    private Device device(String tag) {
        return library.rooms
                .folder()
                .read(sql -> library.rooms.devices().tagged(sql, tag))
                .getFirst();
    }
}
