package org.hublend;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The least that writing some rows can cost: prepared statements and one commit on a SQLite file with the same tables
/// and the same promises (WAL, `synchronous=FULL`), with nothing decided, sealed or folded.
public final class BareRows implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> inserts = new HashMap<>();
    private final List<Row> rows;

    /// A row as the tables have it.
    public record Row(String table, List<Object> values) {}

    /// @param like the database whose tables are wanted, empty
    public BareRows(Path like, List<Row> rows) throws SQLException, IOException {
        var file = Files.createTempDirectory(Path.of("target", "bench"), "bare").resolve("bare.db");
        try (var from = open(like);
                var statement = from.createStatement()) {
            statement.execute("VACUUM INTO '" + file + "'");
        }
        connection = open(file);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=FULL");
            for (var table : tables(connection)) statement.execute("DELETE FROM " + table);
        }
        connection.setAutoCommit(false);
        this.rows = rows;
        for (var row : rows) {
            var holes = "?, ".repeat(row.values().size());
            var sql = "INSERT OR REPLACE INTO " + row.table() + " VALUES (" + holes.substring(0, holes.length() - 2)
                    + ")";
            inserts.putIfAbsent(row.table(), connection.prepareStatement(sql));
        }
    }

    int size() {
        return rows.size();
    }

    /// All rows once more, as others: each id in them is a new one.
    void write() throws SQLException {
        var ids = new HashMap<String, String>();
        for (var row : rows) {
            var insert = Objects.requireNonNull(inserts.get(row.table()));
            for (int i = 0; i < row.values().size(); i++)
                insert.setObject(i + 1, other(row.values().get(i), ids));
            insert.execute();
        }
        connection.commit();
    }

    /// All rows, into the empty tables.
    public void writeAsTheyAre() throws SQLException {
        for (var row : rows) {
            var insert = Objects.requireNonNull(inserts.get(row.table()));
            for (int i = 0; i < row.values().size(); i++)
                insert.setObject(
                        i + 1,
                        row.values().get(i) instanceof ByteBuffer b
                                ? b.array()
                                : row.values().get(i));
            insert.execute();
        }
        connection.commit();
    }

    /// Empty tables again.
    void clear() throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : inserts.keySet()) statement.execute("DELETE FROM " + table);
        }
        connection.commit();
    }

    private static Object other(Object value, Map<String, String> ids) {
        if (value instanceof ByteBuffer bytes) return bytes.array();
        return value instanceof String id && id.length() == 36 && id.charAt(8) == '-' && id.charAt(23) == '-'
                ? ids.computeIfAbsent(id, _ -> UUID.randomUUID().toString())
                : value;
    }

    /// What `act` adds to the database or changes in it.
    public static List<Row> writtenBy(Path database, Runnable act) throws SQLException {
        try (var connection = open(database)) {
            var before = new HashSet<>(all(connection).values());
            act.run();
            return all(connection).values().stream()
                    .filter(r -> !before.contains(r))
                    .toList();
        }
    }

    private static Map<String, Row> all(Connection connection) throws SQLException {
        var all = new LinkedHashMap<String, Row>();
        for (var table : tables(connection)) {
            try (var statement = connection.createStatement();
                    var results = statement.executeQuery("SELECT * FROM " + table)) {
                while (results.next()) {
                    var values = new ArrayList<>();
                    for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                        var value = results.getObject(i);
                        values.add(value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value);
                    }
                    all.put(table + all.size(), new Row(table, values));
                }
            }
        }
        return all;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var results = statement.executeQuery(
                        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'migrations_%'")) {
            while (results.next()) tables.add(results.getString(1));
        }
        return tables;
    }

    private static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
