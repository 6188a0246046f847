package org.hublend.sync;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
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
    private final Watch watch;
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);
    /// Before the first exchange nobody knows whether all is sent and read.
    private volatile boolean busy = true;
    private volatile Optional<Problem> problem = Optional.empty();

    /// @param lights is told on a thread of its own whenever the light may have changed
    public SyncLoop(DataFolder folder, Consumer<SyncLight> lights) {
        this.folder = folder;
        this.lights = lights;
        this.pace = new Pace(folder.random());
        this.watch = new Watch(folder, this::wake);
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
        try {
            while (isOpen()) {
                var wait = new Pace.Wait(Duration.ZERO, Duration.ofSeconds(30));
                try {
                    wait = exchange();
                } catch (RuntimeException e) {
                    // A full disk or a locked file passes; the loop must not end with it.
                    if (isOpen()) LOG.error("An exchange failed.", e);
                }
                pause(wait);
            }
        } catch (InterruptedException e) {
            // The desk closes.
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    private Pace.Wait exchange() {
        busy = true;
        try {
            lights.accept(light());
            var outcome = Exchange.run(folder);
            problem = outcome.problem();
            if (outcome.isComplete()) watch.upToDate();
            return pace.after(outcome);
        } catch (RuntimeException e) {
            var here = Problem.here(e);
            problem = Optional.of(here);
            if (isOpen()) tell(here);
            throw e;
        } finally {
            busy = false;
            if (isOpen()) lights.accept(light());
        }
    }

    /// For those who look at the exchanges; where the disk is full, the light alone says it.
    private void tell(Problem here) {
        try {
            folder.writeLater(recording -> {
                Membership.ended(recording, here.sentence(), folder.clock().millis());
                new ExchangeLog(recording.sql())
                        .add(new Tally().entry(folder.clock().millis(), here.sentence()));
                return true;
            });
        } catch (RuntimeException e) {
            LOG.error("A failed exchange could not be noted.", e);
        }
    }

    /// The bell is not heard while the centre wants to be left alone: all that came meanwhile goes in one.
    private void pause(Pace.Wait wait) throws InterruptedException {
        if (closed.await(wait.asked().toMillis(), TimeUnit.MILLISECONDS)) return;
        if (bell.tryAcquire(wait.more().toMillis(), TimeUnit.MILLISECONDS)) bell.drainPermits();
    }

    @Override
    public void close() {
        closed.countDown();
        watch.close();
        wake();
        try {
            // It may be waiting for another program's exchange.
            if (!thread.join(Duration.ofSeconds(5))) thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
