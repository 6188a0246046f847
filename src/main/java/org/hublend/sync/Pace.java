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

    Duration after(Exchange.Outcome outcome) {
        if (outcome.problem().isEmpty()) {
            failures = 0;
            return Duration.ofMillis(outcome.isComplete() ? QUIET + random.nextLong(QUIET / 2) : FIRST);
        }
        long most = Math.min(LONGEST, FIRST << Math.min(failures++, 10));
        long asked = outcome.problem().get().pause().toMillis();
        return Duration.ofMillis(Math.max(asked, FIRST / 2) + random.nextLong(most));
    }
}
