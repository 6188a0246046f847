package org.hublend.preparation;

import static org.hublend.lending.SmallLibrary.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.hublend.lending.SmallLibrary;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Via;
import org.hublend.shell.Framed;
import org.hublend.shell.Screens;
import org.hublend.shell.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The pictures of the queue, drawn from a real folder.
class PrepareScreensTest {
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
        return Screens.ofSized("prepare-queue", size -> window(size, _ -> {}))
                .andSized(
                        "prepare-device",
                        size -> window(size, model -> {
                            model.scan(Reading.of(KIT_LAPTOP, Via.SCANNER));
                            model.tick(Check.ACCOUNTS);
                        }))
                .andSized(
                        "prepare-day",
                        size -> window(size, model -> {
                            model.scan(Reading.of(KIT_LAPTOP, Via.SCANNER));
                            model.date();
                            model.day.field.typed.set("24/11/2026");
                            model.enter();
                        }))
                .tests();
    }

    private Parent window(int textSize, Consumer<PrepareModel> scene) {
        var library = SmallLibrary.in(temp.resolve("prepare" + libraries.size()));
        libraries.add(library);
        library.giveBack(BENS_TABLET);
        library.lendAndGiveBack(KIT_LAPTOP, ANNA);
        var model = PrepareTest.model(library, new ArrayList<>());
        model.queue.refresh();
        scene.accept(model);
        return Framed.screen(textSize, texts.of("prepare.place"), () -> new PrepareView(model, texts, library.clock()));
    }
}
