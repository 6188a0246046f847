package org.hublend.state;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The standings of a database file as texts: who searches the bytes of a file does not see what is in a pressed one.
public final class PlainStandings {
    private static final String COLUMN = "standing";

    private PlainStandings() {}

    /// Of all tables that have them; none of a file that is no database.
    public static List<String> in(Path file) throws IOException, SQLException {
        try (var bytes = Files.newInputStream(file)) {
            if (!new String(bytes.readNBytes(15), ISO_8859_1).equals("SQLite format 3")) return List.of();
        }
        var all = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (var table : tables(connection)) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("SELECT " + COLUMN + " FROM " + table)) {
                    while (rows.next()) of(rows, 1).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    /// What such a column says; empty for NULL, and for any other column.
    public static Optional<String> of(ResultSet row, int column) throws SQLException {
        if (!row.getMetaData().getColumnName(column).equals(COLUMN)) return Optional.empty();
        return Optional.ofNullable(row.getBytes(column)).map(Kept::of).map(Kept::text);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT t.name FROM sqlite_master t, pragma_table_info(t.name) c"
                        + " WHERE t.type = 'table' AND c.name = '" + COLUMN + "'")) {
            while (found.next()) tables.add(found.getString(1));
        }
        return tables;
    }
}
