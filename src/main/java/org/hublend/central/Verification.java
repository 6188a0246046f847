package org.hublend.central;

import static org.hublend.state.tables.Tables.FACT_SUBJECT;
import static org.hublend.state.tables.Tables.FEED;
import static org.hublend.state.tables.Tables.HEAD;
import static org.hublend.state.tables.Tables.KEY_WRAP;
import static org.hublend.state.tables.Tables.LOAN_ITEM;
import static org.hublend.state.tables.Tables.SUBJECT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;
import org.hublend.state.Kept;
import org.hublend.state.RowCheck;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Looks whether everything at the centre fits together, at one moment, and names what does not.
public final class Verification {
    /// What is wrong is counted to the end, and named up to here.
    static final int NAMED = 5;

    private final DSLContext sql;
    private final CentreIdentity identity;

    Verification(DSLContext sql, CentreIdentity identity) {
        this.sql = sql;
        this.identity = identity;
    }

    /// One thing that was looked at.
    public record Check(String name, boolean ok, String says) {}

    List<Check> all() {
        var checks = new ArrayList<>(new StreamCheck(sql).all());
        checks.addAll(standings());
        checks.add(feed());
        checks.add(loans());
        checks.add(keys());
        return checks;
    }

    /// Folds all facts anew, and compares that with the standings and with the rows.
    private List<Check> standings() {
        var anew = new FoldedAnew(sql);
        var rows = new RowCheck(sql);
        var wrong = new Findings();
        var tables = new TreeSet<String>();
        long count = 0;
        Optional<UUID> last = Optional.empty();
        while (true) {
            var subjects = anew.subjects(last);
            var standings = anew.standings(subjects);
            var stored = sql.select(SUBJECT.ID, SUBJECT.STANDING)
                    .from(SUBJECT)
                    .where(SUBJECT.ID.in(subjects.stream().map(Subject::id).toList()))
                    .fetchMap(SUBJECT.ID, SUBJECT.STANDING);
            for (var standing : standings) {
                var kept =
                        Optional.ofNullable(stored.get(standing.subject().id())).map(Kept::text);
                if (!isSame(standing, kept))
                    wrong.add(standing.subject().type().word() + " "
                            + standing.subject().id());
            }
            tables.addAll(rows.wrong(standings));
            count += subjects.size();
            if (subjects.size() < FoldedAnew.PAGE) break;
            last = Optional.of(subjects.getLast().id());
        }
        withoutFacts(wrong);
        var more = rows.surplus();
        tables.addAll(more.keySet());
        return List.of(
                wrong.check("standings", count + " subjects, as their facts come to", "not what their facts come to"),
                new Check(
                        "rows",
                        tables.isEmpty(),
                        tables.isEmpty()
                                ? "as the standings come to"
                                : "missing, different or too many in " + String.join(", ", tables)));
    }

    /// Nothing is known of them, where all that was said was put aside when it could be read.
    private void withoutFacts(Findings wrong) {
        sql.selectFrom(SUBJECT)
                .whereNotExists(sql.selectOne().from(FACT_SUBJECT).where(FACT_SUBJECT.SUBJECT.eq(SUBJECT.ID)))
                .forEach(row -> {
                    var subject = new Subject(SubjectType.of(row.getType()), row.getId());
                    var kept = Optional.of(row.getStanding().text());
                    if (!isSame(Standing.none(subject), kept))
                        wrong.add(subject.type().word() + " " + subject.id() + ", which no fact is about");
                });
    }

    private static boolean isSame(Standing standing, Optional<String> stored) {
        if (stored.isEmpty()) return false;
        var anew = Standing.write(standing);
        return anew.equals(stored.get())
                || Standing.read(standing.subject().type(), stored.get())
                        .map(Standing::write)
                        .filter(anew::equals)
                        .isPresent();
    }

    private Check feed() {
        var wrong = new Findings();
        long head = sql.selectFrom(HEAD).fetchSingle().getNumber();
        sql.select(FEED.SUBJECT)
                .from(FEED)
                .leftJoin(SUBJECT)
                .on(SUBJECT.ID.eq(FEED.SUBJECT))
                .where(SUBJECT.ID.isNull().or(FEED.ROW_SEQ.gt(head)).or(FEED.TYPE.ne(SUBJECT.TYPE)))
                .forEach(r -> wrong.add(r.value1().toString()));
        sql.select(SUBJECT.ID)
                .from(SUBJECT)
                .whereNotExists(sql.selectOne().from(FEED).where(FEED.SUBJECT.eq(SUBJECT.ID)))
                .forEach(r -> wrong.add(r.value1().toString()));
        return wrong.check("feed", "every subject is published, up to number " + head, "wrongly published");
    }

    private Check loans() {
        var wrong = new Findings();
        sql.select(LOAN_ITEM.DEVICE)
                .from(LOAN_ITEM)
                .where(LOAN_ITEM.STATE.eq("open"))
                .groupBy(LOAN_ITEM.DEVICE)
                .having(DSL.count().gt(1))
                .forEach(r -> wrong.add("device " + r.value1()));
        return wrong.check("loans", "no device is on two loans", "on two loans at once");
    }

    /// After a restore without the file of wraps this is as it should be, so it is said and is no fault.
    private Check keys() {
        int wraps = sql.fetchCount(KEY_WRAP, KEY_WRAP.HOLDER.eq(identity.desk()));
        return new Check("keys", true, wraps + " keys of sealed parts are here for new desks");
    }

    /// Collects what is wrong.
    static final class Findings {
        private final List<String> named = new ArrayList<>();
        private long count;

        void add(String what) {
            if (count++ < NAMED) named.add(what);
        }

        Check check(String name, String fine, String wrong) {
            if (count == 0) return new Check(name, true, fine);
            var more = count > NAMED ? " and " + (count - NAMED) + " more" : "";
            return new Check(name, false, wrong + ": " + String.join(", ", named) + more);
        }
    }
}
