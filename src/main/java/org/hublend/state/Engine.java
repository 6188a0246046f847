package org.hublend.state;

import java.sql.Connection;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/// The two database engines, and how the shared migrations spell their column types.
public enum Engine {
    SQLITE(
            SQLDialect.SQLITE,
            Map.of(
                    "strict", " STRICT",
                    "keyed", " STRICT, WITHOUT ROWID",
                    "bigint", "INTEGER",
                    "bytes", "BLOB",
                    "on_sqlite", "",
                    "uuid", "TEXT",
                    "text", "TEXT",
                    "bool", "INTEGER")),
    /// Texts compare by code point, as SQLite does, whatever the database's collation is.
    POSTGRES(
            SQLDialect.POSTGRES,
            Map.of(
                    "strict", "",
                    "keyed", "",
                    "bigint", "BIGINT",
                    "bytes", "BYTEA",
                    "on_sqlite", "-- ",
                    "uuid", "UUID",
                    "text", "TEXT COLLATE \"C\"",
                    "bool", "BOOLEAN"));

    private final SQLDialect dialect;
    private final Map<String, String> spelling;

    Engine(SQLDialect dialect, Map<String, String> spelling) {
        this.dialect = dialect;
        this.spelling = spelling;
    }

    public DSLContext sql(Connection connection) {
        var settings = new Settings()
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withRenderSchema(false)
                .withExecuteLogging(false);
        return DSL.using(connection, dialect, settings);
    }

    /// Brings the tables of one folder of migrations up to date; each folder has its own history.
    /// Answers how many migrations were run.
    public int migrate(DataSource source, String folder) {
        return flyway(source, folder).migrate().migrationsExecuted;
    }

    /// How the tables of one folder of migrations compare with this program's.
    ///
    /// @param pending how many migrations the database has yet to get
    /// @param isNewer whether it had migrations that this program does not know: it was written by a newer one
    public record Age(int pending, boolean isNewer) {}

    public Age age(DataSource source, String folder) {
        var info = flyway(source, folder).info();
        boolean isNewer = Arrays.stream(info.all())
                .anyMatch(m -> m.getState().isApplied() && !m.getState().isResolved());
        return new Age(info.pending().length, isNewer);
    }

    /// What the migrations' placeholders stand for.
    Map<String, String> spelling() {
        return spelling;
    }

    private Flyway flyway(DataSource source, String folder) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/" + folder)
                .table("migrations_" + folder)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(spelling)
                .load();
    }
}
