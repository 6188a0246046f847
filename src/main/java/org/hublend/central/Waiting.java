package org.hublend.central;

import static org.hublend.state.tables.Tables.DESK;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.hublend.sync.Wire;

/// Lets desks wait until there is news for them.
///
/// A wait changes nothing, so it needs no request number, and pushes of the same desk go on beside it.
final class Waiting implements Conversation.News, AutoCloseable {
    static final Duration LONGEST = Duration.ofSeconds(25);
    /// Thousands of desks that wait are woken over some seconds, and do not all ask at once.
    private static final long SPREAD_MICROS = 1000;

    private final Database database;
    private final Clock clock;
    private final Metrics metrics;
    private final Lookout lookout;

    private record Asker(UUID hub, boolean isActive) {}

    Waiting(Database database, Clock clock, Metrics metrics) {
        this.database = database;
        this.clock = clock;
        this.metrics = metrics;
        this.lookout = new Lookout(database);
    }

    /// Answers as soon as there is something after the cursor that the desk may read, or when the time is over.
    @Override
    public Wire.Moved news(Caller caller, Wire.Wait wait) {
        var hub = hub(caller);
        long patience = Math.clamp(wait.seconds(), 0, LONGEST.toSeconds());
        int waiters = lookout.watching(1);
        metrics.waits(waiters);
        try {
            boolean isNews = await(hub, wait, TimeUnit.SECONDS.toNanos(patience));
            if (isNews) TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextLong(waiters * SPREAD_MICROS));
            return new Wire.Moved(isNews, clock.millis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Wire.Moved(false, clock.millis());
        } finally {
            metrics.waits(lookout.watching(-1));
        }
    }

    private UUID hub(Caller caller) {
        var asker = database.read(sql -> sql.select(DESK.HUB, DESK.STATUS)
                        .from(DESK)
                        .where(DESK.ID.eq(caller.desk()))
                        .fetchOptional(r -> new Asker(r.value1(), r.value2().equals(Desks.ACTIVE))))
                .orElseThrow(() -> Desks.unknown(clock.millis()));
        if (!asker.isActive()) throw Desks.removed(clock.millis());
        return asker.hub();
    }

    private boolean await(UUID hub, Wire.Wait wait, long patience) throws InterruptedException {
        long left = patience;
        while (true) {
            var now = lookout.seen();
            if (now.isPresent() && isNews(now.get(), hub, wait)) return true;
            if (left <= 0) return false;
            left = lookout.moved(now, left);
        }
    }

    private boolean isNews(Lookout.Seen now, UUID hub, Wire.Wait wait) {
        if (!now.epoch().equals(wait.epoch())) return true;
        if (now.head() <= wait.cursor()) return false;
        return Math.max(lookout.newest(now, Scopes.EVERYBODY), lookout.newest(now, hub)) > wait.cursor();
    }

    @Override
    public void close() {
        lookout.close();
    }
}
