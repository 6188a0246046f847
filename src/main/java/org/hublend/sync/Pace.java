package org.hublend.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next exchange: soon after trouble and then ever later, never all desks at once, and
/// never sooner than the centre asked for.
final class Pace {
    private static final long FIRST = 2_000;
    private static final long LONGEST = 300_000;
    /// News come by [Watch]; this is for what it missed.
    private static final long QUIET = 30_000;

    private final RandomGenerator random;
    private int failures;

    Pace(RandomGenerator random) {
        this.random = random;
    }

    /// @param asked how long the centre asked to be left alone
    /// @param more how long to wait after that, unless there is a reason to go on sooner
    record Wait(Duration asked, Duration more) {}

    Wait after(Exchange.Outcome outcome) {
        if (outcome.problem().isEmpty()) {
            failures = 0;
            return wait(Duration.ZERO, outcome.isComplete() ? QUIET + random.nextLong(QUIET / 2) : FIRST);
        }
        long most = Math.min(LONGEST, FIRST << Math.min(failures++, 10));
        var asked = outcome.problem().get().pause();
        // All who were sent away at one moment would else be back at one moment.
        var apart = asked.isZero() ? asked : asked.plusMillis(random.nextLong(FIRST));
        return wait(apart, FIRST / 2 + random.nextLong(most));
    }

    private static Wait wait(Duration asked, long more) {
        return new Wait(asked, Duration.ofMillis(more));
    }
}
