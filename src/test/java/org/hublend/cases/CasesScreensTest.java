package org.hublend.cases;

import static org.hublend.lending.SmallLibrary.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.hublend.lending.SmallLibrary;
import org.hublend.shell.Framed;
import org.hublend.shell.Screens;
import org.hublend.shell.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The pictures of the inbox, drawn from a real folder.
class CasesScreensTest {
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
        return Screens.ofSized("cases-empty", size -> window(size, _ -> {}, _ -> {}))
                .andSized("cases-open", size -> window(size, CasesScreensTest::quarrels, CasesModel::enter))
                .tests();
    }

    private static void quarrels(SmallLibrary library) {
        Quarrel.lentTwice(library, CHROMEBOOK);
        Quarrel.lentAgain(library, BENS_TABLET);
    }

    private Parent window(int textSize, Consumer<SmallLibrary> before, Consumer<CasesModel> scene) {
        var library = SmallLibrary.in(temp.resolve("cases" + libraries.size()));
        libraries.add(library);
        before.accept(library);
        var model = CasesTest.model(library);
        model.listing.refresh();
        scene.accept(model);
        return Framed.screen(textSize, texts.of("cases.place"), () -> new CasesView(model, texts), model.answer);
    }
}
