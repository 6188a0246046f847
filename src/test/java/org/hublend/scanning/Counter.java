package org.hublend.scanning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A counter without a window: a field, a button, a scan box, and a clock that the test moves.
final class Counter {
    final List<Reading> readings = new ArrayList<>();
    final StringBuilder scanBox = new StringBuilder();
    String field = "";
    Focus focus = Focus.ELSEWHERE;
    int presses;
    int functionKeys;
    int again;
    private final Wedge wedge = new Wedge();
    private String remembered = "";
    private boolean ticking = true;
    private long now = Duration.ofHours(1).toNanos();

    static Counter withField(String text) {
        var counter = new Counter();
        counter.focus = Focus.FIELD;
        counter.field = text;
        return counter;
    }

    /// A window whose timer does not run, so that only keys move the time.
    Counter withoutTicks() {
        ticking = false;
        return this;
    }

    Counter send(String text, int millisAKey) {
        for (var character : text.split("")) {
            wait(millisAKey);
            key(character);
        }
        return this;
    }

    Counter scan(String text, int millisAKey) {
        return send(text + "\r", millisAKey);
    }

    Counter wait(int millis) {
        for (int i = 0; i < millis; i++) {
            now += 1_000_000;
            if (ticking && i % 10 == 9) wedge.tick(now).forEach(this::act);
        }
        return this;
    }

    /// What a text expander or dictation inserts: characters without keys.
    Counter insert(String text) {
        typed(text);
        return this;
    }

    Counter key(String character) {
        var name = name(character);
        down(name, kind(character));
        typed(character);
        give(new Key.Up(name, now));
        return this;
    }

    Counter control(String name) {
        down(name, Key.Kind.CONTROL);
        typed("\u001d");
        give(new Key.Up(name, now));
        return this;
    }

    /// As a keyboard repeats a key: down, text, and no up.
    Counter repeat(String character) {
        down(name(character), kind(character));
        typed(character);
        return this;
    }

    List<String> codes() {
        return readings.stream()
                .map(r -> switch (r) {
                    case Scan scan -> scan.code();
                    case BadlyRead(var why) -> why.name();
                })
                .toList();
    }

    boolean idle() {
        return wedge.idle();
    }

    private void down(String name, Key.Kind kind) {
        var last = give(new Key.Down(name, kind, now));
        if (!(last instanceof Step.PassOn)) return;
        if (kind == Key.Kind.ENTER || kind == Key.Kind.SPACE && focus == Focus.ELSEWHERE) presses++;
        if (kind == Key.Kind.CONTROL) functionKeys++;
    }

    private void typed(String text) {
        var before = field;
        var last = give(new Key.Typed(text, now));
        if (last instanceof Step.Watch) remembered = before;
        boolean passed = last instanceof Step.Watch || last instanceof Step.PassOn;
        if (passed && text.chars().noneMatch(Character::isISOControl)) {
            if (focus == Focus.ELSEWHERE) scanBox.append(text);
            else field += text;
        }
    }

    private Step give(Key key) {
        var steps = wedge.key(key, focus);
        steps.subList(0, steps.size() - 1).forEach(this::act);
        return steps.getLast();
    }

    private void act(Step step) {
        switch (step) {
            case Step.Typed(var text) -> scanBox.append(text);
            case Step.Scanned(var reading, var restore) -> {
                readings.add(reading);
                if (restore) field = remembered;
            }
            case Step.Again(var restore) -> {
                again++;
                if (restore) field = remembered;
            }
            case Step.PassOn _, Step.Watch _, Step.Hold _, Step.Swallow _ -> throw new AssertionError(step);
        }
    }

    private static String name(String character) {
        return switch (character) {
            case "\r" -> "ENTER";
            case "\t" -> "TAB";
            case " " -> "SPACE";
            default -> character.toUpperCase(java.util.Locale.ROOT);
        };
    }

    private static Key.Kind kind(String character) {
        return switch (character) {
            case "\r" -> Key.Kind.ENTER;
            case "\t" -> Key.Kind.TAB;
            case " " -> Key.Kind.SPACE;
            default -> Key.Kind.TEXT;
        };
    }
}
