package org.hublend.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.hublend.devices.DeviceImport;
import org.hublend.lending.SmallLibrary;
import org.hublend.people.PersonImport;
import org.hublend.shell.Framed;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Screens;
import org.hublend.shell.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The pictures of taking a list in.
class ImportScreensTest {
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
        return Screens.of("import-usual", () -> screen(100, _ -> {}))
                .andSized("import-choose", size -> screen(size, ImportModel::look))
                .andSized(
                        "import-wrong",
                        size -> screen(size, model -> {
                            model.path.set("gone.csv");
                            model.enter();
                        }))
                .andSized("import-would", size -> screen(size, model -> model.choose(list())))
                .andSized(
                        "import-done",
                        size -> screen(size, model -> {
                            model.choose(list());
                            model.enter();
                        }))
                .tests();
    }

    private Path list() {
        return temp.resolve("lists").resolve("devices.csv");
    }

    private Parent screen(int textSize, Consumer<ImportModel> scene) {
        var library = SmallLibrary.in(temp.resolve("import" + libraries.size()));
        libraries.add(library);
        write();
        var model = new ImportModel(
                new DeviceImport(library.rooms.folder(), library.rooms.devices()),
                new PersonImport(library.rooms.folder(), library.rooms.people()),
                new ImportUndo(library.rooms.folder()),
                new InlineBackground(),
                texts,
                List.of(temp.resolve("lists")),
                () -> library.counter().hub(),
                library::hub,
                () -> {});
        scene.accept(model);
        return Framed.screen(
                textSize, texts.of("devices.place"), () -> new ImportView(model, texts, library.clock()), model.answer);
    }

    private void write() {
        try {
            Files.createDirectories(list().getParent());
            Files.writeString(list(), """
                tag,type,make,model,bought,colour
                DK00900A,laptop,Acer,Chromebook 314,2025-01-31,grey
                DK00901B,spaceship,Acer,Chromebook 314,2025-01-31,grey
                ,tablet,Samsung,Galaxy Tab A9,,black
                DK00902C,tablet,Samsung,Galaxy Tab A9,31.2.2025,black
                """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
