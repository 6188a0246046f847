package org.hublend.state;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/// Fresh databases with the shared tables, for tests that run on both engines. PostgreSQL starts once in a test run
/// and each test gets a copy of one migrated template; so it is with SQLite's file.
public final class Engines {
    /// The folders of migrations that every node has.
    private static final List<String> SHARED = List.of("ledger", "state");

    private Engines() {}

    /// An empty database of an engine; for SQLite it is a file in the given folder.
    public static DataSource fresh(Engine engine, Path folder) {
        return switch (engine) {
            case SQLITE -> sqlite(folder.resolve("fresh-" + Running.NUMBERS.incrementAndGet() + ".db"));
            case POSTGRES -> postgres("TEMPLATE hublend_template");
        };
    }

    /// Without any tables.
    static DataSource empty(Engine engine, Path folder) {
        return switch (engine) {
            case SQLITE -> at(folder.resolve("empty-" + Running.NUMBERS.incrementAndGet() + ".db"));
            case POSTGRES -> postgres("TEMPLATE template0");
        };
    }

    /// A database of PostgreSQL that sorts texts as a language does and not by their bytes.
    public static DataSource freshWithLanguage(String icuLocale) {
        var source = postgres("TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE '" + icuLocale + "'");
        SHARED.forEach(room -> Engine.POSTGRES.migrate(source, room));
        return source;
    }

    private static DataSource sqlite(Path file) {
        try {
            Files.write(file, Running.SQLITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return at(file);
    }

    private static SQLiteDataSource at(Path file) {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static DataSource postgres(String how) {
        var name = "test_" + Running.NUMBERS.incrementAndGet();
        try (var connection = Running.POSTGRES.getPostgresDatabase().getConnection()) {
            run(connection, "CREATE DATABASE " + name + " " + how);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL made no database for a test.", e);
        }
        return Running.POSTGRES.getDatabase("postgres", name);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// What one test run shares; made when it is first asked for.
    private static final class Running {
        private static final AtomicInteger NUMBERS = new AtomicInteger();
        private static final byte[] SQLITE = migratedFile();
        private static final EmbeddedPostgres POSTGRES = started();

        private static byte[] migratedFile() {
            try {
                var file = Files.createTempFile("template", ".db");
                try {
                    SHARED.forEach(room -> Engine.SQLITE.migrate(at(file), room));
                    return Files.readAllBytes(file);
                } finally {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static EmbeddedPostgres started() {
            try {
                var postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres)));
                try (var connection = postgres.getPostgresDatabase().getConnection()) {
                    run(connection, "CREATE DATABASE hublend_template");
                }
                var template = postgres.getDatabase("postgres", "hublend_template");
                SHARED.forEach(room -> Engine.POSTGRES.migrate(template, room));
                return postgres;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("PostgreSQL did not start for the tests.", e);
            }
        }

        private static void stop(EmbeddedPostgres postgres) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
