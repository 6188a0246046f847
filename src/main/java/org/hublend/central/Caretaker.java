package org.hublend.central;

import java.time.Duration;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does the upkeep on a thread of its own until there is none left, with pauses in which desks are served.
final class Caretaker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);
    private static final Duration BREATH = Duration.ofMillis(20);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);

    private final Upkeep upkeep;
    private final Thread thread;

    Caretaker(Upkeep upkeep) {
        this.upkeep = upkeep;
        this.thread = Thread.ofPlatform().daemon().name("central-upkeep").start(this::run);
    }

    private void run() {
        try {
            while (hasMore()) Thread.sleep(BREATH);
        } catch (InterruptedException e) {
            // The service stops; the next one goes on from here.
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasMore() throws InterruptedException {
        try {
            return upkeep.piece();
        } catch (DataAccessException | CentreException e) {
            LOG.error("The upkeep has to wait.\n{}", Fault.places(e));
            Thread.sleep(AFTER_TROUBLE);
            return true;
        }
    }

    /// Waits until the piece at hand is done, which is short.
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
