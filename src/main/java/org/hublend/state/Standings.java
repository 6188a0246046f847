package org.hublend.state;

import static org.hublend.state.tables.Tables.SUBJECT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.TableRecord;

/// How each subject stands: the standing itself, and with it all rows that are made from it.
public final class Standings {
    private final DSLContext sql;
    private final Rows rows;
    private final Batches batches;

    public Standings(DSLContext sql) {
        this.sql = sql;
        this.rows = new Rows(sql);
        this.batches = new Batches(sql);
    }

    /// A standing in place of another.
    ///
    /// @param before as the tables have it, read in this transaction; empty for a subject that they do not have
    public record Change(Optional<Standing> before, Written after) {}

    /// As the tables have it; [Standing#none] for a subject that nothing is known of.
    public Standing of(Subject subject) {
        return find(subject).orElseGet(() -> Standing.none(subject));
    }

    public Optional<Standing> find(Subject subject) {
        return Optional.ofNullable(of(List.of(subject)).get(subject));
    }

    /// Those of the subjects that something is known of.
    public Map<Subject, Standing> of(Collection<Subject> subjects) {
        var standings = new HashMap<Subject, Standing>();
        var written = written(subjects);
        for (var subject : subjects) {
            var kept = written.get(subject.id());
            if (kept != null) standings.put(subject, read(subject.type(), kept.text()));
        }
        return standings;
    }

    /// Writes each standing in place of the one that was there, unless it is the same, and of its rows those that are
    /// others now; all of them where the one that was there can't be read any more.
    public void replace(Collection<Written> standings) {
        var written =
                written(standings.stream().map(s -> s.standing().subject()).toList());
        var changes = new ArrayList<Change>(standings.size());
        for (var one : standings) {
            var standing = asKept(one);
            var subject = standing.standing().subject();
            var kept = Optional.ofNullable(written.get(subject.id()));
            if (kept.filter(standing.kept()::equals).isPresent()) continue;
            var before = kept.flatMap(text -> Standing.read(subject.type(), text.text()));
            if (kept.isPresent() && before.isEmpty()) remove(subject);
            changes.add(new Change(before, standing));
        }
        put(changes);
    }

    /// No subject may be in it twice.
    public void put(Collection<Change> changes) {
        var begun = new ArrayList<Object[]>();
        var changed = new ArrayList<Object[]>();
        var before = new ArrayList<TableRecord<?>>();
        var after = new ArrayList<TableRecord<?>>();
        for (var change : changes) {
            var standing = change.after().standing();
            var subject = standing.subject();
            var kept = asKept(change.after()).kept();
            if (change.before().isPresent()) changed.add(new Object[] {kept, subject.id()});
            else begun.add(new Object[] {subject.id(), subject.type().word(), kept});
            change.before().ifPresent(earlier -> before.addAll(Rows.of(earlier)));
            after.addAll(change.after().rows());
        }
        // By their values: a desk's first exchange would make tens of thousands of records.
        batches.run(
                sql.insertInto(SUBJECT, SUBJECT.ID, SUBJECT.TYPE, SUBJECT.STANDING)
                        .values(Batches.hole(SUBJECT.ID), Batches.hole(SUBJECT.TYPE), Batches.hole(SUBJECT.STANDING)),
                begun);
        batches.run(
                sql.update(SUBJECT)
                        .set(SUBJECT.STANDING, Batches.hole(SUBJECT.STANDING))
                        .where(SUBJECT.ID.eq(Batches.hole(SUBJECT.ID))),
                changed);
        rows.write(before, after);
    }

    public void remove(Subject subject) {
        sql.deleteFrom(SUBJECT).where(SUBJECT.ID.eq(subject.id())).execute();
        rows.clear(subject);
    }

    private Map<UUID, Kept> written(Collection<Subject> subjects) {
        var written = new HashMap<UUID, Kept>();
        for (var some : Pages.of(subjects.stream().map(Subject::id).toList()))
            written.putAll(sql.select(SUBJECT.ID, SUBJECT.STANDING)
                    .from(SUBJECT)
                    .where(SUBJECT.ID.in(some))
                    .fetchMap(SUBJECT.ID, SUBJECT.STANDING));
        return written;
    }

    /// A server has room, and others read its tables with `psql`.
    private Written asKept(Written written) {
        return sql.family() == SQLDialect.SQLITE ? written.pressed() : written;
    }

    static Standing read(SubjectType type, String json) {
        return Standing.read(type, json)
                .orElseThrow(() -> new IllegalStateException("A standing of type " + type.word() + " can't be read."));
    }
}
