package org.hublend.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next exchange: soon after trouble and then ever later, never all desks at once.
final class Pace {
    private static final long FIRST = 2_000;
    private static final long LONGEST = 300_000;
    private static final Duration QUIET = Duration.ofSeconds(30);

    private final RandomGenerator random;
    private int failures;

    Pace(RandomGenerator random) {
        this.random = random;
    }

    Duration after(Exchange.Outcome outcome) {
        if (outcome.problem().isEmpty()) {
            failures = 0;
            return outcome.isComplete() ? QUIET : Duration.ofMillis(FIRST);
        }
        long most = Math.min(LONGEST, FIRST << Math.min(failures++, 10));
        return Duration.ofMillis(FIRST / 2 + random.nextLong(most));
    }
}
