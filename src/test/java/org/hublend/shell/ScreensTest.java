package org.hublend.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.hublend.shell.Answer.Tone;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// The window's own pictures.
class ScreensTest {
    private final Texts texts = Texts.british();

    @TestFactory
    Stream<DynamicTest> screens() {
        return Screens.of("sign-in-badge", () -> new SignInView(signIn(""), texts))
                .and("sign-in-pin", () -> new SignInView(wrongPin(), texts))
                .and("sign-in-new-pin", () -> new SignInView(newPin(), texts))
                .and("rest-initials", () -> new RestView(rest("A. M.", 70), texts))
                .and("rest-warned", () -> new RestView(rest("A. M.", 100), texts))
                .and("rest-nobody", () -> new RestView(rest("", 70), texts))
                .and(
                        "problem",
                        () -> new ProblemView(fault(), new Problems.Log(Path.of("logs"), _ -> true), texts, () -> {}))
                .andSized("frame-empty", size -> frame(size, _ -> {}))
                .andSized("frame-ready", size -> frame(size, this::ready))
                .andSized("frame-ask", size -> frame(size, this::ask))
                .andSized("frame-cant", size -> frame(size, this::cant))
                .andSized("frame-done", size -> frame(size, this::lent))
                .andSized("frame-long", size -> frame(size, this::longNames))
                .tests();
    }

    /// Wherever a view lives, a `ScreensTest` beside it shows it.
    @Test
    void every_view_has_a_picture() throws IOException {
        var shown = new StringBuilder();
        for (var test : files(Path.of("src/test/java"), "ScreensTest.java")) shown.append(Files.readString(test));
        // What another view or the frame is made of is seen in its picture.
        for (var part : List.of("View.java", "Frame.java"))
            for (var view : files(Path.of("src/main/java"), part)) shown.append(Files.readString(view));
        var unseen = files(Path.of("src/main/java"), "View.java").stream()
                .map(view -> view.getFileName().toString().replace(".java", ""))
                .filter(view -> shown.indexOf("new " + view + "(") < 0 && shown.indexOf("new " + view + "<") < 0)
                .toList();
        assertEquals(List.of(), unseen);
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(ending)).toList();
        }
    }

    private SignInModel newPin() {
        var model = signIn("Priya");
        model.choose(SignInModel.Step.NEW_PIN);
        model.refused(texts.of("signin.differ"));
        return model;
    }

    private void ready(FrameModel model) {
        morning(model);
        model.answer.set(Optional.of(Answer.says(
                Tone.READY, "Ready to lend", "Acer Chromebook 314, DK00427X. Now scan the person’s card.")));
    }

    private void ask(FrameModel model) {
        morning(model);
        model.answer.set(Optional.of(Answer.asks(
                "Is it signed out of all accounts?",
                "This one is out. A. M. has it until Tuesday 24 November. Taking it back?",
                List.of(
                        new Answer.Choice("Yes, I saw it", () -> {}),
                        new Answer.Choice("No, or not sure", () -> {}),
                        new Answer.Choice("Nobody is here to ask", () -> {}),
                        new Answer.Choice("Leave it out", () -> {})))));
    }

    private void cant(FrameModel model) {
        morning(model);
        model.listening.set(false);
        model.answer.set(Optional.of(Answer.says(
                        Tone.CANT,
                        "We can’t lend this one yet",
                        "It has not been wiped. DK00431B is the same kind and is ready.")
                .with(new Answer.Main("Open it in Prepare", "Enter", () -> {}))));
    }

    private void lent(FrameModel model) {
        morning(model);
        model.answer.set(Optional.of(Answer.says(
                        Tone.DONE,
                        "Lent to Anna M.",
                        "Give back by Tuesday 24 November. The paper is on its way to the printer.")
                .with(List.of(
                        new Answer.Choice("Signed on paper", () -> {}), new Answer.Choice("Not signed", () -> {})))));
    }

    private void longNames(FrameModel model) {
        morning(model);
        model.hub.set("Bredbury and Woodley Community Learning Centre");
        model.light.set(new Light(Light.Kind.TROUBLE, "Saved here, 12 to send, no network. Last news: Saturday 16:02"));
        model.who.set("Maximiliana-Rosalind W.");
        model.waiting("waiting", 1234);
        model.done.addFirst(new Done(
                LocalTime.of(15, 59),
                "DK00388A Lenovo ThinkPad L14 with charger, case and mouse returned by"
                        + " Wolfeschlegelsteinhausenbergerdorff K. needs preparing",
                true));
        model.answer.set(Optional.of(Answer.says(
                Tone.TELL,
                "That is the code of a book or something from a shop",
                "Please scan our white label. It starts with DK and is on the underside of the device,"
                        + " near the hinge.")));
    }

    private static void morning(FrameModel model) {
        model.done.addAll(
                new Done(LocalTime.of(14, 2), "DK00388A returned by J. P., needs preparing", true),
                new Done(LocalTime.of(13, 55), "DK00102C lent to R. K. until 22 December", true),
                new Done(LocalTime.of(13, 20), "DK00911K lent to A. B. until Tue 24 Nov", false),
                new Done(LocalTime.of(11, 41), "Session with two people, 45 minutes", false));
    }

    private Parent frame(int textSize, Consumer<FrameModel> sample) {
        var model = new FrameModel(new NoActs());
        model.textSize.set(textSize);
        model.hub.set("Marple Library");
        model.light.set(new Light(Light.Kind.GOOD, "All sent"));
        model.who.set("Sam C.");
        model.places.setAll(
                new Place("desk", Material2RoundMZ.SWAP_HORIZ, "Desk", 0),
                new Place("today", Material2RoundMZ.TODAY, "Today", 4),
                new Place("devices", Material2RoundAL.DEVICES, "Devices", 0),
                new Place("people", Material2RoundMZ.PEOPLE, "People", 0),
                new Place("prepare", Material2RoundAL.BUILD, "Prepare", 12),
                new Place("waiting", Material2RoundAL.HOURGLASS_TOP, "Waiting", 0),
                new Place("sessions", Material2RoundMZ.SCHOOL, "Sessions", 0),
                new Place("settle", Material2RoundMZ.RULE, "To settle", 1),
                new Place("figures", Material2RoundAL.INSIGHTS, "Figures", 0));
        model.here.set("desk");
        var frame = new Frame(model, texts, Map.of("desk", ScreensTest::desk));
        sample.accept(model);
        // Whether the window of the picture is in front is chance; what it shows is not.
        var listening = model.listening.get();
        model.listening.subscribe(_ -> model.listening.set(listening));
        return frame;
    }

    private static Parent desk() {
        var title = new Label("Nothing open");
        title.getStyleClass().add("title");
        var words = new Label("Scan a device to lend it or take it back, or a card to see what a person has.");
        words.getStyleClass().addAll("sentence", "muted");
        words.setWrapText(true);
        return new VBox(8, title, words);
    }

    private static RestModel rest(String initials, long seconds) {
        var now = new AtomicLong();
        var model = new RestModel(() -> {}, now::get);
        model.initials.set(initials);
        now.set(Duration.ofSeconds(seconds).toNanos());
        model.look(false);
        return model;
    }

    private SignInModel signIn(String name) {
        var model = new SignInModel(_ -> {}, () -> {}, _ -> {});
        model.badge(name);
        return model;
    }

    private SignInModel wrongPin() {
        var model = signIn("Sam");
        model.refused("That is not the PIN of this badge. You can try 4 more times.");
        return model;
    }

    private static Fault fault() {
        return Fault.of("Printing", new IllegalStateException(), Instant.EPOCH);
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
