package org.hublend.central;

import static org.hublend.state.tables.Tables.FEED;
import static org.hublend.state.tables.Tables.HEAD;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/// Looks at the head four times a second while anybody wants to know, whichever process moved it; see decision 0021.
final class Lookout implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Database database;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private final Thread looking;
    private Optional<Seen> seen = Optional.empty();
    private int watchers;
    private boolean closed;

    /// The feed at one moment, with the newest number of each scope, once somebody asked for it.
    record Seen(String epoch, long head, Map<UUID, Long> newest) {}

    Lookout(Database database) {
        this.database = database;
        this.looking = Thread.ofPlatform().daemon().name("central-head").start(this::look);
    }

    /// Begins and ends a watch; answers how many there are now.
    int watching(int change) {
        lock.lock();
        try {
            // What was seen while nobody watched may be old.
            if (watchers == 0) seen = Optional.empty();
            watchers += change;
            wanted.signalAll();
            return watchers;
        } finally {
            lock.unlock();
        }
    }

    Optional<Seen> seen() {
        lock.lock();
        try {
            return seen;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until something else is seen than before. Answers what is left of the time, 0 when there is no more to
    /// wait for.
    long moved(Optional<Seen> before, long patience) throws InterruptedException {
        long left = patience;
        lock.lockInterruptibly();
        try {
            while (!closed && left > 0 && seen.equals(before)) left = moved.awaitNanos(left);
            return closed ? 0 : Math.max(0, left);
        } finally {
            lock.unlock();
        }
    }

    /// The newest number of a scope; asked once for all who watch.
    long newest(Seen now, UUID scope) {
        lock.lock();
        try {
            var known = now.newest().get(scope);
            if (known != null) return known;
        } finally {
            lock.unlock();
        }
        long number = database.read(sql -> newest(sql, scope));
        lock.lock();
        try {
            now.newest().put(scope, number);
            return number;
        } finally {
            lock.unlock();
        }
    }

    private static long newest(DSLContext sql, UUID scope) {
        return sql.select(DSL.coalesce(DSL.max(FEED.ROW_SEQ), DSL.inline(0L)))
                .from(FEED)
                .where(FEED.SCOPE.eq(scope))
                .fetchSingle()
                .value1();
    }

    private void look() {
        try {
            while (isWanted()) {
                try {
                    show(database.read(Lookout::now));
                    Thread.sleep(LOOK);
                } catch (DataAccessException | CentreException e) {
                    // The database is away: who waits hears nothing, and asks again when the time is over.
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            // The service stops.
            Thread.currentThread().interrupt();
        }
    }

    private static Seen now(DSLContext sql) {
        var head = sql.selectFrom(HEAD).fetchSingle();
        return new Seen(head.getEpoch(), head.getNumber(), new HashMap<>());
    }

    private boolean isWanted() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (watchers == 0 && !closed) wanted.await();
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void show(Seen now) {
        lock.lock();
        try {
            boolean isSame = seen.filter(
                            s -> s.head() == now.head() && s.epoch().equals(now.epoch()))
                    .isPresent();
            if (isSame) return;
            seen = Optional.of(now);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Whoever watches is told at once that there is nothing more to wait for.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            moved.signalAll();
            wanted.signalAll();
        } finally {
            lock.unlock();
        }
        looking.interrupt();
    }
}
