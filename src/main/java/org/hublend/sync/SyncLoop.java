package org.hublend.sync;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hublend.storage.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Exchanges with the centre for as long as the desk is open, by itself. It looks at what is so and not at what
/// changed: while something is pending it goes on, and after a failure it waits ever longer, by chance within bounds.
public final class SyncLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);
    /// How often a desk that is up to date asks for news.
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final DataFolder folder;
    private final Random jitter;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean running;
    private volatile Optional<Exchange.Outcome> last = Optional.empty();

    private SyncLoop(DataFolder folder, Random jitter) {
        this.folder = folder;
        this.jitter = jitter;
        thread = Thread.ofVirtual().name("hublend-sync").start(this::go);
    }

    public static SyncLoop start(DataFolder folder) {
        return new SyncLoop(folder, folder.random());
    }

    /// How it stands: the facts that are still here, whether an exchange is under way, and how the last one ended.
    public record Standing(long pending, boolean running, Optional<Exchange.Outcome> last) {
        /// True only when nothing is left to send and everything up to the head was read.
        public boolean isAllSent() {
            return pending == 0 && last.filter(Exchange.Outcome::isComplete).isPresent();
        }
    }

    public Standing standing() {
        return new Standing(Exchange.pending(folder), running, last);
    }

    private void go() {
        int failures = 0;
        try {
            do {
                failures = exchange() ? 0 : failures + 1;
            } while (!closing.await(pause(failures).toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether it went well. A failure of any kind must not end the loop: the next try may find the cause gone.
    private boolean exchange() {
        running = true;
        try {
            var outcome = Exchange.run(folder);
            last = Optional.of(outcome);
            return outcome.problem().isEmpty() || outcome.problem().get().kind() == Problem.Kind.NOT_JOINED;
        } catch (RuntimeException e) {
            LOG.error("An exchange failed: {}", e.getClass().getName());
            return false;
        } finally {
            running = false;
        }
    }

    private Duration pause(int failures) {
        if (failures == 0) return QUIET;
        long most = Math.min(LONGEST.toMillis(), SHORTEST.toMillis() << Math.min(failures, 16));
        return Duration.ofMillis(jitter.nextLong(SHORTEST.toMillis(), most + 1));
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(Duration.ofSeconds(35));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
