package org.hublend.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.hublend.scanning.Reading;

/// The window of a desk: frame, signing in over it and faults over both, with its size, colours and keys.
public final class Window {
    private static final String MARK =
            "M0 9 Q0 0 9 0 H15 Q24 0 24 9 V21 H42 V9 Q42 0 51 0 H57 Q66 0 66 9 V57 Q66 66 57 66 H51 Q42 66 42 57 V42"
                    + " H24 V57 Q24 66 15 66 H9 Q0 66 0 57 Z";

    private final Content content;
    private final Texts texts;
    private final Look look;
    private final RestView rest;
    private Optional<Node> before = Optional.empty();
    private boolean waking;
    private final Problems problems;
    private final Stage stage;
    private final Frame frame;
    private final SignInView signIn;
    private final StackPane root = new StackPane();
    private final Scene scene;

    /// What the window holds.
    ///
    /// @param screens in the rail's order; which of them the rail offers is the model's
    /// @param shut whether somebody must sign in before anything else
    /// @param rest dims and locks it when nobody does anything
    /// @param readings takes every scan that the screen in front leaves alone
    /// @param keys what the keys do where the screen in front has no use for them; they rest while it is shut
    public record Content(
            FrameModel model,
            List<Screen> screens,
            SignInModel signIn,
            ObservableBooleanValue shut,
            RestModel rest,
            Consumer<Reading> readings,
            List<KeyUse> keys) {}

    public Window(Stage stage, Content content, Texts texts, Look look, Problems problems) {
        Fonts.load();
        this.stage = stage;
        this.content = content;
        this.texts = texts;
        this.look = look;
        this.problems = problems;
        frame = new Frame(
                content.model(), texts, content.screens().stream().collect(Collectors.toMap(Screen::id, Screen::view)));
        signIn = new SignInView(content.signIn(), texts);
        rest = new RestView(content.rest(), texts);
        root.getStyleClass().add("window");
        root.getChildren().setAll(frame, signIn, rest);
        scene = new Scene(root, look.now().get().width(), look.now().get().height());
        // Before the keys, as a scanner's own keys are none of them.
        ScanFilter.install(scene, frame.scanBox(), this::read, System::nanoTime);
        keys().install(scene);
        look.now().subscribe(this::prefer);
        Theme.whenSystemChanges(() -> dress(look.now().get()));
        watch();
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
        content.model().help.set(Optional.empty());
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

    private Keys keys() {
        var window = new ArrayList<>(content.keys());
        window.add(new KeyUse(Key.FIND, texts.of("help.key.find"), frame::find));
        window.add(new KeyUse(Key.NEXT_AREA, texts.of("help.key.area"), frame::nextArea));
        window.add(new KeyUse(Key.AREA_BEFORE, texts.of("help.key.area.before"), frame::areaBefore));
        var uses = new WindowKeys(this::inFront, content.model(), window, texts);
        var keys = new Keys();
        for (var key : uses.used(content.screens())) keys.on(key, whenOpen(() -> uses.press(key)));
        keys.on(Key.LARGER, () -> look.change(Preferences::larger))
                .on(Key.SMALLER, () -> look.change(Preferences::smaller))
                .on(Key.USUAL_SIZE, () -> look.change(p -> p.withTextSize(100)));
        var places = Key.places();
        for (int i = 0; i < places.size(); i++) {
            var number = i + 1;
            keys.on(places.get(i), whenOpen(() -> content.model().goToNumber(number)));
        }
        return keys;
    }

    private Runnable whenOpen(Runnable act) {
        return () -> {
            if (!content.shut().get()
                    && problems.latest.get().isEmpty()
                    && !content.rest().isResting()) act.run();
        };
    }

    private void prefer(Preferences preferences) {
        content.model().textSize.set(preferences.textSize());
        content.rest().limit(preferences.dimAfter(), preferences.lockAfter());
        dress(preferences);
    }

    private void dress(Preferences preferences) {
        Theme.of(preferences.theme()).dress(scene, preferences.textSize());
    }

    /// Whatever anybody does counts. The key that wakes the screen does nothing else; a scan is taken.
    private void watch() {
        scene.addEventFilter(KeyEvent.ANY, this::wake);
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_MOVED))
            scene.addEventFilter(type, _ -> content.rest().active());
        scene.addEventFilter(ScrollEvent.ANY, _ -> content.rest().active());
        content.rest().state.subscribe(this::rest);
        rest();
        var second = new Timeline(new KeyFrame(
                Duration.seconds(1), _ -> content.rest().look(content.shut().get())));
        second.setCycleCount(Animation.INDEFINITE);
        second.play();
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> second.stop());
    }

    private void wake(KeyEvent event) {
        var type = event.getEventType();
        if (type.equals(KeyEvent.KEY_PRESSED)) waking = content.rest().isResting();
        content.rest().active();
        if (waking) event.consume();
        if (type.equals(KeyEvent.KEY_RELEASED)) waking = false;
    }

    /// The focus comes back to where it was.
    private void rest() {
        var resting = content.rest().isResting();
        if (problems.latest.get().isPresent() || resting == rest.isVisible()) return;
        if (resting) before = Optional.ofNullable(scene.getFocusOwner());
        rest.setVisible(resting);
        frame.setVisible(!resting && !content.shut().get());
        if (resting) rest.requestFocus();
        else before.ifPresent(Node::requestFocus);
    }

    /// Behind the sign-in nothing can be seen or reached.
    private void cover(boolean shut) {
        signIn.setVisible(shut);
        frame.setVisible(!shut);
        content.model().typed.set("");
        content.model().help.set(Optional.empty());
        if (shut) signIn.focus();
        else frame.rest();
    }

    private void showProblem(Optional<Fault> fault) {
        root.getChildren().setAll(frame, signIn, rest);
        content.rest().active();
        fault.ifPresent(what -> {
            frame.setVisible(false);
            signIn.setVisible(false);
            var view = new ProblemView(what, problems.log(), texts, problems::putAway);
            root.getChildren().add(view);
            view.lookupAll(".main").forEach(Node::requestFocus);
        });
        if (fault.isEmpty()) cover(content.shut().get());
    }

    private void keepSize() {
        var usual = stage.isMaximized() || stage.isIconified() || stage.isFullScreen();
        if (!usual) look.change(p -> p.withWindow(scene.getWidth(), scene.getHeight()));
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
