package org.hublend.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/// The one thread that writes to the database; the counter's work goes before the work of sync.
/// It is a platform thread, since SQLite's native calls would pin a virtual one.
final class Writer implements AutoCloseable {
    /// What is to be done on the writing connection.
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private record Job(boolean urgent, long order, Runnable work) implements Comparable<Job> {
        @Override
        public int compareTo(Job other) {
            if (urgent != other.urgent) return urgent ? -1 : 1;
            return Long.compare(order, other.order);
        }
    }

    private final Connection connection;
    private final PriorityBlockingQueue<Job> jobs = new PriorityBlockingQueue<>();
    private final AtomicLong orders = new AtomicLong();
    private final Thread thread;
    private volatile boolean open = true;

    Writer(Connection connection) {
        this.connection = connection;
        thread = Thread.ofPlatform().name("hublend-database").daemon().start(this::work);
    }

    /// Runs the work in one IMMEDIATE transaction and waits for its answer.
    <T> T transaction(boolean urgent, Work<T> work) {
        return run(urgent, true, work);
    }

    /// The same, but everything is rolled back at the end.
    <T> T rehearsal(Work<T> work) {
        return run(false, false, work);
    }

    private <T> T run(boolean urgent, boolean keep, Work<T> work) {
        if (Thread.currentThread() == thread)
            throw new IllegalStateException("A transaction can't be begun inside another one.");
        if (!open) throw new StorageException("The data folder is closed.");
        var answer = new CompletableFuture<T>();
        jobs.add(new Job(urgent, orders.getAndIncrement(), () -> {
            try {
                answer.complete(inTransaction(keep, work));
            } catch (Exception e) {
                answer.completeExceptionally(e);
            } catch (Error e) {
                answer.completeExceptionally(e);
                throw e;
            }
        }));
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) throw Refusals.said(cause);
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("Interrupted while saving; it may or may not have been saved.", e);
        }
    }

    private <T> T inTransaction(boolean keep, Work<T> work) throws SQLException {
        Schema.run(connection, "BEGIN IMMEDIATE");
        boolean done = false;
        try {
            var answer = work.on(connection);
            if (keep) {
                Schema.run(connection, "COMMIT");
                done = true;
            }
            return answer;
        } finally {
            if (!done) rollBack();
        }
    }

    /// A full disk can end the transaction by itself; then there is nothing left to take back.
    private void rollBack() throws SQLException {
        try {
            Schema.run(connection, "ROLLBACK");
        } catch (SQLException e) {
            if (e.getMessage() == null || !e.getMessage().contains("no transaction is active")) throw e;
        }
    }

    private void work() {
        while (open || !jobs.isEmpty()) {
            try {
                jobs.take().work().run();
            } catch (InterruptedException e) {
                // Closing wakes the thread; it goes on until the queue is empty.
                continue;
            }
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
        try {
            thread.join();
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw Refusals.said(e);
        }
    }
}
