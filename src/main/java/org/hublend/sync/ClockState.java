package org.hublend.sync;

import org.hublend.state.Store;
import org.hublend.storage.ClockSight;
import org.jooq.DSLContext;

/// What is known of this computer's clock.
///
/// @param isCompared whether it was compared with the centre's since it was last moved
/// @param offset what must be added to it, in milliseconds, where it was compared
/// @param moved how far it was moved since; 0 where it was not
@Store
public record ClockState(boolean isCompared, long offset, long moved) {
    /// @param now what the clock shows
    public static ClockState of(DSLContext sql, long now) {
        var sight = ClockSight.find(sql).at(now);
        boolean isCompared =
                Membership.find(sql).flatMap(Membership::lastExchange).isPresent();
        return new ClockState(isCompared && !sight.isMoved(), Membership.clockOffset(sql), sight.moved());
    }

    public boolean isMoved() {
        return moved != 0;
    }

    /// Whether somebody should do something about it.
    public boolean isWrong() {
        return isMoved() || isCompared && Math.abs(offset) > ClockSight.SMALL;
    }
}
