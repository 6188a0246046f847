package org.hublend.central;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often each may ask: a bucket for each name, that time fills again.
///
/// They are kept in memory, by each process for itself: what they guard is this process's time.
final class Allowances {
    /// An attacker with many addresses pushes out old buckets, and does not fill the memory.
    private static final int MOST_NAMES = 20_000;

    private final long most;
    private final Duration refill;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_NAMES;
        }
    };

    /// @param most at once
    /// @param refill how long it takes until one more is allowed
    Allowances(long most, Duration refill) {
        this.most = most;
        this.refill = refill;
    }

    /// Takes one, where there is one.
    boolean take(String name) {
        return of(name).tryConsume(1);
    }

    boolean isUsedUp(String name) {
        return of(name).getAvailableTokens() == 0;
    }

    /// How long to wait for the next, at most.
    Duration refill() {
        return refill;
    }

    private synchronized Bucket of(String name) {
        return buckets.computeIfAbsent(
                name,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(1, refill))
                        .build());
    }
}
