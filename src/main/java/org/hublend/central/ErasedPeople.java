package org.hublend.central;

import static org.hublend.state.tables.Tables.ERASED;
import static org.hublend.state.tables.Tables.FACT;
import static org.hublend.state.tables.Tables.FACT_SUBJECT;
import static org.hublend.state.tables.Tables.KEY_WRAP;
import static org.hublend.state.tables.Tables.SET_ASIDE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;
import org.hublend.state.Facts;
import org.hublend.state.Pages;
import org.hublend.state.tables.tables.records.SetAsideRecord;
import org.hublend.sync.Wire;
import org.jooq.DSLContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Who was erased, at the centre: what is private to them is taken away, and what comes later is stripped before it is
/// kept. See decision 0050.
final class ErasedPeople {
    private static final List<String> PARTS = List.of("coarse", "personal");

    private final DSLContext sql;
    private final Facts facts;

    ErasedPeople(DSLContext sql) {
        this.sql = sql;
        this.facts = new Facts(sql);
    }

    boolean isErased(UUID subject) {
        return areErased(List.of(subject));
    }

    private boolean areErased(Collection<UUID> subjects) {
        return !subjects.isEmpty() && sql.fetchExists(ERASED, ERASED.PERSON.in(subjects));
    }

    /// Those of the people in these facts who were erased.
    Set<UUID> among(Collection<Fact> facts) {
        var people = new TreeSet<UUID>();
        for (var fact : facts) people.addAll(people(fact));
        var erased = new HashSet<UUID>();
        for (var page : Pages.of(people))
            erased.addAll(sql.select(ERASED.PERSON)
                    .from(ERASED)
                    .where(ERASED.PERSON.in(page))
                    .fetch(ERASED.PERSON));
        return erased;
    }

    /// The fact as it may be kept.
    static Fact stripped(Fact fact, Set<UUID> erased) {
        boolean hasParts = fact.coarse().isPresent() || fact.personal().isPresent();
        return hasParts && people(fact).stream().anyMatch(erased::contains) ? fact.stripped() : fact;
    }

    /// The same of what came, readable or not.
    JsonNode stripped(JsonNode content) {
        return areErased(ids(content)) ? withoutParts(content) : content;
    }

    /// Takes away all that is private to a person; answers what else of theirs must be folded again.
    ///
    /// @param fact by which they were erased; empty where only the list beside a backup says so
    Set<Subject> take(UUID person, Optional<UUID> fact, long at) {
        sql.insertInto(ERASED)
                .set(ERASED.PERSON, person)
                .set(ERASED.FACT, fact.orElse(null))
                .set(ERASED.AT, at)
                .onConflict(ERASED.PERSON)
                .doNothing()
                .execute();
        if (fact.isPresent())
            sql.update(ERASED)
                    .set(ERASED.FACT, fact.get())
                    .where(ERASED.PERSON.eq(person), ERASED.FACT.isNull())
                    .execute();
        facts.strip(person);
        sql.deleteFrom(KEY_WRAP).where(KEY_WRAP.SUBJECT.eq(person)).execute();
        stripAside(person);
        return theirs(person);
    }

    /// Loans, gifts and sessions that they took part in.
    Set<Subject> theirs(UUID person) {
        var about = sql.select(FACT_SUBJECT.FACT).from(FACT_SUBJECT).where(FACT_SUBJECT.SUBJECT.eq(person));
        var all = new TreeSet<Subject>();
        sql.selectDistinct(FACT_SUBJECT.SUBJECT, FACT_SUBJECT.TYPE)
                .from(FACT_SUBJECT)
                .where(FACT_SUBJECT.FACT.in(about), FACT_SUBJECT.TYPE.in("loan", "gift", "session"))
                .forEach(r -> all.add(new Subject(SubjectType.of(r.value2()), r.value1())));
        return all;
    }

    /// After a restore: those whom the facts say to be erased, and those whom the list beside the backup names.
    void takeAgain(Collection<UUID> listed, long now) {
        sql.select(FACT_SUBJECT.SUBJECT, FACT.ID, FACT.RECORDED_WALL.plus(FACT.RECORDED_OFFSET))
                .from(FACT)
                .join(FACT_SUBJECT)
                .on(FACT_SUBJECT.FACT.eq(FACT.ID))
                .where(FACT.KIND.eq("person.erased"), FACT_SUBJECT.TYPE.eq(SubjectType.PERSON.word()))
                .orderBy(FACT.RECORDED_WALL)
                .fetch()
                .forEach(r -> take(r.value1(), Optional.of(r.value2()), r.value3()));
        for (var person : listed) if (!isErased(person)) take(person, Optional.empty(), now);
    }

    /// Those of whom the centre has yet to say itself that they were erased.
    List<UUID> unsaid() {
        return sql.select(ERASED.PERSON)
                .from(ERASED)
                .where(ERASED.FACT.isNull())
                .orderBy(ERASED.PERSON)
                .fetch(ERASED.PERSON);
    }

    Set<UUID> all() {
        return sql.select(ERASED.PERSON).from(ERASED).fetchSet(ERASED.PERSON);
    }

    private void stripAside(UUID person) {
        var theirs = new ArrayList<SetAsideRecord>();
        try (var rows = sql.selectFrom(SET_ASIDE).fetchSize(100).fetchLazy()) {
            for (var row : rows) {
                var content = JsonMapper.shared().readTree(row.getContent());
                if (!ids(content).contains(person)) continue;
                row.setContent(Wire.write(withoutParts(content)));
                theirs.add(row);
            }
        }
        for (var row : theirs)
            sql.update(SET_ASIDE)
                    .set(SET_ASIDE.CONTENT, row.getContent())
                    .where(SET_ASIDE.INCARNATION.eq(row.getIncarnation()), SET_ASIDE.NUMBER.eq(row.getNumber()))
                    .execute();
    }

    private static List<UUID> people(Fact fact) {
        return fact.subjects().stream()
                .filter(s -> s.type() == SubjectType.PERSON)
                .map(Subject::id)
                .toList();
    }

    private static Set<UUID> ids(JsonNode content) {
        var ids = new HashSet<UUID>();
        for (var subject : content.path("subjects")) id(subject.path("id")).ifPresent(ids::add);
        return ids;
    }

    private static Optional<UUID> id(JsonNode written) {
        try {
            return written.isString() ? Optional.of(UUID.fromString(written.stringValue())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static JsonNode withoutParts(JsonNode content) {
        var copy = content.deepCopy();
        for (var name : PARTS)
            if (copy.path(name) instanceof ObjectNode part)
                part.put("content", "").put("salt", "");
        return copy;
    }
}
