package org.hublend.shell;

import java.time.Duration;

/// Tells from the time that passed without a key, a scan or a hand on the mouse whether the screen rests or locks.
/// Pure: it is told the time, in nanoseconds that only go forward.
final class Idle {
    /// Warned so long before the lock.
    static final Duration WARNING = Duration.ofSeconds(30);

    private Limits limits;
    private long last;

    /// What the screen does.
    enum State {
        AWAKE,
        /// Only initials are seen.
        DIM,
        /// The same, and it says that it will lock.
        WARNED,
        LOCKED
    }

    /// After how long it dims and locks.
    record Limits(Duration dim, Duration lock) {
        Limits {
            if (dim.compareTo(lock) > 0) dim = lock;
        }

        static Limits ofMinutes(int dim, int lock) {
            return new Limits(Duration.ofMinutes(dim), Duration.ofMinutes(lock));
        }
    }

    Idle(Limits limits, long now) {
        this.limits = limits;
        this.last = now;
    }

    void limit(Limits other) {
        limits = other;
    }

    /// Somebody did something.
    void active(long now) {
        last = now;
    }

    /// @param held something is being read or signed, during which nobody need touch anything
    State at(long now, boolean held) {
        if (held) last = now;
        var idle = Duration.ofNanos(now - last);
        if (idle.compareTo(limits.lock()) >= 0) return State.LOCKED;
        if (idle.compareTo(limits.lock().minus(WARNING)) >= 0) return State.WARNED;
        return idle.compareTo(limits.dim()) >= 0 ? State.DIM : State.AWAKE;
    }
}
