package org.hublend.central;

import static org.hublend.state.tables.Tables.FACT;
import static org.hublend.state.tables.Tables.SET_ASIDE;
import static org.hublend.state.tables.Tables.STREAM;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.state.tables.tables.records.StreamRecord;
import org.hublend.sync.Wire;
import org.jooq.DSLContext;
import tools.jackson.databind.JsonNode;

/// How far each stream was heard, and what became of the numbers that are no plain facts.
final class Streams {
    static final String KNOWN = "known";

    private final DSLContext sql;

    Streams(DSLContext sql) {
        this.sql = sql;
    }

    /// The stream's row, locked; begun where it is new.
    StreamRecord lock(UUID incarnation, UUID desk) {
        sql.insertInto(STREAM)
                .set(STREAM.INCARNATION, incarnation)
                .set(STREAM.DESK, desk)
                .set(STREAM.LAST_NUMBER, 0L)
                .set(STREAM.CHAIN, new byte[32])
                .onConflict(STREAM.INCARNATION)
                .doNothing()
                .execute();
        return Locking.rows(sql, sql.selectFrom(STREAM).where(STREAM.INCARNATION.eq(incarnation)))
                .fetchSingle();
    }

    void move(UUID incarnation, long number, byte[] chain) {
        sql.update(STREAM)
                .set(STREAM.LAST_NUMBER, number)
                .set(STREAM.CHAIN, chain)
                .where(STREAM.INCARNATION.eq(incarnation))
                .execute();
    }

    /// @param told up to where the desk believes that each was heard
    List<Wire.Applied> of(UUID desk, List<Wire.Told> told) {
        var believed = new HashMap<UUID, Long>();
        for (var one : told) believed.put(one.incarnation(), one.number());
        var held = sql.select(SET_ASIDE.INCARNATION, SET_ASIDE.NUMBER)
                .from(SET_ASIDE)
                .where(SET_ASIDE.DESK.eq(desk), SET_ASIDE.OUTCOME.eq(Wire.Outcome.HELD))
                .fetchGroups(SET_ASIDE.INCARNATION, SET_ASIDE.NUMBER);
        return sql.selectFrom(STREAM)
                .where(STREAM.DESK.eq(desk))
                .orderBy(STREAM.INCARNATION)
                .fetch(r -> new Wire.Applied(
                        r.getIncarnation(),
                        r.getLastNumber(),
                        chain(r, believed.getOrDefault(r.getIncarnation(), r.getLastNumber())),
                        held.getOrDefault(r.getIncarnation(), List.of())));
    }

    /// By which a desk sees whether the centre has its own facts, or others under the same numbers.
    private byte[] chain(StreamRecord stream, long number) {
        if (number >= stream.getLastNumber()) return stream.getChain();
        return sql.select(FACT.CHAIN)
                .from(FACT)
                .where(FACT.INCARNATION.eq(stream.getIncarnation()), FACT.NUMBER.eq(number))
                .fetchOptional(FACT.CHAIN)
                .or(() -> sql.select(SET_ASIDE.CONTENT)
                        .from(SET_ASIDE)
                        .where(SET_ASIDE.INCARNATION.eq(stream.getIncarnation()), SET_ASIDE.NUMBER.eq(number))
                        .fetchOptional(r -> Wire.read(r.value1(), JsonNode.class)
                                .map(Arrival::chain)
                                .orElse(new byte[0])))
                .orElse(new byte[0]);
    }

    /// The id of what came under a number before, as text.
    Optional<String> factAt(UUID incarnation, long number) {
        return sql.select(FACT.ID)
                .from(FACT)
                .where(FACT.INCARNATION.eq(incarnation), FACT.NUMBER.eq(number))
                .fetchOptional(r -> r.value1().toString())
                .or(() -> sql.select(SET_ASIDE.FACT)
                        .from(SET_ASIDE)
                        .where(SET_ASIDE.INCARNATION.eq(incarnation), SET_ASIDE.NUMBER.eq(number))
                        .fetchOptional(SET_ASIDE.FACT));
    }

    /// What the desk was told about these numbers, and is told again.
    List<Wire.Outcome> outcomes(UUID incarnation, long from, long to) {
        return sql.select(SET_ASIDE.NUMBER, SET_ASIDE.OUTCOME, SET_ASIDE.REASON)
                .from(SET_ASIDE)
                .where(
                        SET_ASIDE.INCARNATION.eq(incarnation),
                        SET_ASIDE.NUMBER.between(from, to),
                        SET_ASIDE.OUTCOME.ne(KNOWN))
                .orderBy(SET_ASIDE.NUMBER)
                .fetch(r -> new Wire.Outcome(r.value1(), r.value2(), r.value3()));
    }

    void setAside(UUID incarnation, UUID desk, Wire.Outcome outcome, String fact, byte[] content, long now) {
        sql.insertInto(SET_ASIDE)
                .set(SET_ASIDE.INCARNATION, incarnation)
                .set(SET_ASIDE.NUMBER, outcome.number())
                .set(SET_ASIDE.DESK, desk)
                .set(SET_ASIDE.FACT, fact)
                .set(SET_ASIDE.OUTCOME, outcome.word())
                .set(SET_ASIDE.REASON, outcome.reason())
                .set(SET_ASIDE.CONTENT, content)
                .set(SET_ASIDE.AT, now)
                .execute();
    }
}
