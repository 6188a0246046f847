package org.hublend.central;

import static org.hublend.state.tables.Tables.CASES;
import static org.hublend.state.tables.Tables.DESK;
import static org.hublend.state.tables.Tables.HEAD;
import static org.hublend.state.tables.Tables.SET_ASIDE;
import static org.hublend.state.tables.Tables.STREAM;

import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// What an operator watches, at one moment: counts and ages, nothing about anybody.
///
/// @param desks by status
/// @param behind desks that had not read up to the head when they asked last
/// @param lag how many numbers the slowest of these is behind
/// @param pending facts that desks said they have yet to send
/// @param oldestPending since how many seconds the slowest desk has said so without a break
/// @param cases by severity
/// @param setAside by outcome
record Vitals(
        long head,
        long facts,
        Map<String, Integer> desks,
        int behind,
        long lag,
        long pending,
        long oldestPending,
        Map<String, Integer> cases,
        Map<String, Integer> setAside) {
    static Vitals of(DSLContext sql, long now) {
        long head = sql.selectFrom(HEAD).fetchSingle().getNumber();
        var active = DESK.STATUS.eq(Desks.ACTIVE);
        var slowest = sql.select(DSL.count(), DSL.coalesce(DSL.min(DESK.CURSOR_NUMBER), DSL.val(head)))
                .from(DESK)
                .where(active, DESK.CURSOR_NUMBER.lt(head))
                .fetchSingle();
        var waiting = sql.select(
                        DSL.coalesce(DSL.sum(DESK.PENDING), DSL.inline(0)),
                        DSL.coalesce(DSL.min(DESK.PENDING_SINCE), DSL.val(now)))
                .from(DESK)
                .where(active, DESK.PENDING.gt(0L))
                .fetchSingle();
        var facts = sql.select(DSL.coalesce(DSL.sum(STREAM.LAST_NUMBER), DSL.inline(0)))
                .from(STREAM)
                .fetchSingle();
        return new Vitals(
                head,
                facts.value1().longValue(),
                sql.select(DESK.STATUS, DSL.count())
                        .from(DESK)
                        .groupBy(DESK.STATUS)
                        .fetchMap(DESK.STATUS, DSL.count()),
                slowest.value1(),
                head - slowest.value2(),
                waiting.value1().longValue(),
                Math.max(0, now - waiting.value2()) / 1000,
                sql.select(CASES.SEVERITY, DSL.count())
                        .from(CASES)
                        .groupBy(CASES.SEVERITY)
                        .fetchMap(CASES.SEVERITY, DSL.count()),
                sql.select(SET_ASIDE.OUTCOME, DSL.count())
                        .from(SET_ASIDE)
                        .where(SET_ASIDE.OUTCOME.ne(Streams.KNOWN))
                        .groupBy(SET_ASIDE.OUTCOME)
                        .fetchMap(SET_ASIDE.OUTCOME, DSL.count()));
    }
}
