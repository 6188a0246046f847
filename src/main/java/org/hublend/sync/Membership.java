package org.hublend.sync;

import static org.hublend.state.tables.Tables.CASES;
import static org.hublend.state.tables.Tables.CENTRAL;
import static org.hublend.state.tables.Tables.DESK_SELF;

import java.util.Optional;
import java.util.UUID;
import org.hublend.state.Store;
import org.hublend.storage.Recording;
import org.jooq.DSLContext;

/// What a desk remembers of the central service that it joined.
///
/// @param alliance the alliance's key and pepper, wrapped for this desk
/// @param lastExchange when the last exchange came to its end, in milliseconds; empty before the first
@Store
record Membership(
        String address,
        UUID hub,
        String hubName,
        byte[] signingKey,
        byte[] receivingKey,
        byte[] alliance,
        String epoch,
        long cursor,
        boolean reachedHead,
        Optional<Long> lastExchange,
        String problem) {

    static Optional<Membership> find(DSLContext sql) {
        return sql.selectFrom(CENTRAL)
                .fetchOptional(r -> new Membership(
                        r.getAddress(),
                        r.getHub(),
                        r.getHubName(),
                        r.getSigningKey(),
                        r.getReceivingKey(),
                        r.getAllianceWrap(),
                        r.getEpoch(),
                        r.getCursorNumber(),
                        r.getReachedHead(),
                        Optional.ofNullable(r.getLastExchange()),
                        r.getProblem()));
    }

    static void join(Recording recording, String address, Wire.Enrolled enrolled) {
        var sql = recording.sql();
        sql.deleteFrom(CENTRAL).execute();
        sql.insertInto(CENTRAL)
                .set(CENTRAL.ID, 1)
                .set(CENTRAL.ADDRESS, address)
                .set(CENTRAL.HUB, enrolled.hub())
                .set(CENTRAL.HUB_NAME, enrolled.hubName())
                .set(CENTRAL.SIGNING_KEY, enrolled.signingKey())
                .set(CENTRAL.RECEIVING_KEY, enrolled.receivingKey())
                .set(CENTRAL.ALLIANCE_WRAP, enrolled.alliance())
                .set(CENTRAL.EPOCH, enrolled.epoch())
                .set(CENTRAL.CURSOR_NUMBER, 0L)
                .set(CENTRAL.REACHED_HEAD, false)
                .set(CENTRAL.REQUEST_NUMBER, 0L)
                .set(CENTRAL.PROBLEM, "")
                .execute();
    }

    static void moved(Recording recording, String address) {
        recording.sql().update(CENTRAL).set(CENTRAL.ADDRESS, address).execute();
    }

    /// Takes so many numbers for requests, and answers the last of them. They are on disk before a request goes out, so
    /// that none is ever used twice.
    static long requestsTaken(Recording recording, int many) {
        var sql = recording.sql();
        sql.update(CENTRAL)
                .set(CENTRAL.REQUEST_NUMBER, CENTRAL.REQUEST_NUMBER.plus(many))
                .execute();
        return sql.selectFrom(CENTRAL).fetchSingle().getRequestNumber();
    }

    static void requestsUsed(Recording recording, long upTo) {
        recording
                .sql()
                .update(CENTRAL)
                .set(CENTRAL.REQUEST_NUMBER, upTo)
                .where(CENTRAL.REQUEST_NUMBER.lt(upTo))
                .execute();
    }

    static void read(Recording recording, String epoch, long cursor, boolean isHead) {
        recording
                .sql()
                .update(CENTRAL)
                .set(CENTRAL.EPOCH, epoch)
                .set(CENTRAL.CURSOR_NUMBER, cursor)
                .execute();
        if (isHead)
            recording.sql().update(CENTRAL).set(CENTRAL.REACHED_HEAD, true).execute();
    }

    static void ended(Recording recording, String problem, long now) {
        recording.sql().update(CENTRAL).set(CENTRAL.PROBLEM, problem).execute();
        if (problem.isEmpty())
            recording.sql().update(CENTRAL).set(CENTRAL.LAST_EXCHANGE, now).execute();
    }

    /// The number that the desk's next fact will have, and the incarnation that it counts in.
    static long nextNumber(DSLContext sql) {
        return sql.selectFrom(DESK_SELF).fetchSingle().getNextNumber();
    }

    static long clockOffset(DSLContext sql) {
        return sql.selectFrom(DESK_SELF).fetchSingle().getClockOffset();
    }

    static int cases(DSLContext sql) {
        return sql.fetchCount(CASES);
    }
}
