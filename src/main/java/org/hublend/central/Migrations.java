package org.hublend.central;

import java.util.List;
import javax.sql.DataSource;
import org.hublend.state.Engine;

/// Brings the centre's tables up to date; facts and state are the same tables as on a desk.
final class Migrations {
    static final List<String> FOLDERS = List.of("ledger", "state", "central");
    /// How many migrations there are; a file that says so of itself need not be compared one by one.
    static final int VERSION = 12;

    private Migrations() {}

    static void run(Engine engine, DataSource source) {
        for (var folder : FOLDERS) {
            var age = engine.age(source, folder);
            if (age.isNewer())
                throw new CentreException("The database was written by a newer Hublend. Install the newest version.");
            if (age.pending() > 0) engine.migrate(source, folder);
        }
    }
}
