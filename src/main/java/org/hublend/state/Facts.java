package org.hublend.state;

import static org.hublend.state.tables.Tables.FACT;
import static org.hublend.state.tables.Tables.FACT_SUBJECT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Happened;
import org.hublend.ledger.Part;
import org.hublend.ledger.Recorded;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;
import org.hublend.state.tables.tables.records.FactRecord;
import org.hublend.state.tables.tables.records.FactSubjectRecord;
import org.jooq.DSLContext;
import org.jooq.TableRecord;

/// The facts as they were recorded.
public final class Facts {
    private static final byte[] GONE = new byte[0];

    private final DSLContext sql;

    public Facts(DSLContext sql) {
        this.sql = sql;
    }

    public void add(Fact fact) {
        addAll(List.of(fact));
    }

    public void addAll(Collection<Fact> facts) {
        var rows = new ArrayList<TableRecord<?>>(3 * facts.size());
        for (var fact : facts) {
            rows.add(row(fact));
            for (var subject : fact.subjects()) {
                var about = new FactSubjectRecord();
                about.setSubject(subject.id());
                about.setFact(fact.id());
                about.setType(subject.type().word());
                rows.add(about);
            }
        }
        new Batches(sql).insert(rows);
    }

    private static FactRecord row(Fact fact) {
        var row = new FactRecord();
        row.setId(fact.id());
        row.setDesk(fact.desk());
        row.setIncarnation(fact.incarnation());
        row.setNumber(fact.number());
        row.setKind(fact.kind());
        row.setVersion(fact.version());
        row.setAfterFacts(fact.after().stream().map(UUID::toString).collect(Collectors.joining(" ")));
        row.setSubjects(fact.subjects().stream()
                .map(s -> s.type().word() + ":" + s.id())
                .collect(Collectors.joining(" ")));
        row.setRecordedWall(fact.recorded().wall());
        row.setRecordedOffset(fact.recorded().offset());
        row.setRecordedDoubt(fact.recorded().doubt());
        row.setHappenedAt(fact.happened().at());
        row.setHappenedOn(fact.happened().on().toString());
        row.setActor(fact.actor());
        row.setBody(fact.body());
        fact.coarse().ifPresent(part -> {
            row.setCoarse(part.content());
            row.setCoarseSalt(part.salt());
            row.setCoarseCommitment(part.commitment());
        });
        fact.personal().ifPresent(part -> {
            row.setPersonal(part.content());
            row.setPersonalSalt(part.salt());
            row.setPersonalCommitment(part.commitment());
        });
        row.setChain(fact.chain());
        return row;
    }

    /// Gives a fact another place in another stream, where the centre is to take it once more or for the first time.
    public void renumber(Fact fact) {
        sql.update(FACT)
                .set(FACT.INCARNATION, fact.incarnation())
                .set(FACT.NUMBER, fact.number())
                .set(FACT.CHAIN, fact.chain())
                .where(FACT.ID.eq(fact.id()))
                .execute();
    }

    /// Takes content and salt of all private parts away from the facts about a person; the commitments, on which the
    /// chain hangs, stay. Answers whether there was anything to take.
    public boolean strip(UUID person) {
        var theirs = FACT.ID.in(sql.select(FACT_SUBJECT.FACT)
                .from(FACT_SUBJECT)
                .where(FACT_SUBJECT.SUBJECT.eq(person), FACT_SUBJECT.TYPE.eq(SubjectType.PERSON.word())));
        int coarse = sql.update(FACT)
                .set(FACT.COARSE, GONE)
                .set(FACT.COARSE_SALT, GONE)
                .where(theirs, FACT.COARSE_COMMITMENT.isNotNull(), FACT.COARSE.ne(GONE))
                .execute();
        int personal = sql.update(FACT)
                .set(FACT.PERSONAL, GONE)
                .set(FACT.PERSONAL_SALT, GONE)
                .where(theirs, FACT.PERSONAL_COMMITMENT.isNotNull(), FACT.PERSONAL.ne(GONE))
                .execute();
        return coarse + personal > 0;
    }

    public Optional<Fact> find(UUID id) {
        return sql.selectFrom(FACT).where(FACT.ID.eq(id)).fetchOptional(Facts::fact);
    }

    public List<Fact> all(Collection<UUID> ids) {
        var all = new ArrayList<Fact>(ids.size());
        for (var some : Pages.of(ids))
            all.addAll(sql.selectFrom(FACT).where(FACT.ID.in(some)).fetch(Facts::fact));
        return all;
    }

    public List<Fact> about(Subject subject) {
        return sql.select(FACT.fields())
                .from(FACT_SUBJECT)
                .join(FACT)
                .on(FACT.ID.eq(FACT_SUBJECT.FACT))
                .where(FACT_SUBJECT.SUBJECT.eq(subject.id()))
                .fetch(r -> fact(r.into(FACT)));
    }

    /// All facts about any of the subjects, each once.
    public List<Fact> about(List<Subject> subjects) {
        var ids = subjects.stream().map(Subject::id).toList();
        return sql.selectFrom(FACT)
                .where(FACT.ID.in(
                        sql.select(FACT_SUBJECT.FACT).from(FACT_SUBJECT).where(FACT_SUBJECT.SUBJECT.in(ids))))
                .fetch(Facts::fact);
    }

    /// The facts of one stream from a number on, in order.
    public List<Fact> stream(UUID incarnation, long from, int limit) {
        return sql.selectFrom(FACT)
                .where(FACT.INCARNATION.eq(incarnation), FACT.NUMBER.ge(from))
                .orderBy(FACT.NUMBER)
                .limit(limit)
                .fetch(Facts::fact);
    }

    public long count() {
        return sql.fetchCount(FACT);
    }

    static Fact fact(FactRecord row) {
        return new Fact(
                row.getId(),
                row.getDesk(),
                row.getIncarnation(),
                row.getNumber(),
                row.getKind(),
                row.getVersion(),
                words(row.getSubjects()).map(Facts::subject).toList(),
                words(row.getAfterFacts()).map(UUID::fromString).toList(),
                new Recorded(row.getRecordedWall(), row.getRecordedOffset(), row.getRecordedDoubt()),
                new Happened(row.getHappenedAt(), LocalDate.parse(row.getHappenedOn())),
                row.getActor(),
                row.getBody(),
                Optional.ofNullable(row.getCoarseCommitment())
                        .map(c -> new Part(row.getCoarse(), row.getCoarseSalt(), c)),
                Optional.ofNullable(row.getPersonalCommitment())
                        .map(c -> new Part(row.getPersonal(), row.getPersonalSalt(), c)),
                row.getChain());
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(w -> !w.isEmpty());
    }

    private static Subject subject(String text) {
        int colon = text.indexOf(':');
        return new Subject(SubjectType.of(text.substring(0, colon)), UUID.fromString(text.substring(colon + 1)));
    }
}
