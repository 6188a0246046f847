package org.hublend.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
    static final int VERSION = 3;

    static final List<String> FOLDERS = List.of("ledger", "state", "desk");
    /// "HBLD": no other program's database carries it.
    static final int APPLICATION = 0x48424C44;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private Schema() {}

    static boolean isSqlite(byte[] header) {
        if (header.length < MAGIC.length) return false;
        for (int i = 0; i < MAGIC.length; i++) if (header[i] != MAGIC[i]) return false;
        return true;
    }

    /// The application id stands at byte 68 of the header, most significant byte first.
    static int application(byte[] header) {
        return header.length < 72 ? 0 : ByteBuffer.wrap(header).getInt(68);
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
