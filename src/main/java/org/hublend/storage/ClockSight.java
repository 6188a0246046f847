package org.hublend.storage;

import static org.hublend.state.tables.Tables.DESK_SELF;

import java.time.Duration;
import java.time.Instant;
import org.hublend.state.Store;
import org.hublend.state.tables.tables.records.DeskSelfRecord;
import org.jooq.DSLContext;

/// What a desk saw of its computer's clock. A clock that is moved says so itself, long before a centre can: time never
/// goes back, and no desk lies still for half a year.
///
/// @param seen what the clock showed when it was last looked at, in milliseconds; 0 before that
/// @param moved how far it was moved since it was last compared with the centre's; 0 where it was not
@Store
public record ClockSight(long seen, long moved) {
    /// Less than this is nobody's mistake, in milliseconds.
    public static final long SMALL = Duration.ofMinutes(5).toMillis();

    private static final long FAR = Duration.ofDays(180).toMillis();
    /// No desk is older.
    private static final long FIRST = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();

    public static ClockSight find(DSLContext sql) {
        return of(sql.selectFrom(DESK_SELF).fetchSingle());
    }

    static ClockSight of(DeskSelfRecord self) {
        return new ClockSight(self.getClockSeen(), self.getClockMoved());
    }

    /// How things are once the clock shows this.
    public ClockSight at(long now) {
        long step = now - (seen == 0 ? FIRST : seen);
        boolean isMove = step < -SMALL || seen != 0 && step > FAR;
        return new ClockSight(now, isMove ? with(step) : moved);
    }

    /// Time that passed while the clock was wrong is no move: who puts it right takes the whole of it back.
    private long with(long step) {
        boolean takesBack = Long.signum(step) != Long.signum(moved) && Math.abs(moved + step) < Math.abs(step) / 10;
        return takesBack ? 0 : moved + step;
    }

    public boolean isMoved() {
        return moved != 0;
    }

    /// How far off the clock may be for it, beyond what was measured.
    long doubt() {
        return Math.abs(moved);
    }
}
