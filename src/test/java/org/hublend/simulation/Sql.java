package org.hublend.simulation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hublend.state.PlainStandings;
import org.sqlite.SQLiteConfig;

/// Plain questions to a database file, past all that is under test.
final class Sql {
    private Sql() {}

    static Connection open(Path file) {
        try {
            var config = new SQLiteConfig();
            config.setBusyTimeout(1000);
            return config.createConnection("jdbc:sqlite:" + file);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void run(Path file, String... statements) {
        try (var connection = open(file);
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// All rows, each as its columns' texts.
    static List<List<String>> rows(Connection connection, String sql) {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var row = new ArrayList<String>(columns);
                for (int i = 1; i <= columns; i++) {
                    var standing = PlainStandings.of(result, i);
                    row.add(standing.isPresent() ? standing.get() : text(result.getObject(i)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> column(Connection connection, String sql) {
        return rows(connection, sql).stream().map(List::getFirst).toList();
    }

    static long number(Connection connection, String sql) {
        return Long.parseLong(column(connection, sql).getFirst());
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case byte[] bytes -> java.util.HexFormat.of().formatHex(bytes);
            default -> value.toString();
        };
    }
}
