package org.hublend;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.hublend.commands.Rooms;
import org.hublend.shell.Screens;
import org.testfx.util.WaitForAsyncUtils;

/// Somebody who only has keys, at a real window.
final class AtTheWindow implements AutoCloseable {
    /// A code seen again sooner is one scan, read twice.
    private static final Duration SAME_CODE = Duration.ofMillis(2_100);

    private static final Duration HANGS = Duration.ofMillis(40);

    private final Stage stage;
    private final Set<String> entered = new HashSet<>();

    AtTheWindow(Stage stage) {
        this.stage = stage;
    }

    AtTheWindow() throws Exception {
        this(Screens.onWindow(Stage::new));
    }

    /// Opens a desk's window here.
    DeskWindow opens(Rooms rooms, DeskWindow.Start start) throws Exception {
        return Screens.onWindow(() -> DeskWindow.show(stage, rooms, start));
    }

    @Override
    public void close() throws Exception {
        Screens.onWindow(() -> {
            stage.close();
            return true;
        });
    }

    Stage stage() {
        return stage;
    }

    static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Screens.onWindow(holds));
    }

    /// Types and presses Enter, as a person or a scanner does: the same code not before it counts as a new scan.
    void enter(String text) throws Exception {
        if (!entered.add(text)) live(SAME_CODE);
        // In one go: were this thread kept waiting before the Enter, it would be no scan any more.
        Screens.onWindow(() -> {
            typeHere(text);
            fire(KeyCode.ENTER, "\r");
            return true;
        });
    }

    /// An Enter within 300 ms after a scan is the scanner's, and here time itself is what is tested.
    static void letTheScannerRest() throws Exception {
        live(Duration.ofMillis(400));
    }

    /// Lets time pass as the window's thread counts it, which leaves out what it hung through.
    static void live(Duration time) throws Exception {
        var lived = new AtomicLong();
        var frames = Screens.onWindow(() -> new AnimationTimer() {
            private long last = System.nanoTime();

            @Override
            public void handle(long frame) {
                long now = System.nanoTime();
                lived.addAndGet(Math.min(now - last, HANGS.toNanos()));
                last = now;
            }
        });
        Screens.onWindow(() -> {
            frames.start();
            return true;
        });
        WaitForAsyncUtils.waitFor(2, TimeUnit.MINUTES, () -> lived.get() > time.toNanos());
        Screens.onWindow(() -> {
            frames.stop();
            return true;
        });
    }

    void type(String text) throws Exception {
        Screens.onWindow(() -> {
            typeHere(text);
            return true;
        });
    }

    private void typeHere(String text) {
        for (char c : text.toCharArray()) {
            var name = String.valueOf(Character.toUpperCase(c));
            var key = Optional.ofNullable(KeyCode.getKeyCode(name)).orElse(KeyCode.UNDEFINED);
            fire(c == ' ' ? KeyCode.SPACE : key, String.valueOf(c));
        }
    }

    void press(KeyCode key, String text) throws Exception {
        Screens.onWindow(() -> {
            fire(key, text);
            return true;
        });
    }

    /// For the window's thread.
    void enterHere() {
        pressHere(KeyCode.ENTER, "\r");
    }

    /// For the window's thread.
    void pressHere(KeyCode key, String text) {
        fire(key, text);
    }

    /// Waits until something on screen says this.
    void reads(String words) throws Exception {
        until(() -> stage.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(n -> n instanceof Labeled label
                        && label.isVisible()
                        && label.getText() != null
                        && label.getText().contains(words)));
    }

    /// How many rows of the list in front have something in them, for the window's thread.
    int rows() {
        return (int) stage.getScene().getRoot().lookupAll(".table-row-cell").stream()
                .filter(node -> node instanceof TableRow<?> row && !row.isEmpty())
                .count();
    }

    /// Waits until the focus is in an empty field of this sort that hears keys, which it does once it was drawn.
    void isAt(Class<? extends TextInputControl> sort) throws Exception {
        until(() -> sort.isInstance(stage.getScene().getFocusOwner())
                && stage.getScene().getFocusOwner() instanceof TextInputControl field
                && field.getText().isEmpty()
                && field.getSkin() != null);
    }

    private void fire(KeyCode code, String text) {
        fire(KeyEvent.KEY_PRESSED, code, text);
        if (!text.isEmpty()) fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, text);
        fire(KeyEvent.KEY_RELEASED, code, text);
    }

    /// What had the focus on a screen that was left is its owner until the next pulse, and hears nothing any more.
    private void fire(EventType<KeyEvent> type, KeyCode code, String text) {
        EventTarget target = Optional.ofNullable(stage.getScene().getFocusOwner())
                .filter(owner -> owner.getScene() == stage.getScene())
                .<EventTarget>map(owner -> owner)
                .orElse(stage.getScene());
        boolean typed = type.equals(KeyEvent.KEY_TYPED);
        var characters = typed ? text : KeyEvent.CHAR_UNDEFINED;
        Event.fireEvent(target, new KeyEvent(type, characters, typed ? "" : text, code, false, false, false, false));
    }
}
