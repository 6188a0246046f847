package org.hublend.central;

import static org.hublend.state.tables.Tables.DESK;

import java.time.Clock;
import java.util.UUID;
import org.hublend.sync.Wire;

/// Takes facts in: all of a push in one transaction, each of them exactly once, none that is well-formed refused.
public final class Ingest {
    private final Database database;
    private final CentreIdentity identity;
    private final Desks desks;
    private final Clock clock;

    Ingest(Database database, CentreIdentity identity, Clock clock) {
        this.database = database;
        this.identity = identity;
        this.desks = new Desks(clock);
        this.clock = clock;
    }

    Wire.Pushed push(Caller caller, Wire.Push push) {
        record Done(Wire.Pushed pushed, boolean hasErased) {}
        var done = database.write(sql -> {
            var desk = desks.admit(sql, caller, push.sender());
            var intake = new Intake(sql, identity, clock.millis(), desk.getId(), desk.getHub());
            var pushed = intake.take(push, database.isShared());
            intake.publish();
            return new Done(pushed, intake.hasErased());
        });
        if (done.hasErased()) database.wipe();
        return done.pushed();
    }

    /// Nothing more is taken from the desk, and nothing given to it; what it sent stays.
    boolean revoke(UUID desk) {
        return database.write(sql -> sql.update(DESK)
                        .set(DESK.STATUS, Desks.REVOKED)
                        .where(DESK.ID.eq(desk))
                        .execute()
                == 1);
    }
}
