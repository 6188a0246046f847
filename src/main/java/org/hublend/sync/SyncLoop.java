package org.hublend.sync;

import java.time.Duration;
import java.util.Optional;
<<<<<<< HEAD
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a desk and the centre up to date in the background. It looks at what is left and never trusts that somebody
/// told it: a missed wake-up only costs time.
public final class SyncLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);

    private final DataFolder folder;
    private final Consumer<SyncLight> lights;
    private final Pace pace;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;
    private volatile boolean open = true;
    private volatile boolean busy;
    private volatile Optional<Problem> problem = Optional.empty();

    /// @param lights is told on a thread of its own whenever the light may have changed
    public SyncLoop(DataFolder folder, Consumer<SyncLight> lights) {
        this.folder = folder;
        this.lights = lights;
        this.pace = new Pace(folder.random());
        this.thread = Thread.ofVirtual().name("hublend-sync").start(this::run);
    }

    /// There is something to send, or somebody wants to know now.
    public void wake() {
        bell.release();
    }

    /// How things stand at this moment.
    public SyncLight light() {
        if (folder.self().isEmpty()) return new SyncLight.NotJoined();
        return folder.read(sql -> {
                    var membership = Membership.find(sql);
                    var outbox = new Outbox(sql);
                    return new Situation(
                            membership.isPresent(),
                            membership.map(Membership::reachedHead).orElse(false),
                            busy,
                            outbox.pending(),
                            outbox.stuck().size(),
                            Membership.clockOffset(sql),
                            membership.flatMap(Membership::lastExchange),
                            problem);
                })
                .light();
    }

    private void run() {
        while (open) {
            var wait = Duration.ofSeconds(30);
            try {
                wait = exchange();
            } catch (RuntimeException e) {
                // A full disk or a locked file passes; the loop must not end with it.
                LOG.error("An exchange failed.", e);
            }
            pause(wait);
        }
    }

    private Duration exchange() {
        busy = true;
        try {
            lights.accept(light());
            var outcome = Exchange.run(folder);
            problem = outcome.problem();
            return pace.after(outcome);
        } finally {
            busy = false;
            if (open) lights.accept(light());
        }
    }

    private void pause(Duration wait) {
        try {
            if (bell.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) bell.drainPermits();
        } catch (InterruptedException e) {
            open = false;
        }
=======
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
>>>>>>> sync
    }

    @Override
    public void close() {
<<<<<<< HEAD
        open = false;
        wake();
        try {
            thread.join(Duration.ofSeconds(5));
=======
        closing.countDown();
        try {
            thread.join(Duration.ofSeconds(35));
>>>>>>> sync
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
