package org.hublend.central;

import static org.hublend.state.tables.Tables.DESK;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.state.tables.tables.records.DeskRecord;
import org.hublend.sync.Wire;
import org.jooq.DSLContext;

/// The desks that joined.
final class Desks {
    static final String ACTIVE = "active";
    static final String REVOKED = "revoked";

    private final Clock clock;

    Desks(Clock clock) {
        this.clock = clock;
    }

    Optional<byte[]> signingKey(DSLContext sql, UUID desk) {
        return sql.select(DESK.SIGNING_KEY).from(DESK).where(DESK.ID.eq(desk)).fetchOptional(DESK.SIGNING_KEY);
    }

    List<DeskRecord> all(DSLContext sql) {
        return sql.selectFrom(DESK).orderBy(DESK.ENROLLED_AT, DESK.ID).fetch();
    }

    /// Locks the desk's row, so that its requests follow each other, and refuses removed desks and old requests.
    DeskRecord admit(DSLContext sql, Caller caller, Wire.Sender sender) {
        long now = clock.millis();
        var desk = Locking.rows(sql, sql.selectFrom(DESK).where(DESK.ID.eq(caller.desk())))
                .fetchOptional()
                .orElseThrow(() -> unknown(now));
        if (!desk.getStatus().equals(ACTIVE)) throw removed(now);
        if (caller.request() <= desk.getRequestNumber())
            throw new Refused(
                    Wire.Refusal.STALE_REQUEST,
                    "This request came before. It was not used again.",
                    desk.getRequestNumber(),
                    "",
                    now);
        sql.update(DESK)
                .set(DESK.REQUEST_NUMBER, caller.request())
                .set(DESK.LAST_SEEN, now)
                .set(DESK.CLOCK_OFFSET, now - sender.wall())
                .set(DESK.PENDING, sender.pending())
                .set(DESK.VERSION, shortened(sender.version()))
                .where(DESK.ID.eq(desk.getId()))
                .execute();
        return desk;
    }

    static Refused unknown(long now) {
        return new Refused(
                Wire.Refusal.UNKNOWN_DESK,
                "The central service does not know this desk. Ask for a new invitation; all work is kept.",
                now);
    }

    private static Refused removed(long now) {
        return new Refused(
                Wire.Refusal.REMOVED,
                "This desk was removed from the alliance. All work is kept here; ask whoever looks after the central"
                        + " service.",
                now);
    }

    static String shortened(String text) {
        return text.length() > 100 ? text.substring(0, 100) : text;
    }
}
