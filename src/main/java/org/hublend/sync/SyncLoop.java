package org.hublend.sync;

import java.time.Duration;
import java.util.Optional;
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
    private volatile boolean open = true;
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
            if (outcome.isComplete()) watch.upToDate();
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
    }

    @Override
    public void close() {
        open = false;
        watch.close();
        wake();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
