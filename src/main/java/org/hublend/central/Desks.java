package org.hublend.central;

import static org.hublend.state.tables.Tables.DESK;
import static org.hublend.state.tables.Tables.FORMER_KEY;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.state.tables.tables.records.DeskRecord;
import org.hublend.sync.Wire;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The desks that joined.
final class Desks {
    static final String ACTIVE = "active";
    static final String REVOKED = "revoked";

    private final Clock clock;

    Desks(Clock clock) {
        this.clock = clock;
    }

    /// What the desk signs with, and what it may sign with from its next request on.
    record Keys(byte[] current, Optional<byte[]> next) {}

    Optional<Keys> keys(DSLContext sql, UUID desk) {
        return sql.select(DESK.SIGNING_KEY, DESK.NEXT_SIGNING_KEY)
                .from(DESK)
                .where(DESK.ID.eq(desk))
                .fetchOptional(r -> new Keys(r.value1(), Optional.ofNullable(r.value2())));
    }

    /// Both keys are good until the new one was used: the answer to this may be lost.
    void willRotate(DSLContext sql, UUID desk, byte[] next) {
        sql.update(DESK)
                .set(DESK.NEXT_SIGNING_KEY, next)
                .where(DESK.ID.eq(desk))
                .execute();
    }

    boolean rotated(DSLContext sql, UUID desk, byte[] next) {
        spend(sql, DESK.SIGNING_KEY, DESK.ID.eq(desk), DESK.NEXT_SIGNING_KEY.eq(next));
        return sql.update(DESK)
                        .set(DESK.SIGNING_KEY, next)
                        .setNull(DESK.NEXT_SIGNING_KEY)
                        .where(DESK.ID.eq(desk), DESK.NEXT_SIGNING_KEY.eq(next))
                        .execute()
                == 1;
    }

    /// Whether the desk was there.
    static boolean remove(DSLContext sql, UUID desk) {
        spend(sql, DESK.SIGNING_KEY, DESK.ID.eq(desk));
        spend(sql, DESK.NEXT_SIGNING_KEY, DESK.ID.eq(desk), DESK.NEXT_SIGNING_KEY.isNotNull());
        return sql.update(DESK)
                        .set(DESK.STATUS, REVOKED)
                        .where(DESK.ID.eq(desk))
                        .execute()
                == 1;
    }

    /// What desks sign with so far lets none of them in again.
    private static void spend(DSLContext sql, Field<byte[]> key, Condition... where) {
        sql.insertInto(FORMER_KEY, FORMER_KEY.DESK, FORMER_KEY.SIGNING_KEY)
                .select(DSL.select(DESK.ID, key).from(DESK).where(where))
                .onConflictDoNothing()
                .execute();
    }

    static boolean isFormer(DSLContext sql, UUID desk, byte[] key) {
        return formerKeys(sql, desk).stream().anyMatch(former -> Arrays.equals(former, key));
    }

    /// What the desk signed with until it was removed or got another key.
    static List<byte[]> formerKeys(DSLContext sql, UUID desk) {
        return sql.select(FORMER_KEY.SIGNING_KEY)
                .from(FORMER_KEY)
                .where(FORMER_KEY.DESK.eq(desk))
                .fetch(FORMER_KEY.SIGNING_KEY);
    }

    static Optional<DeskRecord> find(DSLContext sql, UUID desk) {
        return sql.selectFrom(DESK).where(DESK.ID.eq(desk)).fetchOptional();
    }

    /// Locks the row of a desk whose facts come by another way than its own requests.
    DeskRecord lock(DSLContext sql, UUID desk, boolean evenRemoved) {
        long now = clock.millis();
        var row = Locking.rows(sql, sql.selectFrom(DESK).where(DESK.ID.eq(desk)))
                .fetchOptional()
                .orElseThrow(() -> unknown(now));
        if (!evenRemoved && !row.getStatus().equals(ACTIVE)) throw removed(now);
        return row;
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
                .set(DESK.PENDING_SINCE, pendingSince(desk, sender, now))
                .set(DESK.VERSION, shortened(sender.version()))
                .where(DESK.ID.eq(desk.getId()))
                .execute();
        return desk;
    }

    private static @Nullable Long pendingSince(DeskRecord desk, Wire.Sender sender, long now) {
        if (sender.pending() <= 0) return null;
        return Optional.ofNullable(desk.getPendingSince()).orElse(now);
    }

    static Refused unknown(long now) {
        return new Refused(
                Wire.Refusal.UNKNOWN_DESK,
                "The central service does not know this desk. Ask for a new invitation; all work is kept.",
                now);
    }

    static Refused removed(long now) {
        return new Refused(
                Wire.Refusal.REMOVED,
                "This desk was removed from the alliance. All work is kept here; ask whoever looks after the central"
                        + " service.",
                now);
    }

    static String shortened(String text) {
        int most = 100;
        if (text.codePointCount(0, text.length()) <= most) return text;
        return text.substring(0, text.offsetByCodePoints(0, most));
    }
}
