package org.hublend.figures;

import static org.hublend.lending.SmallLibrary.*;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.hublend.lending.SmallLibrary;
import org.hublend.shell.Done;
import org.hublend.shell.Frame;
import org.hublend.shell.FrameModel;
import org.hublend.shell.Light;
import org.hublend.shell.Place;
import org.hublend.shell.Screens;
import org.hublend.shell.Texts;
import org.hublend.statistics.Overview;
import org.hublend.statistics.Period;
import org.hublend.storage.Copies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// The pictures of the figures.
class FiguresScreensTest {
    @TempDir
    Path temp;

    private final Texts texts = Texts.british();
    private final List<AtTheFigures> all = new ArrayList<>();

    @AfterEach
    void close() {
        all.forEach(f -> f.library.close());
    }

    @TestFactory
    Stream<DynamicTest> screens() {
        return Screens.ofSized("figures-hidden", size -> window(size, _ -> {}))
                .andSized("figures-month", size -> window(size, busy(), FiguresScreensTest::quarter))
                .andSized("figures-us", size -> window(size, this::forUs))
                .andSized("figures-table", size -> window(size, this::table))
                .andSized("figures-empty", size -> window(size, f -> emptyYears(f.model)))
                .and("figures-plot", () -> new PlotView(plot(), texts, false))
                .tests();
    }

    private SmallLibrary busy() {
        return SmallLibrary.in(next(), Busy.ONE);
    }

    private static void quarter(AtTheFigures figures) {
        figures.shown().model.length(Period.Length.QUARTER);
        figures.model.earlier();
    }

    private void forUs(AtTheFigures figures) {
        figures.taught(LocalDate.of(2026, 11, 6), 4);
        figures.model.showForUsOnly(true);
        figures.model.save();
    }

    private void table(AtTheFigures figures) {
        figures.taught(LocalDate.of(2026, 11, 6), 14).shown().model.toggleTable();
    }

    private static void emptyYears(FiguresModel model) {
        model.length(Period.Length.YEAR);
        model.earlier();
        model.earlier();
    }

    private static Overview.Plot plot() {
        return new Overview.Plot(
                Overview.What.ISSUES_BY_TYPE,
                List.of(
                        new Overview.Bar("laptop", new Overview.Shown("35", OptionalLong.of(35))),
                        new Overview.Bar("tablet", new Overview.Shown("[c]", OptionalLong.empty())),
                        new Overview.Bar("data-device", new Overview.Shown("10", OptionalLong.of(10)))));
    }

    private Path next() {
        return temp.resolve("desk" + all.size());
    }

    private Parent window(int textSize, Consumer<AtTheFigures> scene) {
        return window(textSize, SmallLibrary.in(next()), scene);
    }

    private Parent window(int textSize, SmallLibrary library, Consumer<AtTheFigures> scene) {
        var figures = new AtTheFigures(library, temp);
        all.add(figures);
        var model = new FrameModel(new NoActs());
        model.textSize.set(textSize);
        model.hub.set("Marple Library");
        model.who.set("Priya N.");
        model.light.set(new Light(Light.Kind.GOOD, texts.of("light.alone", 21)));
        model.places.setAll(new Place("figures", Material2RoundAL.BAR_CHART, texts.of("figures.place"), 0));
        model.answer.bindBidirectional(figures.model.answer);
        model.here.set("figures");
        figures.shown();
        scene.accept(figures);
        var frame = new Frame(model, texts, Map.of("figures", () -> new FiguresView(figures.model, texts)));
        model.listening.subscribe(_ -> model.listening.set(true));
        return frame;
    }

    /// A year of lending and teaching, which takes seconds to make.
    private record Busy() {
        static final Path ONE = make();

        static Path make() {
            var path = Copies.scratch();
            var figures = new AtTheFigures(path.resolve("desk"), path);
            for (int month = 1; month <= 10; month++) {
                figures.taught(LocalDate.of(2026, month, 6), 9 + month * 3 % 7);
                figures.lent(LocalDate.of(2026, month, 6), CHROMEBOOK, ANNA, 8 + month * 5 % 9);
            }
            figures.library.close();
            return path.resolve("desk");
        }
    }

    private record NoActs() implements FrameModel.Acts {
        @Override
        public void search(String typed) {}

        @Override
        public void undo(Done done) {}

        @Override
        public void showNews() {}

        @Override
        public void showWho() {}
    }
}
