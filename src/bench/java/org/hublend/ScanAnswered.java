package org.hublend;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
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

/// A scan at the real window, from its first key to the end of the pulse that shows the answer, with 100,000 past
/// loans on disk. The window is drawn in memory, by software, as on a PC without a graphics card.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ScanAnswered {
    private static final int DEVICES = 5_000;
    private static final int LOANS_EACH = 20;
    private static final int PEOPLE = 2_000;
    private static final int STEP = 7_919;

    private Stock stock;
    private Stage stage;
    private DeskWindow window;
    private volatile CountDownLatch shown = new CountDownLatch(1);
    private int next;

    @Setup
    public void open() throws Exception {
        stock = new Stock(DEVICES, PEOPLE);
        stock.lendLongAgo(DEVICES, LOANS_EACH);
        var sam = new Member(stock.staff, stock.hub, Role.VOLUNTEER, true, "Sam Sample", "STAFF0001A", "", false);
        var start = DeskWindow.Start.USUAL.with(sam);
        stage = FxToolkit.registerPrimaryStage();
        onWindow(() -> {
            window = DeskWindow.show(stage, stock.rooms, start);
            window.frame().answer.subscribe((_, _) -> Platform.requestNextPulse());
            stage.getScene().addPostLayoutPulseListener(() -> {
                if (window.frame().answer.get().isPresent()) shown.countDown();
            });
        });
    }

    @TearDown
    public void close() throws Exception {
        onWindow(stage::close);
        stock.close();
    }

    /// Back to nothing open and nothing said.
    @Setup(Level.Invocation)
    public void clear() throws Exception {
        var empty = new CountDownLatch(1);
        while (empty.getCount() > 0) {
            onWindow(() -> {
                var isEmpty = window.desk().work.get().isNone()
                        && window.frame().answer.get().isEmpty();
                if (isEmpty) empty.countDown();
                else window.desk().back();
            });
        }
        next = (next + STEP) % DEVICES;
        shown = new CountDownLatch(1);
    }

    @Benchmark
    public void device() throws Exception {
        scan(stock.tags.get(next));
    }

    @Benchmark
    public void card() throws Exception {
        scan(Stock.card(next % PEOPLE));
    }

    private void scan(String code) throws Exception {
        onWindow(() -> {
            for (char c : code.toCharArray()) key(KeyCode.getKeyCode(String.valueOf(c)), String.valueOf(c));
            key(KeyCode.ENTER, "\r");
        });
        if (!shown.await(30, TimeUnit.SECONDS)) throw new IllegalStateException("No answer to a scan.");
    }

    private static void onWindow(Runnable act) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.runLater(() -> {
            act.run();
            done.countDown();
        });
        done.await();
    }

    private void key(KeyCode code, String text) {
        fire(KeyEvent.KEY_PRESSED, code, text);
        fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, text);
        fire(KeyEvent.KEY_RELEASED, code, text);
    }

    private void fire(EventType<KeyEvent> type, KeyCode code, String text) {
        // What had the focus and is gone is its owner until the next pulse, and hears nothing any more.
        EventTarget target = Optional.ofNullable(stage.getScene().getFocusOwner())
                .filter(owner -> owner.getScene() == stage.getScene())
                .<EventTarget>map(owner -> owner)
                .orElse(stage.getScene());
        boolean typed = type.equals(KeyEvent.KEY_TYPED);
        var characters = typed ? text : KeyEvent.CHAR_UNDEFINED;
        Event.fireEvent(target, new KeyEvent(type, characters, typed ? "" : text, code, false, false, false, false));
    }
}
