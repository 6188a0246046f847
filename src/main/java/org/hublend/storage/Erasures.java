package org.hublend.storage;

import static org.hublend.state.tables.Tables.AGREEMENT;
import static org.hublend.state.tables.Tables.BASE;
import static org.hublend.state.tables.Tables.CODE;
import static org.hublend.state.tables.Tables.DESK_SELF;
import static org.hublend.state.tables.Tables.ERASURE;
import static org.hublend.state.tables.Tables.FACT_SUBJECT;
import static org.hublend.state.tables.Tables.GIFT;
import static org.hublend.state.tables.Tables.LOAN;
import static org.hublend.state.tables.Tables.OUTBOX;
import static org.hublend.state.tables.Tables.SESSION_PERSON;
import static org.hublend.state.tables.Tables.SUBJECT_KEY;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hublend.ledger.Code;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.Erasure;
import org.hublend.ledger.Fact;
import org.hublend.ledger.RegisterEntry;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;
import org.hublend.state.Facts;
import org.hublend.state.HubAliases;
import org.hublend.state.Standings;
import org.hublend.state.Written;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Who was erased, at this desk: takes all that is private to them away, and keeps it away. See decision 0050.
public final class Erasures {
    private final DSLContext sql;
    private final Facts facts;
    private final Standings standings;

    Erasures(DSLContext sql, Facts facts, Standings standings) {
        this.sql = sql;
        this.facts = facts;
        this.standings = standings;
    }

    private boolean isErased(UUID person) {
        return sql.fetchExists(ERASURE, ERASURE.PERSON.eq(person));
    }

    boolean isAboutErased(List<Subject> subjects) {
        var people = subjects.stream()
                .filter(s -> s.type() == SubjectType.PERSON)
                .map(Subject::id)
                .toList();
        return !people.isEmpty() && sql.fetchExists(ERASURE, ERASURE.PERSON.in(people));
    }

    /// The standing without what is private to the erased.
    private Standing stripped(Standing standing) {
        return standing.local().isEmpty() ? standing : Erasure.stripped(standing, this::isErased);
    }

    /// Their codes, so that they can be dropped.
    public List<Code> codes(UUID person) {
        return sql.select(CODE.KIND, CODE.TEXT)
                .from(CODE)
                .where(CODE.OWNER.eq(person))
                .orderBy(CODE.KIND, CODE.TEXT)
                .fetch(r -> new Code(CodeKind.of(r.value1()), r.value2()));
    }

    /// Takes away what there is of a person: keys, private parts of facts and standings, papers. Doing it again does
    /// no harm. Whether this desk has said that nothing is left is looked at anew each time: a centre that was
    /// put back may hear of the erasure as if it came after that.
    ///
    /// @param hub where they belonged: the desks of that hub confirm, whether they had anything or not
    public void take(UUID person, UUID hub) {
        if (!isErased(person))
            sql.insertInto(ERASURE)
                    .set(ERASURE.PERSON, person)
                    .set(ERASURE.HUB, hub)
                    .set(ERASURE.HAD_ANY, false)
                    .set(ERASURE.IS_WIPED, true)
                    .set(ERASURE.IS_CONFIRMED, false)
                    .execute();
        boolean had = facts.strip(person);
        had |= sql.deleteFrom(SUBJECT_KEY).where(SUBJECT_KEY.SUBJECT.eq(person)).execute() > 0;
        had |= sql.deleteFrom(AGREEMENT).where(AGREEMENT.PERSON.eq(person)).execute() > 0;
        for (var subject : theirs(person)) had |= strip(subject);
        if (had)
            sql.update(ERASURE)
                    .set(ERASURE.HAD_ANY, true)
                    .set(ERASURE.IS_WIPED, false)
                    .where(ERASURE.PERSON.eq(person))
                    .execute();
        sql.update(ERASURE)
                .set(ERASURE.IS_CONFIRMED, false)
                .where(ERASURE.PERSON.eq(person))
                .execute();
    }

    /// Those of whom something may be left in the files.
    List<UUID> toWipe() {
        return sql.select(ERASURE.PERSON)
                .from(ERASURE)
                .where(ERASURE.IS_WIPED.eq(false))
                .orderBy(ERASURE.PERSON)
                .fetch(ERASURE.PERSON);
    }

    void wiped(List<UUID> people) {
        sql.update(ERASURE)
                .set(ERASURE.IS_WIPED, true)
                .where(ERASURE.PERSON.in(people))
                .execute();
    }

    /// Those of whom nothing is left, and this desk has not said so yet: where it had something, or they were its
    /// hub's. A desk that was put back from a copy can't know what it had, and the centre may wait for its word.
    List<UUID> toConfirm() {
        var open = ERASURE.IS_WIPED.eq(true).and(ERASURE.IS_CONFIRMED.eq(false));
        if (!sql.fetchExists(ERASURE, open)) return List.of();
        var self = sql.selectFrom(DESK_SELF).fetchSingle();
        var ours = ERASURE.HAD_ANY.eq(true).or(ERASURE.HUB.in(new HubAliases(sql).sameAs(self.getHub())));
        return sql.select(ERASURE.PERSON)
                .from(ERASURE)
                .where(open.and(hasForked(self.getIncarnation()) ? DSL.noCondition() : ours))
                .orderBy(ERASURE.PERSON)
                .fetch(ERASURE.PERSON);
    }

    /// Its first fact stood in another stream, or others do.
    private boolean hasForked(UUID incarnation) {
        var first = sql.select(OUTBOX.FACT).from(OUTBOX).orderBy(OUTBOX.rowid()).limit(1);
        return sql.fetchExists(OUTBOX, OUTBOX.INCARNATION.lt(incarnation))
                || sql.fetchExists(OUTBOX, OUTBOX.INCARNATION.gt(incarnation))
                || facts.all(first.fetch(OUTBOX.FACT)).stream().anyMatch(Fact::isRenumbered);
    }

    void confirmed(UUID person) {
        sql.update(ERASURE)
                .set(ERASURE.IS_CONFIRMED, true)
                .where(ERASURE.PERSON.eq(person))
                .execute();
    }

    /// What is known of it; empty for somebody who was not erased.
    public Optional<Erasure> of(UUID person) {
        return standings
                .find(Subject.person(person))
                .flatMap(s -> s instanceof RegisterEntry entry ? entry.erasure() : Optional.<Erasure>empty());
    }

    /// Everybody who was erased, as far as this desk knows.
    public List<UUID> all() {
        return sql.select(ERASURE.PERSON).from(ERASURE).orderBy(ERASURE.PERSON).fetch(ERASURE.PERSON);
    }

    /// What private parts of theirs may be in: their own entry, and what they took part in.
    private Set<Subject> theirs(UUID person) {
        var all = new TreeSet<Subject>();
        all.add(Subject.person(person));
        sql.select(LOAN.ID).from(LOAN).where(LOAN.PERSON.eq(person)).forEach(r -> all.add(Subject.loan(r.value1())));
        sql.select(GIFT.ID).from(GIFT).where(GIFT.PERSON.eq(person)).forEach(r -> all.add(Subject.gift(r.value1())));
        sql.select(SESSION_PERSON.SESSION)
                .from(SESSION_PERSON)
                .where(SESSION_PERSON.PERSON.eq(person))
                .forEach(r -> all.add(Subject.session(r.value1())));
        // Of what was corrected or undone since, only the facts tell.
        var facts = sql.select(FACT_SUBJECT.FACT).from(FACT_SUBJECT).where(FACT_SUBJECT.SUBJECT.eq(person));
        sql.selectDistinct(FACT_SUBJECT.SUBJECT, FACT_SUBJECT.TYPE)
                .from(FACT_SUBJECT)
                .where(FACT_SUBJECT.FACT.in(facts), FACT_SUBJECT.TYPE.in("loan", "gift", "session"))
                .forEach(r -> all.add(new Subject(SubjectType.of(r.value2()), r.value1())));
        return all;
    }

    /// In its standing, and in the base that own facts are folded over.
    private boolean strip(Subject subject) {
        var before = standings.find(subject);
        var after = before.map(this::stripped);
        boolean had = !before.equals(after);
        if (had) after.ifPresent(standing -> standings.replace(List.of(Written.of(standing))));
        var kept = sql.select(BASE.STANDING)
                .from(BASE)
                .where(BASE.SUBJECT.eq(subject.id()))
                .fetchOptional(BASE.STANDING);
        var base =
                kept.flatMap(text -> Standing.read(subject.type(), text.text())).map(this::stripped);
        if (base.isPresent())
            sql.update(BASE)
                    .set(BASE.STANDING, Written.of(base.get()).pressed().kept())
                    .where(BASE.SUBJECT.eq(subject.id()))
                    .execute();
        return had;
    }
}
