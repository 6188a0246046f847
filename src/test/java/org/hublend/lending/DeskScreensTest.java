package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import org.hublend.shell.Done;
import org.hublend.shell.Frame;
import org.hublend.shell.FrameModel;
import org.hublend.shell.Light;
import org.hublend.shell.Place;
import org.hublend.shell.Screens;
import org.hublend.shell.Texts;
import org.hublend.staff.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// The pictures of the desk, drawn from a real folder.
class DeskScreensTest {
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
        return Screens.of("desk-empty-usual", () -> window(100, _ -> {}))
                .andSized("desk-empty", size -> window(size, _ -> {}))
                .andSized("desk-person", size -> window(size, desk -> desk.scan(ANNA)))
                .andSized("desk-basket", size -> window(size, desk -> desk.scan(ANNA, CHROMEBOOK, KIT)))
                .andSized("desk-no-card-yet", size -> window(size, desk -> desk.scan(KIT)))
                .andSized("desk-return", size -> window(size, desk -> desk.scan(BENS_TABLET)))
                .andSized("desk-return-kit", size -> window(size, this::kitIsBack))
                .andSized(
                        "desk-lent",
                        size -> window(
                                size,
                                desk -> desk.scan(ANNA, CHROMEBOOK, DONGLE).enter()))
                .andSized(
                        "desk-no-printer",
                        size -> window(size, desk -> {
                            desk.library.printers.names.clear();
                            desk.scan(ANNA, CHROMEBOOK).enter();
                        }))
                .andSized(
                        "desk-paper-failed",
                        size -> window(size, desk -> {
                            desk.library.printers.broken.add("Counter");
                            desk.scan(ANNA, CHROMEBOOK).enter();
                        }))
                .andSized("desk-elsewhere", size -> window(size, this::unknownCard))
                .andSized("desk-paper", size -> window(size, this::paperLiesOpen))
                .andSized(
                        "desk-paper-ticked",
                        size -> window(size, desk -> {
                            paperLiesOpen(desk);
                            desk.scan(DONGLE);
                        }))
                .andSized("desk-refused", size -> window(size, desk -> desk.scan(ANNA, CHROMEBOOK, NOT_WIPED)))
                .andSized(
                        "desk-confirm-coordinator",
                        size -> window(
                                size,
                                desk -> desk.signIn(PRIYA)
                                        .scan(CARA, CHROMEBOOK)
                                        .enter()))
                .andSized(
                        "desk-pile",
                        size -> window(size, desk -> {
                            desk.model.second();
                            desk.scan(BENS_TABLET, CARAS_PHONE);
                        }))
                .andSized(
                        "desk-day",
                        size -> window(size, desk -> {
                            desk.scan(ANNA, CHROMEBOOK).model.date();
                            desk.types("wed").enter();
                        }))
                .andSized(
                        "desk-wrong",
                        size -> window(size, desk -> desk.scan(ANNA, CHROMEBOOK).wrong()))
                .andSized("desk-kept", size -> window(size, DeskScreensTest::keptWork))
                .andSized(
                        "desk-confirm",
                        size -> window(size, desk -> desk.scan(CARA, CHROMEBOOK).enter()))
                .andSized(
                        "desk-tour",
                        size -> window(
                                size,
                                desk -> desk.model.tour.set(
                                        desk.library.counter().tour())))
                .tests();
    }

    /// With other libraries to ask, these are as many answers as a question can have.
    private void unknownCard(AtTheDesk desk) {
        desk.model.onwards.withCards(new NewCards() {
            @Override
            public void ofNewPerson(String card) {}

            @Override
            public void ofSomebody(String card) {}
        });
        desk.model.onwards.askingElsewhere(new Elsewhere() {
            @Override
            public boolean isThere() {
                return true;
            }

            @Override
            public Reply ask(Member by, String card) {
                return Reply.LATER;
            }
        });
        desk.scan("29990000077777");
    }

    private void paperLiesOpen(AtTheDesk desk) {
        desk.scan(ANNA, KIT, DONGLE).enter();
        var number = desk.agreement();
        desk.choose(1).scan(number);
    }

    private void kitIsBack(AtTheDesk desk) {
        desk.lend(ANNA, KIT).scan(KIT, CASE).choose(1);
    }

    private Parent window(int textSize, Consumer<AtTheDesk> scene) {
        var desk = AtTheDesk.signedIn(folder());
        libraries.add(desk.library);
        var model = new FrameModel(new NoActs());
        model.textSize.set(textSize);
        model.hub.set("Marple Library");
        model.who.set("Sam C.");
        model.light.set(new Light(Light.Kind.WAITING, texts.of("light.alone", 21)));
        model.places.setAll(new Place("desk", Material2RoundMZ.SWAP_HORIZ, texts.of("desk.place"), 0));
        model.answer.bindBidirectional(desk.model.answer);
        Bindings.bindContent(model.done, desk.model.done);
        model.here.set("desk");
        var frame =
                new Frame(model, texts, Map.of("desk", () -> new DeskView(desk.model, texts, desk.library.clock())));
        scene.accept(desk);
        // Whether the window of the picture is in front is chance.
        model.listening.subscribe(_ -> model.listening.set(true));
        return frame;
    }

    private Path folder() {
        return temp.resolve("desk" + libraries.size());
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

    private static void keptWork(AtTheDesk desk) {
        desk.scan(ANNA, CHROMEBOOK);
        desk.attendance.lock();
        desk.signIn(PRIYA);
    }
}
