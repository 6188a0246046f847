package org.hublend.simulation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hublend.ledger.Standing;
import org.hublend.ledger.SubjectType;
import org.hublend.state.Engine;
import org.hublend.state.Standings;
import org.hublend.state.StateTables;
import org.hublend.state.Written;

/// Makes all rows of the state anew from the standings, and compares them with those that are there.
final class RowsCheck {
    private static final List<String> TABLES = StateTables.names();

    private final Connection connection;

    RowsCheck(Connection connection) {
        this.connection = connection;
    }

    void holds() {
        try {
            connection.setAutoCommit(false);
            for (var trigger : Sql.column(connection, "SELECT name FROM sqlite_master WHERE type = 'trigger'"))
                Engine.SQLITE.sql(connection).execute("DROP TRIGGER " + trigger);
            var there = all();
            var standings = new Standings(Engine.SQLITE.sql(connection));
            for (var row : Sql.rows(connection, "SELECT type, standing FROM subject ORDER BY id")) {
                var standing =
                        Standing.read(SubjectType.of(row.get(0)), row.get(1)).orElseThrow();
                standings.remove(standing.subject());
                standings.replace(List.of(Written.of(standing)));
            }
            var due = all();
            for (var table : TABLES)
                Oracle.O2.holds(
                        Objects.equals(due.get(table), there.get(table)),
                        "the rows of " + table + " are " + there.get(table) + ", not " + due.get(table));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            end();
        }
    }

    private Map<String, List<String>> all() {
        var all = new TreeMap<String, List<String>>();
        for (var table : TABLES)
            all.put(
                    table,
                    Sql.rows(connection, "SELECT * FROM " + table).stream()
                            .map(List::toString)
                            .sorted()
                            .toList());
        return all;
    }

    private void end() {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
