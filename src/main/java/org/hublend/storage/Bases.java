package org.hublend.storage;

import static org.hublend.state.tables.Tables.BASE;
import static org.hublend.state.tables.Tables.FACT;
import static org.hublend.state.tables.Tables.FACT_SUBJECT;
import static org.hublend.state.tables.Tables.OUTBOX;
import static org.hublend.state.tables.Tables.SUBJECT;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;
import org.hublend.state.Facts;
import org.hublend.state.Standings;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Own facts over the centre's rows: what a subject looks like from here is what the centre last said of it, and
/// then this desk's facts that the centre did not yet know.
public final class Bases {
    private final DSLContext sql;
    private final Standings standings;

    Bases(DSLContext sql, Standings standings) {
        this.sql = sql;
        this.standings = standings;
    }

    /// Keeps the subjects as they stand, before an own fact touches them for the first time.
    void keep(Collection<Subject> subjects) {
        var kept = sql.insertInto(BASE, BASE.SUBJECT, BASE.TYPE, BASE.STANDING);
        for (var subject : subjects) {
            var standing = DSL.field(sql.select(SUBJECT.STANDING).from(SUBJECT).where(SUBJECT.ID.eq(subject.id())));
            kept = kept.values(DSL.val(subject.id()), DSL.val(subject.type().word()), standing);
        }
        kept.onConflict(BASE.SUBJECT).doNothing().execute();
    }

    /// Takes what the centre says of a subject; empty when it no longer says anything.
    public void replace(Subject subject, Optional<Standing> said) {
        if (own(subject).isEmpty()) {
            sql.deleteFrom(BASE).where(BASE.SUBJECT.eq(subject.id())).execute();
            if (said.isPresent()) standings.put(said.get());
            else standings.remove(subject);
            return;
        }
        var json = said.map(Standing::write).orElse(null);
        sql.insertInto(BASE)
                .set(BASE.SUBJECT, subject.id())
                .set(BASE.TYPE, subject.type().word())
                .set(BASE.STANDING, json)
                .onConflict(BASE.SUBJECT)
                .doUpdate()
                .set(BASE.STANDING, json)
                .execute();
        rebuild(subject);
    }

    /// The centre has another history: what it said counts no more, until it says it again or [#settle] is called.
    public void doubt() {
        sql.insertInto(BASE, BASE.SUBJECT, BASE.TYPE, BASE.STANDING)
                .select(sql.select(SUBJECT.ID, SUBJECT.TYPE, DSL.inline((String) null, BASE.STANDING))
                        .from(SUBJECT)
                        .where(SUBJECT.ID.notIn(sql.select(BASE.SUBJECT).from(BASE))))
                .execute();
    }

    /// Makes the subject's rows anew: the base, then the own facts that are not in it, in the order of their numbers.
    public void rebuild(Subject subject) {
        var row = sql.select(BASE.STANDING)
                .from(BASE)
                .where(BASE.SUBJECT.eq(subject.id()))
                .fetchOptional();
        if (row.isEmpty()) return; // No own fact is on its way: the rows are the centre's.
        var base = Optional.ofNullable(row.get().value1())
                .map(json -> Standing.read(subject.type(), json)
                        .orElseThrow(() -> new StorageException("A record of this desk can't be read.")));
        var standing = base.orElseGet(() -> Standing.none(subject));
        boolean isBase = true;
        for (var fact : own(subject)) {
            if (isIn(standing, fact)) continue;
            standing = standing.after(fact);
            isBase = false;
        }
        if (isBase) sql.deleteFrom(BASE).where(BASE.SUBJECT.eq(subject.id())).execute();
        if (isBase && base.isEmpty()) standings.remove(subject);
        else standings.put(standing);
    }

    /// Takes the centre's word for the subjects whose own facts have all arrived there: what it sent stands, and what
    /// it sent nothing of is not for this desk.
    public void settle() {
        var settled = sql.select(BASE.SUBJECT, BASE.TYPE)
                .from(BASE)
                .fetch(r -> new Subject(SubjectType.of(r.value2()), r.value1()));
        for (var subject : settled) if (own(subject).isEmpty()) rebuild(subject);
    }

    /// The centre may know a fact under the number that it had before this desk forked; and of one that it holds, it
    /// knows that it is there but not what it says.
    private boolean isIn(Standing standing, Fact fact) {
        boolean isSeen = standing.sight().includes(fact)
                || standing.sight().marks().stream()
                        .anyMatch(mark -> mark.fact().equals(fact.id()));
        return isSeen && !sql.fetchExists(OUTBOX, OUTBOX.FACT.eq(fact.id()), OUTBOX.STATE.eq(Outbox.HELD));
    }

    private List<Fact> own(Subject subject) {
        var recorded = sql.select(OUTBOX.FACT)
                .from(FACT_SUBJECT)
                .join(OUTBOX)
                .on(OUTBOX.FACT.eq(FACT_SUBJECT.FACT))
                .join(FACT)
                .on(FACT.ID.eq(OUTBOX.FACT))
                .where(
                        FACT_SUBJECT.SUBJECT.eq(subject.id()),
                        OUTBOX.STATE.ne(Outbox.QUARANTINED),
                        OUTBOX.STATE.ne(Outbox.STORED))
                .orderBy(OUTBOX.rowid())
                .fetch(OUTBOX.FACT);
        return new Facts(sql)
                .all(recorded).stream()
                        .sorted(Comparator.comparingInt(fact -> recorded.indexOf(fact.id())))
                        .toList();
    }
}
