package org.hublend.simulation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;

/// Stores that are not what they should be, to see that the oracles notice.
final class StoreFaults {
    private StoreFaults() {}

    /// Numbers are drawn when a transaction begins, not from a row that stays locked until its commit: every second one
    /// was overtaken, and commits under a number below one that others have read already.
    static StoreFault withoutHeadLock() {
        return new StoreFault() {
            private int drawn;
            private boolean overtaken;

            @Override
            public String instead(Connection connection, String sql) {
                if (sql.startsWith("update head set number")) {
                    overtaken = ++drawn % 2 == 0;
                    return overtaken ? "update head set number = number where 1 = ?" : sql.replace("+ ?", "+ 1 + ?");
                }
                if (overtaken && sql.startsWith("select") && sql.contains("from head")) {
                    overtaken = false;
                    return sql.replace("head.number", "head.number - 1 as number");
                }
                return sql;
            }
        };
    }

    /// A fact that fails half-way leaves what it had done.
    static StoreFault withoutSavepoint() {
        return (_, sql) -> sql.startsWith("ROLLBACK TO SAVEPOINT") ? "SAVEPOINT another" : sql;
    }

    /// The same fact can be put in twice, and is not found by its id.
    static StoreFault withoutDedupe() {
        return (_, sql) ->
                sql.startsWith("select fact.id") && sql.contains("where fact.id in (") ? sql + " and 1 = 0" : sql;
    }

    /// The cursor moves in a transaction of its own, and that of the rows is lost.
    static StoreFault cursorBeforeRows() {
        var random = new Random(5);
        return (connection, sql) -> {
            if (sql.startsWith("update central set epoch") && random.nextInt(4) == 0) again(connection);
            return sql;
        };
    }

    /// It says that it has kept what it has not.
    static StoreFault forgetful() {
        return new StoreFault() {
            private final Random random = new Random(6);
            private boolean took;

            @Override
            public String instead(Connection connection, String sql) {
                if (sql.startsWith("insert into fact ")) took = true;
                if (!sql.equals("COMMIT") || !took) return sql;
                took = false;
                return random.nextInt(4) == 0 ? "ROLLBACK" : sql;
            }
        };
    }

    /// Who was erased is not remembered when something about them arrives.
    static StoreFault withoutErasedList() {
        return (_, sql) -> sql.replace("from erased where", "from erased where 1 = 0 and");
    }

    /// What was deleted stays in the log beside the database.
    static StoreFault withoutWiping() {
        return (_, sql) -> sql.replace("wal_checkpoint(TRUNCATE)", "wal_checkpoint(PASSIVE)");
    }

    private static void again(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
            statement.execute("BEGIN IMMEDIATE");
        }
    }
}
