package org.hublend.central;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.hublend.state.Engine;

/// One real PostgreSQL for a run of tests, with a database of its own for each test, copied from a migrated one.
final class Postgres {
    private static final String TEMPLATE = "migrated";

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    private static final class Running {
        static final Postgres ONE = start();
    }

    static Centre.Place fresh() {
        return Running.ONE.copy();
    }

    private static Postgres start() {
        try {
            var postgres = new Postgres(EmbeddedPostgres.builder().start());
            postgres.run("CREATE DATABASE " + TEMPLATE);
            Migrations.run(Engine.POSTGRES, postgres.server.getDatabase("postgres", TEMPLATE));
            return postgres;
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not start.", e);
        }
    }

    private Centre.Place copy() {
        var name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        run("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        return new Centre.Place.Postgres(
                server.getJdbcUrl("postgres", name), Optional.of("postgres"), Optional.empty());
    }

    private void run(String sql) {
        try (var connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
