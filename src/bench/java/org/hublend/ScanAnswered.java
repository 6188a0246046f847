package org.hublend;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.hublend.ledger.Role;
import org.hublend.staff.Member;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.testfx.api.FxToolkit;

/// A scan at the real window, from its first key to the pulse that shows the answer, with 100,000 past loans on disk.
/// The window is drawn in memory, by software, as on a PC without a graphics card.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScanAnswered {
    private static final int DEVICES = 5_000;
    private static final int LOANS_EACH = 20;
    private static final int STEP = 7_919;

    private Stock stock;
    private Stage stage;
    private DeskWindow window;
    private int next;

    @Setup
    public void open() throws Exception {
        stock = new Stock(DEVICES, 2_000);
        stock.lendLongAgo(DEVICES, LOANS_EACH);
        var sam = new Member(stock.staff, stock.hub, Role.VOLUNTEER, true, "Sam Sample", "STAFF0001A", "", false);
        var start = new DeskWindow.Start(Optional.empty(), Optional.empty(), Optional.of(sam), () -> {});
        stage = FxToolkit.registerStage(Stage::new);
        var shown = new CountDownLatch(1);
        Platform.runLater(() -> {
            window = DeskWindow.show(stage, stock.rooms, start);
            shown.countDown();
        });
        shown.await();
    }

    @TearDown
    public void close() throws IOException {
        Platform.runLater(stage::close);
        stock.close();
    }

    /// Back to nothing open.
    @Setup(Level.Invocation)
    public void clear() throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.runLater(() -> {
            window.desk().back();
            window.desk().back();
            done.countDown();
        });
        done.await();
    }

    @Benchmark
    public boolean scan() throws InterruptedException {
        next = (next + STEP) % DEVICES;
        var tag = stock.tags.get(next);
        var shown = new CountDownLatch(1);
        Platform.runLater(() -> {
            var scene = stage.getScene();
            var answered = window.frame().answer.subscribe((_, _) -> {
                scene.addPostLayoutPulseListener(shown::countDown);
                Platform.requestNextPulse();
            });
            for (char c : tag.toCharArray()) key(KeyCode.getKeyCode(String.valueOf(c)), String.valueOf(c));
            key(KeyCode.ENTER, "\r");
            Thread.ofVirtual().start(() -> {
                await(shown);
                Platform.runLater(answered::unsubscribe);
            });
        });
        return shown.await(10, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void key(KeyCode code, String text) {
        fire(KeyEvent.KEY_PRESSED, code, text);
        fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, text);
        fire(KeyEvent.KEY_RELEASED, code, text);
    }

    private void fire(EventType<KeyEvent> type, KeyCode code, String text) {
        var owner = stage.getScene().getFocusOwner();
        boolean typed = type.equals(KeyEvent.KEY_TYPED);
        Event.fireEvent(
                owner == null ? stage.getScene() : owner,
                new KeyEvent(
                        type,
                        typed ? text : KeyEvent.CHAR_UNDEFINED,
                        typed ? "" : text,
                        code,
                        false,
                        false,
                        false,
                        false));
    }
}
