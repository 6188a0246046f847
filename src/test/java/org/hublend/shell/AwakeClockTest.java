package org.hublend.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AwakeClockTest {
    private final AtomicLong real = new AtomicLong(-7);
    private final AwakeClock clock = new AwakeClock(real::get);

    @Test
    void frames_add_up_and_a_hang_counts_for_little() {
        long start = clock.now();
        for (int i = 0; i < 10; i++) pass(16);
        assertEquals(160, since(start));
        pass(900);
        assertEquals(200, since(start));
    }

    @Test
    void a_rest_counts_in_full() {
        long start = clock.now();
        clock.rest();
        pass(900);
        assertEquals(900, since(start));
    }

    private void pass(int millis) {
        real.addAndGet(Duration.ofMillis(millis).toNanos());
        clock.now();
    }

    private long since(long start) {
        return Duration.ofNanos(clock.now() - start).toMillis();
    }
}
