package org.hublend.devices;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
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

/// The pictures of the list of devices, drawn from a real folder.
class DeviceListScreensTest {
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
        return Screens.of("devices-list-usual", () -> window(100, _ -> {}))
                .andSized("devices-list", size -> window(size, _ -> {}))
                .andSized("devices-late", size -> window(size, model -> model.listing.toggle(DeviceLines.LATE)))
                .andSized(
                        "devices-open",
                        size -> window(size, model -> {
                            model.listing.search.set("300e");
                            model.enter();
                        }))
                .andSized("devices-none-fits", size -> window(size, model -> model.listing.search.set("toaster")))
                .tests();
    }

    private Parent window(int textSize, Consumer<DeviceListModel> scene) {
        var library = SmallLibrary.in(temp.resolve("devices" + libraries.size()));
        libraries.add(library);
        var model = new DeviceListModel(
                library.rooms.folder(),
                new DeviceLines(library.rooms.devices(), library.clock().getZone()),
                _ -> "B. O.",
                new InlineBackground(),
                new DeviceListModel.Ways(
                        _ -> {}, new SimpleBooleanProperty(true), new SimpleBooleanProperty(true), () -> {}, () -> {}));
        model.listing.refresh();
        scene.accept(model);
        return Framed.screen(
                textSize, texts.of("devices.place"), () -> new DeviceListView(model, texts, library.clock()));
    }
}
