package org.hublend.scanning;

import java.time.Duration;

/// Characters that came one soon after the other, by a scanner or by a person.
final class Burst {
    /// The longest pause inside a code, unless it is already clear that a scanner sends it.
    private static final long PAUSE = Duration.ofMillis(75).toNanos();
    /// On average, between the characters of a code. People type at 80 ms and more, rolling over a few keys
    /// sometimes faster.
    private static final long PACE = Duration.ofMillis(50).toNanos();
    /// The same for codes of two or three characters, where an average says less.
    private static final long PACE_OF_SHORT = Duration.ofMillis(40).toNanos();
    /// So much nothing ends every burst.
    static final long SILENCE = Duration.ofMillis(100).toNanos();

    private static final int SHORT = 4;
    private static final int LONG_ENOUGH_FOR_ANY_SHAPE = 6;

    private final Focus focus;
    private final StringBuilder text = new StringBuilder();
    private final long first;
    private long last;
    private boolean controls;

    /// The focus is that of the first key: a screen that moves the focus while a scanner sends must not
    /// split its code.
    Burst(Focus focus, long at) {
        this.focus = focus;
        first = at;
        last = at;
    }

    boolean outside() {
        return focus == Focus.ELSEWHERE;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    void add(String characters, long at) {
        // One more than is allowed is enough to know that it is too long.
        if (text.length() <= Reading.LONGEST) text.append(characters);
        last = at;
    }

    void addControl(long at) {
        controls = true;
        last = at;
    }

    boolean silent(long now) {
        return now - last >= SILENCE;
    }

    boolean goesOn(long now) {
        return now - last < (fast() ? SILENCE : PAUSE);
    }

    boolean fast() {
        return text.length() >= SHORT && pace() <= PACE;
    }

    boolean isScanBySilence() {
        return outside() && fast();
    }

    boolean isScanByEndKey(long now) {
        return switch (focus) {
            case ELSEWHERE -> fast() || text.length() > 1 && (now - first) / text.length() <= PACE_OF_SHORT;
            case FIELD -> fast() && shapeKnown();
            case SCAN_BOX -> fast() && (text.length() >= LONG_ENOUGH_FOR_ANY_SHAPE || shapeKnown());
        };
    }

    Reading read() {
        return controls ? new BadlyRead(BadlyRead.Why.CONTROL_CHARACTERS) : Reading.of(text.toString(), Via.SCANNER);
    }

    String text() {
        return text.toString();
    }

    private boolean shapeKnown() {
        return read() instanceof Scan(var _, var shape, var _) && shape.known();
    }

    private long pace() {
        return (last - first) / (text.length() - 1);
    }
}
