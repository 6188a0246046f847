package org.hublend.state;

import java.sql.Connection;
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
                    "bigint", "INTEGER",
                    "bytes", "BLOB",
                    "uuid", "TEXT",
                    "text", "TEXT",
                    "bool", "INTEGER")),
    /// Texts compare by code point, as SQLite does, whatever the database's collation is.
    POSTGRES(
            SQLDialect.POSTGRES,
            Map.of(
                    "strict", "",
                    "bigint", "BIGINT",
                    "bytes", "BYTEA",
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

    /// How many migrations of a folder the database has yet to get.
    public int pending(DataSource source, String folder) {
        return flyway(source, folder).info().pending().length;
    }

    /// Whether the database had migrations that this program does not know: it was written by a newer one.
    public boolean isNewer(DataSource source, String folder) {
        for (var migration : flyway(source, folder).info().all()) {
            if (migration.getState().isApplied() && !migration.getState().isResolved()) return true;
        }
        return false;
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
