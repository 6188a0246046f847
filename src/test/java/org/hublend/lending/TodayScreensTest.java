package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.SAM;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.hublend.shell.Done;
import org.hublend.shell.Frame;
import org.hublend.shell.FrameModel;
import org.hublend.shell.Light;
import org.hublend.shell.Place;
import org.hublend.shell.Screens;
import org.hublend.shell.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// The pictures of today.
class TodayScreensTest {
    @TempDir
    Path temp;

    private final Texts texts = Texts.british();
    private final List<AtTheDesk> desks = new ArrayList<>();

    @AfterEach
    void close() {
        desks.forEach(d -> d.library.close());
    }

    @TestFactory
    Stream<DynamicTest> screens() {
        return Screens.ofSized("today-morning", size -> window(size, Optional.empty()))
                .andSized("today-empty", size -> window(size, Optional.of(TodayBoard.EMPTY)))
                .andSized("today-full", size -> window(size, Optional.of(full())))
                .tests();
    }

    private static TodayBoard full() {
        return new TodayBoard(
                column(3, "A. M.", 24, 0),
                column(7, "K.-J. W.", 2, 12),
                new TodayBoard.Column(
                        List.of(
                                new TodayBoard.Line("A7K2-000014-Q", "", "A. M.", Optional.empty()),
                                new TodayBoard.Line("A7K2-000021-B", "", "K.-J. W.", Optional.empty(), true)),
                        0),
                column(50, "", 1, 31),
                column(4, "", 23, 0));
    }

    private static TodayBoard.Column column(int count, String who, int day, int more) {
        return new TodayBoard.Column(
                IntStream.range(0, count)
                        .mapToObj(i -> new TodayBoard.Line(
                                "DK0%04d7".formatted(100 + i),
                                i == 1 ? "Hewlett-Packard ProBook x360 11 G7 Education Edition" : "Acer Chromebook 314",
                                who,
                                Optional.of(LocalDate.of(2026, 11, day).minusDays(i))))
                        .toList(),
                more);
    }

    private Parent window(int textSize, Optional<TodayBoard> board) {
        var desk = AtTheDesk.locked(temp.resolve("desk" + desks.size()));
        desks.add(desk);
        desk.signIn(SAM);
        var today = TodayModelTest.today(desk, new ArrayList<>());
        today.refresh();
        board.ifPresent(today.board::set);
        var model = new FrameModel(new NoActs());
        model.textSize.set(textSize);
        model.hub.set("Marple Library");
        model.who.set("Sam C.");
        model.light.set(new Light(Light.Kind.GOOD, texts.of("light.alone", 21)));
        model.places.setAll(new Place("today", Material2RoundMZ.TODAY, texts.of("today.place"), 4));
        model.here.set("today");
        var frame = new Frame(model, texts, Map.of("today", () -> new TodayView(today, texts, desk.library.clock())));
        model.listening.subscribe(_ -> model.listening.set(true));
        return frame;
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
