package org.hublend.central;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hublend.state.Engine;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/// PostgreSQL, which several processes of the service may share.
final class PostgresDatabase implements Database {
    private static final int ATTEMPTS = 10;
    /// Serialization failure, deadlock: the transaction left nothing and may be tried again.
    private static final Set<String> PASSING = Set.of("40001", "40P01");

    private final HikariDataSource pool;

    private final UnaryOperator<Connection> through;

    private PostgresDatabase(HikariDataSource pool, UnaryOperator<Connection> through) {
        this.pool = pool;
        this.through = through;
    }

    /// @param url `jdbc:postgresql://…`; without a password the driver looks into `.pgpass`
    static PostgresDatabase open(
            String url, Optional<String> user, Optional<String> password, UnaryOperator<Connection> through) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        user.ifPresent(config::setUsername);
        password.ifPresent(config::setPassword);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        config.setPoolName("central");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // What the server adds to errors repeats the values of rows.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        try {
            var pool = new HikariDataSource(config);
            Migrations.run(Engine.POSTGRES, pool);
            return new PostgresDatabase(pool, through);
        } catch (HikariPool.PoolInitializationException e) {
            throw new CentreException(
                    "The database can't be reached. Check its address, the user's name and the password.", e);
        }
    }

    @Override
    public <T> T write(Function<DSLContext, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction(Connection.TRANSACTION_READ_COMMITTED, work);
            } catch (DataAccessException e) {
                if (attempt == ATTEMPTS || !PASSING.contains(e.sqlState())) throw e;
            }
        }
    }

    @Override
    public <T> T read(Function<DSLContext, T> question) {
        return transaction(Connection.TRANSACTION_REPEATABLE_READ, question);
    }

    /// Old versions of rows go when the server vacuums; its log and its archives are looked after where it is run.
    @Override
    public void wipe() {}

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void close() {
        pool.close();
    }

    private <T> T transaction(int isolation, Function<DSLContext, T> work) {
        try (var connection = through.apply(pool.getConnection())) {
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                var answer = work.apply(Engine.POSTGRES.sql(connection));
                connection.commit();
                done = true;
                return answer;
            } finally {
                if (!done) connection.rollback();
            }
        } catch (SQLException e) {
            throw new CentreException("The database did not answer.", e);
        }
    }
}
