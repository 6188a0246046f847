package org.hublend.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.hublend.state.Engine;
import org.jooq.DSLContext;

/// The second connection, for questions: it sees what was committed last and can't write.
final class Reader implements AutoCloseable {
    private final Connection connection;
    private final DSLContext sql;
    private final ReentrantLock lock = new ReentrantLock();

    Reader(Connection connection) throws SQLException {
        this.connection = connection;
        this.sql = Engine.SQLITE.sql(connection);
        Schema.run(connection, "PRAGMA query_only = ON");
    }

    /// All that one question reads is of one moment, however many statements it needs.
    <T> T read(Function<DSLContext, T> question) {
        lock.lock();
        try {
            if (lock.getHoldCount() > 1) return question.apply(sql);
            Schema.run(connection, "BEGIN");
            try {
                return question.apply(sql);
            } finally {
                Schema.run(connection, "ROLLBACK");
            }
        } catch (SQLException | RuntimeException e) {
            throw Refusals.said(e);
        } finally {
            lock.unlock();
        }
    }

    int dataVersion() {
        lock.lock();
        try {
            return Schema.pragma(connection, "data_version");
        } catch (SQLException e) {
            throw Refusals.said(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw Refusals.said(e);
        } finally {
            lock.unlock();
        }
    }
}
