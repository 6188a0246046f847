package org.hublend.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.hublend.state.Engine;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The database file of a desk: whose it is, which version its tables have, and how it is opened.
final class Schema {
    /// How many migrations a desk's database has; a file that had more was written by a newer program.
    static final int VERSION = 15;

    static final List<String> FOLDERS = List.of("ledger", "state", "desk");
    /// "HBLD": no other program's database carries it.
    static final int APPLICATION = 0x48424C44;

    private Schema() {}

    /// Makes a database that is known as ours. Before it is in WAL mode, or a kill could leave a file without the mark.
    static void create(Path database) throws IOException, SQLException {
        OwnersOnly.file(database);
        try (var connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + database)) {
            run(connection, "PRAGMA application_id = " + APPLICATION);
        }
    }

    static Connection connect(Path database) throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(5000);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setCacheSize(-32_000);
        return config.createConnection("jdbc:sqlite:" + database);
    }

    static int pragma(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA " + name)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static void migrate(Path database) {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + database);
        for (var folder : FOLDERS) Engine.SQLITE.migrate(source, folder);
    }
}
