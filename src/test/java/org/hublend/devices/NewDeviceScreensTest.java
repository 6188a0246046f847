package org.hublend.devices;

import static org.hublend.lending.SmallLibrary.CHROMEBOOK;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.hublend.lending.SmallLibrary;
import org.hublend.shell.Framed;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Screens;
import org.hublend.shell.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The pictures of the form of a new device.
class NewDeviceScreensTest {
    @TempDir
    Path temp;

    private final Texts texts = Texts.british();
    private final List<SmallLibrary> libraries = new ArrayList<>();

    @AfterEach
    void close() {
        libraries.forEach(SmallLibrary::close);
    }

    @TestFactory
    Stream<DynamicTest> screens() {
        return Screens.of("device-form-usual", () -> form(100, _ -> {}))
                .andSized("device-form", size -> form(size, _ -> {}))
                .andSized(
                        "device-form-wrong",
                        size -> form(size, model -> {
                            model.tag.text().set(CHROMEBOOK);
                            model.save();
                        }))
                .tests();
    }

    private Parent form(int textSize, Consumer<NewDeviceModel> scene) {
        var library = SmallLibrary.in(temp.resolve("device" + libraries.size()));
        libraries.add(library);
        var model = new NewDeviceModel(
                new NewDevice(library.rooms.folder(), library.rooms.devices()),
                new InlineBackground(),
                texts,
                "DK",
                () -> library.counter().hub(),
                library::hub,
                () -> {});
        scene.accept(model);
        return Framed.screen(
                textSize, texts.of("devices.place"), () -> new NewDeviceView(model, texts), model.form.answer);
    }
}
