package org.hublend.state;

import static org.hublend.state.tables.Tables.SUBJECT;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;
import org.jooq.DSLContext;

/// How each subject stands: the standing itself, and with it all rows that are made from it.
public final class Standings {
    private final DSLContext sql;
    private final Rows rows;

    public Standings(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows(sql);
    }

    /// As the tables have it; [Standing#none] for a subject that nothing is known of.
    public Standing of(Subject subject) {
        return find(subject).orElseGet(() -> Standing.none(subject));
    }

    public Optional<Standing> find(Subject subject) {
        return json(subject).map(json -> read(subject.type(), json));
    }

    /// Those of the subjects that something is known of.
    public Map<Subject, Standing> of(Collection<Subject> subjects) {
        return sql
                .select(SUBJECT.TYPE, SUBJECT.STANDING)
                .from(SUBJECT)
                .where(SUBJECT.ID.in(subjects.stream().map(Subject::id).toList()))
                .fetch(row -> read(SubjectType.of(row.value1()), row.value2()))
                .stream()
                .collect(Collectors.toMap(Standing::subject, Function.identity()));
    }

    /// Writes the standing in place of the one that was there, and of its rows those that are others now; all of them
    /// where the one that was there can't be read any more.
    public void put(Standing standing) {
        var subject = standing.subject();
        var before = json(subject);
        var known = before.flatMap(json -> Standing.read(subject.type(), json));
        if (before.isPresent() && known.isEmpty()) remove(subject);
        put(known, standing);
    }

    /// As above, where the standing that is there was read in this transaction.
    public void put(Optional<Standing> before, Standing standing) {
        var subject = standing.subject();
        var json = Standing.write(standing);
        if (before.isPresent())
            sql.update(SUBJECT)
                    .set(SUBJECT.STANDING, json)
                    .where(SUBJECT.ID.eq(subject.id()))
                    .execute();
        else
            sql.insertInto(SUBJECT)
                    .set(SUBJECT.ID, subject.id())
                    .set(SUBJECT.TYPE, subject.type().word())
                    .set(SUBJECT.STANDING, json)
                    .execute();
        rows.write(before.map(rows::of).orElse(List.of()), rows.of(standing));
    }

    public void remove(Subject subject) {
        sql.deleteFrom(SUBJECT).where(SUBJECT.ID.eq(subject.id())).execute();
        rows.clear(subject);
    }

    private Optional<String> json(Subject subject) {
        return sql.select(SUBJECT.STANDING)
                .from(SUBJECT)
                .where(SUBJECT.ID.eq(subject.id()))
                .fetchOptional(SUBJECT.STANDING);
    }

    static Standing read(SubjectType type, String json) {
        return Standing.read(type, json)
                .orElseThrow(() -> new IllegalStateException("A standing of type " + type.word() + " can't be read."));
    }
}
