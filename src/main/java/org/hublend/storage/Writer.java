package org.hublend.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.hublend.state.Engine;
import org.jooq.DSLContext;

/// The one thread that writes to the database; the counter's work goes before the work of sync.
/// It is a platform thread, since SQLite's native calls would pin a virtual one.
final class Writer implements AutoCloseable {
    private record Job(boolean urgent, long order, Runnable work) implements Comparable<Job>, Runnable {
        @Override
        public int compareTo(Job other) {
            if (urgent != other.urgent) return urgent ? -1 : 1;
            return Long.compare(order, other.order);
        }

        @Override
        public void run() {
            work.run();
        }
    }

    private final Connection connection;
    private final DSLContext sql;
    private final AtomicLong orders = new AtomicLong();
    private final ThreadLocal<Boolean> writing = ThreadLocal.withInitial(() -> false);
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            Thread.ofPlatform().name("hublend-database").daemon().factory());

    Writer(Connection connection) {
        this.connection = connection;
        this.sql = Engine.SQLITE.sql(connection);
    }

    /// Runs the work in one IMMEDIATE transaction and waits for its answer.
    <T> T transaction(boolean urgent, Function<DSLContext, T> work) {
        return run(urgent, "COMMIT", work);
    }

    /// The same, but everything is taken back at the end.
    <T> T rehearsal(Function<DSLContext, T> work) {
        return run(false, "ROLLBACK", work);
    }

    /// Brings all that was committed into the database's file, and empties the log beside it: what was deleted is then
    /// in neither. False where somebody was reading all the while.
    boolean checkpoint() {
        return run(false, () -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                return row.next() && row.getInt(1) == 0;
            }
        });
    }

    private <T> T run(boolean urgent, String end, Function<DSLContext, T> work) {
        return run(urgent, () -> inTransaction(end, work));
    }

    private <T> T run(boolean urgent, Callable<T> work) {
        if (writing.get()) throw new IllegalStateException("A transaction can't be begun inside another one.");
        var answer = new CompletableFuture<T>();
        var job = new Job(urgent, orders.getAndIncrement(), () -> {
            try {
                answer.complete(work.call());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            thread.execute(job);
            return answer.get();
        } catch (RejectedExecutionException e) {
            throw new StorageException("The data folder is closed.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) throw Refusals.said(cause);
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("Interrupted while saving; it may or may not have been saved.", e);
        }
    }

    private <T> T inTransaction(String end, Function<DSLContext, T> work) throws SQLException {
        Schema.run(connection, "BEGIN IMMEDIATE");
        writing.set(true);
        try {
            var answer = work.apply(sql);
            Schema.run(connection, end);
            return answer;
        } catch (Throwable e) {
            rollBack(e);
            throw e;
        } finally {
            writing.set(false);
        }
    }

    /// A full disk can end the transaction by itself; then there is nothing left to take back.
    private void rollBack(Throwable cause) {
        try {
            Schema.run(connection, "ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /// Waits for what was asked for before, then closes the connection.
    @Override
    public void close() {
        thread.shutdown();
        try {
            while (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                // A long page of sync may still be written; giving up on it here could lose what was confirmed.
            }
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw Refusals.said(e);
        }
    }
}
