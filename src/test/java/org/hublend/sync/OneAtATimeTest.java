package org.hublend.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.hublend.storage.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever wants to exchange waits for whoever does.
class OneAtATimeTest {
    @TempDir
    Path folder;

    private final CountDownLatch began = new CountDownLatch(1);

    @Test
    void the_second_begins_when_the_first_is_done() throws Exception {
        var second = Thread.ofPlatform().unstarted(this::take);
        try (var _ = OneAtATime.in(folder)) {
            second.start();
            untilItWaits(second);
            assertEquals(1, began.getCount());
        }
        assertTrue(began.await(30, TimeUnit.SECONDS));
        second.join();
    }

    @Test
    void nobody_waits_for_ever() {
        try (var _ = OneAtATime.in(folder)) {
            var refused = assertThrows(StorageException.class, () -> OneAtATime.in(folder, Duration.ZERO));
            assertTrue(refused.sentence().contains("Another exchange"), refused.sentence());
        }
        OneAtATime.in(folder, Duration.ZERO).close();
    }

    @Test
    void a_desk_that_closes_waits_no_longer() throws Exception {
        var thrown = new AtomicReference<Throwable>();
        var second = Thread.ofPlatform().unstarted(this::take);
        second.setUncaughtExceptionHandler((_, e) -> thrown.set(e));
        try (var _ = OneAtATime.in(folder)) {
            second.start();
            untilItWaits(second);
            second.interrupt();
            second.join(30_000);
            assertFalse(second.isAlive());
        }
        assertInstanceOf(StorageException.class, thrown.get());
        assertEquals(1, began.getCount());
    }

    private void take() {
        try (var _ = OneAtATime.in(folder)) {
            began.countDown();
        }
    }

    private static void untilItWaits(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();
    }
}
