package org.hublend.shell;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.stage.Stage;
import org.hublend.scanning.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window of a desk: frame, signing in over it and faults over both, with its size, colours and keys.
public final class Window {
    private static final String MARK =
            "M0 9 Q0 0 9 0 H15 Q24 0 24 9 V21 H42 V9 Q42 0 51 0 H57 Q66 0 66 9 V57 Q66 66 57 66 H51 Q42 66 42 57 V42"
                    + " H24 V57 Q24 66 15 66 H9 Q0 66 0 57 Z";

    private static final Logger LOG = LoggerFactory.getLogger(Window.class);

    private final Content content;
    private final Texts texts;
    private final PreferencesFile file;
    private final Problems problems;
    private final Stage stage;
    private final Frame frame;
    private final SignInView signIn;
    private final StackPane root = new StackPane();
    private final Scene scene;
    private Preferences preferences;

    /// What the window holds.
    ///
    /// @param screens in the rail's order; which of them the rail offers is the model's
    /// @param shut whether somebody must sign in before anything else
    /// @param readings takes every scan that the screen in front leaves alone
    /// @param keys what the keys do where the screen in front has no use for them; they rest while it is shut
    public record Content(
            FrameModel model,
            List<Screen> screens,
            SignInModel signIn,
            ObservableBooleanValue shut,
            Consumer<Reading> readings,
            Map<Key, Runnable> keys) {}

    public Window(Stage stage, Content content, Texts texts, PreferencesFile file, Problems problems) {
        Fonts.load();
        this.stage = stage;
        this.content = content;
        this.texts = texts;
        this.file = file;
        this.problems = problems;
        preferences = file.read().preferences();
        content.model().textSize.set(preferences.textSize());
        frame = new Frame(
                content.model(), texts, content.screens().stream().collect(Collectors.toMap(Screen::id, Screen::view)));
        signIn = new SignInView(content.signIn(), texts);
        root.getStyleClass().add("window");
        root.getChildren().setAll(frame, signIn);
        scene = new Scene(root, preferences.width(), preferences.height());
        // Before the keys, as a scanner's own keys are none of them.
        ScanFilter.install(scene, frame.scanBox(), this::read, System::nanoTime);
        keys().install(scene);
        dress();
        Theme.whenSystemChanges(this::dress);
        content.model().here.subscribe((before, here) -> {
            inFront(before).ifPresent(s -> content.model().answer.unbindBidirectional(s.answer()));
            bringToFront();
        });
        bringToFront();
        content.shut().subscribe(this::cover);
        problems.latest.subscribe(this::showProblem);
    }

    public void show() {
        dress(stage, texts);
        stage.setScene(scene);
        stage.setOnHiding(_ -> keepSize());
        stage.show();
        cover(content.shut().get());
    }

    /// The name, the mark and the least size of every window of ours.
    static void dress(Stage stage, Texts texts) {
        stage.setTitle(texts.of("app.name"));
        stage.getIcons().setAll(icon());
        stage.setMinWidth(Preferences.SMALLEST_WIDTH);
        stage.setMinHeight(Preferences.SMALLEST_HEIGHT);
    }

    private void read(Reading reading) {
        if (problems.latest.get().isPresent()) return;
        var taken = !content.shut().get()
                && inFront().filter(s -> s.takes().test(reading)).isPresent();
        if (!taken) content.readings().accept(reading);
    }

    private void bringToFront() {
        inFront().ifPresent(screen -> {
            content.model().answer.bindBidirectional(screen.answer());
            screen.shown().run();
        });
    }

    private Optional<Screen> inFront() {
        return inFront(content.model().here.get());
    }

    private Optional<Screen> inFront(String id) {
        return content.screens().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    private void press(Key key) {
        inFront()
                .map(screen -> screen.keys().get(key))
                .or(() -> Optional.ofNullable(content.keys().get(key)))
                .ifPresent(Runnable::run);
    }

    private Keys keys() {
        var keys = new Keys();
        var used = EnumSet.noneOf(Key.class);
        used.addAll(content.keys().keySet());
        for (var screen : content.screens()) used.addAll(screen.keys().keySet());
        for (var key : used) keys.on(key, whenOpen(() -> press(key)));
        keys.on(Key.FIND, whenOpen(frame::find))
                .on(Key.NEXT_AREA, whenOpen(frame::nextArea))
                .on(Key.AREA_BEFORE, whenOpen(frame::areaBefore))
                .on(Key.LARGER, () -> prefer(Preferences::larger))
                .on(Key.SMALLER, () -> prefer(Preferences::smaller))
                .on(Key.USUAL_SIZE, () -> prefer(p -> p.withTextSize(100)));
        var places = Key.places();
        for (int i = 0; i < places.size(); i++) {
            var number = i + 1;
            keys.on(places.get(i), whenOpen(() -> content.model().goToNumber(number)));
        }
        return keys;
    }

    private Runnable whenOpen(Runnable act) {
        return () -> {
            if (!content.shut().get() && problems.latest.get().isEmpty()) act.run();
        };
    }

    private void prefer(UnaryOperator<Preferences> change) {
        preferences = change.apply(preferences);
        content.model().textSize.set(preferences.textSize());
        dress();
    }

    private void dress() {
        Theme.of(preferences.theme()).dress(scene, preferences.textSize());
    }

    /// Behind the sign-in nothing can be seen or reached.
    private void cover(boolean shut) {
        signIn.setVisible(shut);
        frame.setVisible(!shut);
        content.model().typed.set("");
        if (shut) signIn.focus();
        else frame.rest();
    }

    private void showProblem(Optional<Fault> fault) {
        root.getChildren().setAll(frame, signIn);
        fault.ifPresent(what -> {
            frame.setVisible(false);
            signIn.setVisible(false);
            var view = new ProblemView(what, texts, problems::putAway);
            root.getChildren().add(view);
            view.lookupAll(".main").forEach(Node::requestFocus);
        });
        if (fault.isEmpty()) cover(content.shut().get());
    }

    private void keepSize() {
        var usual = stage.isMaximized() || stage.isIconified() || stage.isFullScreen();
        var size = usual ? preferences : preferences.withWindow(scene.getWidth(), scene.getHeight());
        try {
            file.write(size);
        } catch (IOException e) {
            // The next start has the size before this one; the work is safe, so nobody is asked anything at the door.
            LOG.warn("The window's size was not kept.");
        }
    }

    private static Image icon() {
        var mark = new SVGPath();
        mark.setContent(MARK);
        mark.setFill(Color.web("#6b3a78"));
        var clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return mark.snapshot(clear, null);
    }
}
