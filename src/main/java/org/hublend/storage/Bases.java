package org.hublend.storage;

import static org.hublend.state.tables.Tables.BASE;
import static org.hublend.state.tables.Tables.FACT_SUBJECT;
import static org.hublend.state.tables.Tables.OUTBOX;
import static org.hublend.state.tables.Tables.SUBJECT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Kinds;
import org.hublend.ledger.RegisterEntry;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;
import org.hublend.state.Facts;
import org.hublend.state.Kept;
import org.hublend.state.Pages;
import org.hublend.state.Standings;
import org.hublend.state.Written;
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

    /// A fact of this desk that may not be in what the centre says.
    ///
    /// @param isHeld whether the centre keeps it without knowing what it says
    private record Own(Fact fact, boolean isHeld) {
        /// Of a fact that it holds the centre knows that it is there, but not what it says.
        boolean isIn(Standing standing) {
            return isSeenBy(standing) && (!isHeld || saysNothing(standing));
        }

        private boolean saysNothing(Standing standing) {
            boolean isErased =
                    standing instanceof RegisterEntry entry && entry.erasure().isPresent();
            return isErased || Kinds.read(fact).isEmpty();
        }

        Standing over(Standing standing) {
            var over = standing.after(fact);
            return isSeenBy(standing) ? over.withSight(standing.sight()) : over;
        }

        /// The centre may know a fact under the number that it had before this desk forked, and that so long that it
        /// doesn't say so any more.
        private boolean isSeenBy(Standing standing) {
            var sight = standing.sight();
            return sight.includes(fact)
                    || sight.marks().stream().anyMatch(mark -> mark.fact().equals(fact.id()))
                    || fact.isRenumbered() && sight.mayHaveForgotten(fact);
        }
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

    /// Takes what the centre says of some subjects.
    public void replace(Collection<Written> said) {
        var bases = new LinkedHashMap<Subject, Optional<Written>>();
        for (var written : said) bases.put(written.standing().subject(), Optional.of(written));
        write(bases);
    }

    /// The centre has another history: what it said counts no more, until it says it again or [#settle] is called.
    public void doubt() {
        sql.insertInto(BASE, BASE.SUBJECT, BASE.TYPE, BASE.STANDING)
                .select(sql.select(SUBJECT.ID, SUBJECT.TYPE, DSL.inline((Kept) null, BASE.STANDING))
                        .from(SUBJECT)
                        .where(SUBJECT.ID.notIn(sql.select(BASE.SUBJECT).from(BASE))))
                .execute();
    }

    /// Makes the subjects' rows anew: the base, then the own facts that are not in it, in the order of their numbers.
    public void rebuild(Collection<Subject> subjects) {
        var bases = new LinkedHashMap<Subject, Optional<Written>>();
        for (var some : Pages.of(subjects)) {
            var rows = sql.select(BASE.SUBJECT, BASE.STANDING)
                    .from(BASE)
                    .where(BASE.SUBJECT.in(some.stream().map(Subject::id).toList()))
                    .fetchMap(BASE.SUBJECT, r -> Optional.ofNullable(r.value2()));
            for (var subject : some) {
                var kept = rows.get(subject.id());
                // Where there is no base, no own fact is on its way: the rows are the centre's.
                if (kept != null) bases.put(subject, kept.map(base -> new Written(read(subject, base.text()), base)));
            }
        }
        write(bases);
    }

    /// Takes the centre's word for the subjects whose own facts have all arrived there: what it sent stands, and what
    /// it sent nothing of is not for this desk.
    public void settle() {
        var kept = sql.select(BASE.SUBJECT, BASE.TYPE)
                .from(BASE)
                .fetch(r -> new Subject(SubjectType.of(r.value2()), r.value1()));
        var own = own(kept);
        rebuild(kept.stream().filter(subject -> !own.containsKey(subject.id())).toList());
    }

    private void write(Map<Subject, Optional<Written>> bases) {
        var own = own(bases.keySet());
        var settled = new ArrayList<UUID>();
        var stand = new ArrayList<Written>();
        bases.forEach((subject, base) -> {
            var standing = base.map(Written::standing).orElseGet(() -> Standing.none(subject));
            boolean isBase = true;
            for (var one : own.getOrDefault(subject.id(), List.of())) {
                if (one.isIn(standing)) continue;
                standing = one.over(standing);
                isBase = false;
            }
            if (isBase) settled.add(subject.id());
            else keep(subject, base);
            if (isBase && base.isEmpty()) standings.remove(subject);
            else stand.add(isBase ? base.get() : Written.of(standing));
        });
        for (var some : sql.fetchExists(BASE) ? Pages.of(settled) : List.<List<UUID>>of())
            sql.deleteFrom(BASE).where(BASE.SUBJECT.in(some)).execute();
        standings.replace(stand);
    }

    private void keep(Subject subject, Optional<Written> base) {
        var kept = base.map(written -> written.pressed().kept()).orElse(null);
        sql.insertInto(BASE)
                .set(BASE.SUBJECT, subject.id())
                .set(BASE.TYPE, subject.type().word())
                .set(BASE.STANDING, kept)
                .onConflict(BASE.SUBJECT)
                .doUpdate()
                .set(BASE.STANDING, kept)
                .execute();
    }

    /// By subject, each in the order in which they were recorded.
    private Map<UUID, List<Own>> own(Collection<Subject> subjects) {
        var own = new HashMap<UUID, List<Own>>();
        if (new Outbox(sql).isIdle()) return own;
        for (var some : Pages.of(subjects)) {
            var recorded = sql.select(FACT_SUBJECT.SUBJECT, OUTBOX.FACT, OUTBOX.STATE)
                    .from(FACT_SUBJECT)
                    .join(OUTBOX)
                    .on(OUTBOX.FACT.eq(FACT_SUBJECT.FACT))
                    .where(
                            FACT_SUBJECT.SUBJECT.in(
                                    some.stream().map(Subject::id).toList()),
                            OUTBOX.STATE.ne(Outbox.QUARANTINED),
                            OUTBOX.STATE.ne(Outbox.STORED))
                    .orderBy(OUTBOX.rowid())
                    .fetch();
            if (recorded.isEmpty()) continue;
            var facts = new HashMap<UUID, Fact>();
            for (var fact : new Facts(sql).all(recorded.intoSet(OUTBOX.FACT))) facts.put(fact.id(), fact);
            for (var row : recorded) {
                var fact = Optional.ofNullable(facts.get(row.value2())).orElseThrow();
                own.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .add(new Own(fact, row.value3().equals(Outbox.HELD)));
            }
        }
        return own;
    }

    private static Standing read(Subject subject, String json) {
        return Standing.read(subject.type(), json)
                .orElseThrow(() -> new StorageException("A record of this desk can't be read."));
    }
}
