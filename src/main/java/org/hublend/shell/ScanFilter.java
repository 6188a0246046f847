package org.hublend.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.hublend.scanning.Focus;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Step;
import org.hublend.scanning.Wedge;

/// Stands before all controls of a scene: takes the scans out of the keys and leaves the rest to their owners.
public final class ScanFilter {
    private final Scene scene;
    private final TextInputControl scanBox;
    private final Consumer<Reading> readings;
    private final AwakeClock clock;
    private final Wedge wedge = new Wedge();
    private final ArrayDeque<KeyEvent> kept = new ArrayDeque<>();
    private final Map<TextInputControl, FieldBefore> before = new LinkedHashMap<>();
    private boolean givingOn;
    private final AnimationTimer time = new AnimationTimer() {
        @Override
        public void handle(long frame) {
            tick();
        }
    };

    private ScanFilter(Scene scene, TextInputControl scanBox, Consumer<Reading> readings, LongSupplier nanos) {
        this.scene = scene;
        this.scanBox = scanBox;
        this.readings = readings;
        clock = new AwakeClock(nanos);
    }

    /// Installs the filter for good. What is typed outside of any field, and wanted by nobody, goes to the end of
    /// `scanBox`.
    ///
    /// @param nanos a clock that only goes forward, in nanoseconds
    public static ScanFilter install(
            Scene scene, TextInputControl scanBox, Consumer<Reading> readings, LongSupplier nanos) {
        var filter = new ScanFilter(scene, scanBox, readings, nanos);
        scene.addEventFilter(KeyEvent.ANY, filter::key);
        scene.addEventHandler(KeyEvent.KEY_TYPED, filter::unwanted);
        return filter;
    }

    /// Lets silence end a scan; a timer does the same with each frame as long as it matters.
    void tick() {
        for (var step : wedge.tick(clock.now())) act(step);
        if (wedge.idle()) {
            before.clear();
            time.stop();
            clock.rest();
        }
    }

    private void key(KeyEvent event) {
        if (givingOn || !isOfFocus(event.getTarget())) return;
        var key = KeyEvents.read(event, clock.now());
        if (key.isEmpty()) return;

        var field = field();
        var steps = wedge.key(key.get(), focus(field));
        time.start();
        for (var step : steps.subList(0, steps.size() - 1)) act(step);
        decide(event, field, steps.getLast(), steps.size() > 1);
    }

    private void decide(KeyEvent event, Optional<TextInputControl> field, Step step, boolean afterOthers) {
        switch (step) {
            case Step.PassOn _ -> {
                if (!event.getEventType().equals(KeyEvent.KEY_RELEASED)) field.ifPresent(this::remember);
                // What went before may have moved the focus, to the scan box for one.
                if (afterOthers) {
                    event.consume();
                    giveOn(List.of(event));
                }
            }
            case Step.Watch _ -> {
                before.clear();
                field.ifPresent(this::remember);
            }
            case Step.Hold _ -> {
                event.consume();
                kept.add(event);
            }
            case Step.Swallow _ -> event.consume();
            case Step.Typed _, Step.Scanned _, Step.Again _ -> act(step);
        }
    }

    private void act(Step step) {
        switch (step) {
            case Step.Typed _ -> {
                var events = new ArrayList<>(kept);
                kept.clear();
                giveOn(events);
            }
            case Step.Scanned(var reading, var restore) -> {
                end(restore);
                readings.accept(reading);
            }
            case Step.Again(var restore) -> end(restore);
            case Step.PassOn _, Step.Watch _, Step.Hold _, Step.Swallow _ -> {}
        }
    }

    private void end(boolean restore) {
        kept.clear();
        if (restore) before.forEach((field, was) -> was.restore(field));
        before.clear();
    }

    /// A screen may move the focus in the middle of a burst, so each field that gets a part of it is remembered.
    private void remember(TextInputControl field) {
        before.computeIfAbsent(field, FieldBefore::of);
    }

    private void giveOn(List<KeyEvent> events) {
        givingOn = true;
        try {
            for (var event : events) {
                EventTarget target =
                        Optional.<EventTarget>ofNullable(scene.getFocusOwner()).orElse(scene);
                Event.fireEvent(target, event.copyFor(target, target));
            }
        } finally {
            givingOn = false;
        }
    }

    private void unwanted(KeyEvent event) {
        if (field().isPresent() || !KeyEvents.isText(event)) return;
        scanBox.requestFocus();
        scanBox.end();
        scanBox.appendText(event.getCharacter());
        event.consume();
    }

    /// A combo box or spinner passes its keys on to the field inside it; these were seen already.
    private boolean isOfFocus(EventTarget target) {
        return target == scene || target == scene.getFocusOwner();
    }

    private Focus focus(Optional<TextInputControl> field) {
        return field.map(f -> f == scanBox ? Focus.SCAN_BOX : Focus.FIELD).orElse(Focus.ELSEWHERE);
    }

    private Optional<TextInputControl> field() {
        return Optional.<Node>ofNullable(scene.getFocusOwner()).flatMap(FieldBefore::fieldOf);
    }
}
