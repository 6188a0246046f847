package org.hublend.statistics;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hublend.state.Engine;
import org.jooq.DSLContext;
import org.sqlite.SQLiteDataSource;

/// A fresh database of either engine for each test, from one PostgreSQL server.
final class Databases implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final List<Connection> open = new ArrayList<>();
    private int made;

    Databases() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().start();
        execute("create database empty_state");
        Engine.POSTGRES.migrate(postgres.getDatabase("postgres", "empty_state"), "state");
    }

    DSLContext fresh(Engine engine, Path folder) throws SQLException {
        var connection = switch (engine) {
            case SQLITE -> {
                var source = new SQLiteDataSource();
                source.setUrl("jdbc:sqlite:" + folder.resolve("state.db"));
                engine.migrate(source, "state");
                yield source.getConnection();
            }
            case POSTGRES -> {
                var name = "state" + ++made;
                execute("create database " + name + " template empty_state");
                yield postgres.getDatabase("postgres", name).getConnection();
            }
        };
        open.add(connection);
        connection.setAutoCommit(false);
        return engine.sql(connection);
    }

    /// Before the folder of a test goes: an open file can't be deleted everywhere.
    void closeConnections() throws SQLException {
        for (var connection : open) connection.close();
        open.clear();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private void execute(String statement) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
