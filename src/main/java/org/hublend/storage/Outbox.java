package org.hublend.storage;

import static org.hublend.state.tables.Tables.FACT;
import static org.hublend.state.tables.Tables.OUTBOX;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hublend.ledger.Fact;
import org.hublend.state.Facts;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// This desk's facts and how far each got. They stay for ever: they are the centre's insurance.
public final class Outbox {
    /// Not yet at the centre.
    public static final String PENDING = "pending";
    /// The centre has it, but its effect has not come back yet.
    public static final String SENT = "sent";
    /// The centre has it, and this desk has read everything up to its effect.
    public static final String STORED = "stored";
    /// The centre keeps it aside, with a reason, and it has no effect.
    public static final String QUARANTINED = "quarantined";

    /// The centre keeps it, but is too old to know what it says; here its effect stands.
    public static final String HELD = "held";

    private final DSLContext sql;

    public Outbox(DSLContext sql) {
        this.sql = sql;
    }

    void add(Fact fact) {
        sql.insertInto(OUTBOX)
                .set(OUTBOX.FACT, fact.id())
                .set(OUTBOX.INCARNATION, fact.incarnation())
                .set(OUTBOX.NUMBER, fact.number())
                .set(OUTBOX.STATE, PENDING)
                .set(OUTBOX.REASON, "")
                .execute();
    }

    /// How far a fact of this desk got.
    public String state(UUID fact) {
        return sql.selectFrom(OUTBOX).where(OUTBOX.FACT.eq(fact)).fetchSingle().getState();
    }

    public long pending() {
        return sql.fetchCount(OUTBOX, is(PENDING));
    }

    /// Whether the effects of all facts of this desk are in what it has read.
    boolean isIdle() {
        // Each by itself, since each has an index of its own.
        return Stream.of(PENDING, SENT, HELD).noneMatch(state -> sql.fetchExists(OUTBOX, is(state)));
    }

    /// All facts of this desk, sent or not.
    public long count() {
        return sql.fetchCount(OUTBOX);
    }

    /// The next facts to send, oldest first.
    public List<Fact> next(int limit) {
        var ids = sql.select(OUTBOX.FACT)
                .from(OUTBOX)
                .where(is(PENDING))
                .orderBy(OUTBOX.NUMBER)
                .limit(limit)
                .fetch(OUTBOX.FACT);
        return new Facts(sql)
                .all(ids).stream()
                        .sorted(Comparator.comparingLong(Fact::number))
                        .toList();
    }

    /// The centre has everything up to this number of the incarnation.
    public void sent(UUID incarnation, long upTo) {
        move(incarnation, upTo, PENDING, SENT);
    }

    /// This desk has read the effects of everything up to this number.
    public void stored(UUID incarnation, long upTo) {
        move(incarnation, upTo, SENT, STORED);
    }

    public void quarantined(UUID fact, String reason) {
        sql.update(OUTBOX)
                .set(OUTBOX.STATE, QUARANTINED)
                .set(OUTBOX.REASON, reason)
                .where(OUTBOX.FACT.eq(fact))
                .execute();
    }

    public void held(UUID fact, String reason) {
        sql.update(OUTBOX)
                .set(OUTBOX.STATE, HELD)
                .set(OUTBOX.REASON, reason)
                .where(OUTBOX.FACT.eq(fact))
                .execute();
    }

    /// The centre has learnt to read all of the stream but these numbers.
    public void heldOnly(UUID incarnation, Collection<Long> numbers) {
        sql.update(OUTBOX)
                .set(OUTBOX.STATE, SENT)
                .set(OUTBOX.REASON, "")
                .where(OUTBOX.INCARNATION.eq(incarnation), is(HELD), OUTBOX.NUMBER.notIn(numbers))
                .execute();
    }

    /// Of each stream of this desk, the highest number that the centre is known to have had.
    public List<Sent> sent() {
        var sent = new ArrayList<Sent>();
        // Each stream by itself, since the index then leads to its end.
        for (var stream = after(new UUID(0, 0)); stream.isPresent(); stream = after(stream.get()))
            sql.selectFrom(OUTBOX)
                    .where(OUTBOX.INCARNATION.eq(stream.get()), OUTBOX.STATE.ne(PENDING))
                    .orderBy(OUTBOX.NUMBER.desc())
                    .limit(1)
                    .forEach(row -> sent.add(new Sent(row.getIncarnation(), row.getNumber())));
        return sent;
    }

    private Optional<UUID> after(UUID stream) {
        return sql.select(OUTBOX.INCARNATION)
                .from(OUTBOX)
                .where(OUTBOX.INCARNATION.gt(stream))
                .orderBy(OUTBOX.INCARNATION)
                .limit(1)
                .fetchOptional(OUTBOX.INCARNATION);
    }

    public record Sent(UUID incarnation, long number) {}

    /// The chain of the fact under this number; empty where there is none.
    public Optional<byte[]> chainAt(UUID incarnation, long number) {
        return sql.select(FACT.CHAIN)
                .from(FACT)
                .where(FACT.INCARNATION.eq(incarnation), FACT.NUMBER.eq(number))
                .fetchOptional(FACT.CHAIN);
    }

    /// The streams that this desk has counted in, the oldest first.
    public List<UUID> streams() {
        return sql.select(OUTBOX.INCARNATION)
                .from(OUTBOX)
                .groupBy(OUTBOX.INCARNATION)
                .orderBy(DSL.min(OUTBOX.rowid()))
                .fetch(OUTBOX.INCARNATION);
    }

    /// The facts of a stream behind a number, in its order: those that are still to be sent, or all.
    public List<Fact> behind(UUID incarnation, long number, boolean isAll, int limit) {
        var ids = sql.select(OUTBOX.FACT)
                .from(OUTBOX)
                .where(OUTBOX.INCARNATION.eq(incarnation), OUTBOX.NUMBER.gt(number))
                .and(isAll ? DSL.noCondition() : is(PENDING))
                .orderBy(OUTBOX.NUMBER)
                .limit(limit)
                .fetch(OUTBOX.FACT);
        return new Facts(sql)
                .all(ids).stream()
                        .sorted(Comparator.comparingLong(Fact::number))
                        .toList();
    }

    /// All facts to send, in the order in which they were recorded: numbers of two incarnations can't be compared.
    List<Fact> unsent() {
        var facts = new Facts(sql);
        return sql
                .select(OUTBOX.FACT)
                .from(OUTBOX)
                .where(is(PENDING))
                .orderBy(OUTBOX.rowid())
                .fetch(OUTBOX.FACT)
                .stream()
                .flatMap(id -> facts.find(id).stream())
                .toList();
    }

    /// The centre lost everything from this number on, so it is sent again.
    public void again(UUID incarnation, long from) {
        sql.update(OUTBOX)
                .set(OUTBOX.STATE, PENDING)
                .set(OUTBOX.REASON, "")
                .where(OUTBOX.INCARNATION.eq(incarnation), OUTBOX.NUMBER.ge(from))
                .execute();
    }

    void renumber(Fact fact) {
        sql.update(OUTBOX)
                .set(OUTBOX.INCARNATION, fact.incarnation())
                .set(OUTBOX.NUMBER, fact.number())
                .where(OUTBOX.FACT.eq(fact.id()))
                .execute();
    }

    /// Facts that the centre put aside, with its reason.
    public List<Stuck> stuck() {
        return sql.select(OUTBOX.FACT, FACT.KIND, OUTBOX.REASON)
                .from(OUTBOX)
                .join(FACT)
                .on(FACT.ID.eq(OUTBOX.FACT))
                .where(is(QUARANTINED))
                .orderBy(OUTBOX.NUMBER)
                .fetch(r -> new Stuck(r.value1(), r.value2(), r.value3()));
    }

    /// A fact that was not accepted.
    public record Stuck(UUID fact, String kind, String reason) {}

    private void move(UUID incarnation, long upTo, String from, String to) {
        sql.update(OUTBOX)
                .set(OUTBOX.STATE, to)
                .where(OUTBOX.INCARNATION.eq(incarnation), OUTBOX.NUMBER.le(upTo), is(from))
                .execute();
    }

    /// Written out, not as a parameter: only so does SQLite see that an index over one state will do.
    private static Condition is(String state) {
        return OUTBOX.STATE.eq(DSL.inline(state));
    }
}
