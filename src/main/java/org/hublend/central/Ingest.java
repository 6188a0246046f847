package org.hublend.central;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.hublend.state.tables.tables.records.DeskRecord;
import org.hublend.sync.Wire;
import org.jooq.DSLContext;

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
        return take(sql -> desks.admit(sql, caller, push.sender()), push).pushed();
    }

    /// The same for facts that somebody carried here, which make no difference to when the desk was last heard of.
    Taken carried(UUID desk, Wire.Push push, boolean evenRemoved) {
        return take(sql -> desks.lock(sql, desk, evenRemoved), push);
    }

    /// What one batch came to.
    ///
    /// @param taken how many facts are new
    /// @param setAside how many were put aside now, with a reason
    record Taken(Wire.Pushed pushed, long taken, long setAside, boolean hasErased) {}

    private Taken take(Function<DSLContext, DeskRecord> admission, Wire.Push push) {
        var done = database.write(sql -> {
            var desk = admission.apply(sql);
            var intake = new Intake(sql, identity, clock.millis(), desk.getId(), desk.getHub());
            var pushed = intake.take(push, database.isShared());
            intake.publish();
            return new Taken(pushed, intake.taken(), intake.setAside(), intake.hasErased());
        });
        if (done.hasErased()) database.wipe();
        return done;
    }

    /// Nothing more is taken from the desk, and nothing given to it; what it sent stays.
    boolean revoke(UUID desk) {
        return database.write(sql -> Desks.remove(sql, desk));
    }
}
