package org.hublend.shell;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Time as far as the window's thread lived through it: while it hangs, keys wait in a queue, and that is no pause
/// between them.
final class AwakeClock {
    /// Several frames; two moments of a thread that is awake are closer together.
    private static final long HANGS = Duration.ofMillis(40).toNanos();

    private final LongSupplier nanos;
    private long seen;
    private long awake;
    private boolean watched;

    AwakeClock(LongSupplier nanos) {
        this.nanos = nanos;
        seen = nanos.getAsLong();
    }

    /// Nanoseconds; from the first call on someone asks with each frame, until [#rest].
    long now() {
        long real = nanos.getAsLong();
        long passed = real - seen;
        awake += watched ? Math.min(passed, HANGS) : passed;
        seen = real;
        watched = true;
        return awake;
    }

    /// Nobody will ask for a while, so the time until the next call counts in full.
    void rest() {
        watched = false;
    }
}
