package org.hublend.simulation;

import java.sql.Connection;
import java.sql.SQLException;

/// What a store does wrong by itself; the sound one does as it is told.
interface StoreFault {
    StoreFault NONE = (_, sql) -> sql;

    /// What the store really does when it is told this.
    String instead(Connection connection, String sql) throws SQLException;
}
