package org.hublend.central;

import static org.hublend.state.tables.Tables.DESK;
import static org.hublend.state.tables.Tables.FACT;
import static org.hublend.state.tables.Tables.FACT_SUBJECT;
import static org.hublend.state.tables.Tables.HEAD;
import static org.hublend.state.tables.Tables.SET_ASIDE;
import static org.hublend.state.tables.Tables.SUBJECT;
import static org.hublend.state.tables.Tables.UPKEEP;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.state.Kept;
import org.hublend.state.Standings;
import org.hublend.state.Written;
import org.hublend.state.tables.tables.records.SetAsideRecord;
import org.hublend.state.tables.tables.records.UpkeepRecord;
import org.hublend.sync.Wire;
import org.jooq.Condition;
import org.jooq.DSLContext;
import tools.jackson.databind.json.JsonMapper;

/// What an upgraded centre catches up on while it serves: facts that it held because it could not read them, and, where
/// the meaning of facts was corrected, every subject folded anew. See decision 0024.
///
/// It goes in pieces of one transaction each, so that desks never wait long, and a stop loses nothing. Several
/// processes share the work by the lock on its one row.
final class Upkeep {
    private final Database database;
    private final CentreIdentity identity;
    private final Clock clock;

    Upkeep(Database database, CentreIdentity identity, Clock clock) {
        this.database = database;
        this.identity = identity;
        this.clock = clock;
    }

    /// Does a piece of the work. Answers whether there may be more.
    boolean piece() {
        return database.write(sql -> {
            var progress = progress(sql);
            return replay(sql) || raise(sql) || fold(sql, progress);
        });
    }

    private UpkeepRecord progress(DSLContext sql) {
        sql.insertInto(UPKEEP, UPKEEP.ID, UPKEEP.FOLD_VERSION)
                .select(sql.select(HEAD.ID, HEAD.FOLD_VERSION).from(HEAD))
                .onConflict(UPKEEP.ID)
                .doNothing()
                .execute();
        return Locking.rows(sql, sql.selectFrom(UPKEEP)).fetchSingle();
    }

    /// From here on, processes of the older version take nothing in: they would fold it as before.
    private static boolean raise(DSLContext sql) {
        return sql.update(HEAD)
                        .set(HEAD.FOLD_VERSION, Standing.FOLD_VERSION)
                        .where(HEAD.FOLD_VERSION.lt(Standing.FOLD_VERSION))
                        .execute()
                > 0;
    }

    private boolean fold(DSLContext sql, UpkeepRecord progress) {
        if (progress.getFoldVersion() >= Standing.FOLD_VERSION) return false;
        var anew = new FoldedAnew(sql);
        var subjects = anew.subjects(Optional.ofNullable(progress.getNextSubject()));
        lock(sql, subjects);
        var stored = sql.select(SUBJECT.ID, SUBJECT.STANDING)
                .from(SUBJECT)
                .where(SUBJECT.ID.in(subjects.stream().map(Subject::id).toList()))
                .fetchMap(SUBJECT.ID, SUBJECT.STANDING);
        var others = anew.standings(subjects).stream()
                .map(Written::of)
                .filter(written -> !isSame(written, stored))
                .toList();
        new Standings(sql).replace(others);
        var changed = new HashMap<Subject, Set<UUID>>();
        // Who may read it stays as it was.
        for (var written : others) changed.put(written.standing().subject(), Set.of());
        boolean isLast = subjects.size() < FoldedAnew.PAGE;
        var update =
                sql.update(UPKEEP).set(UPKEEP.FOLD_VERSION, isLast ? Standing.FOLD_VERSION : progress.getFoldVersion());
        (isLast
                        ? update.setNull(UPKEEP.NEXT_SUBJECT)
                        : update.set(UPKEEP.NEXT_SUBJECT, subjects.getLast().id()))
                .execute();
        new Publishing(sql).publish(changed);
        return !isLast;
    }

    private static boolean isSame(Written written, Map<UUID, Kept> stored) {
        var kept = stored.get(written.standing().subject().id());
        return kept != null && kept.text().equals(written.text());
    }

    private record Held(SetAsideRecord row, UUID hub, Arrival arrival) {
        Fact fact() {
            return switch (arrival) {
                case Arrival.Readable readable -> readable.fact();
                case Arrival.Newer newer -> newer.fact();
                case Arrival.Bad bad -> bad.fact().orElseThrow();
            };
        }
    }

    /// Facts that this program can read and an older one could not.
    private boolean replay(DSLContext sql) {
        var learnt = learnt(sql);
        var subjects = learnt.stream()
                .flatMap(held -> held.fact().subjects().stream())
                .distinct()
                .toList();
        lock(sql, subjects);
        var bench = new Workbench(sql);
        var folding = new Folding(sql, identity, bench, Map.of());
        for (var held : learnt) {
            var reason = reason(sql, bench, held);
            if (reason.isPresent()) quarantine(sql, held.row(), held.fact(), reason.get());
            else sql.deleteFrom(SET_ASIDE).where(isThis(held.row())).execute();
            for (var subject : held.fact().subjects()) folding.again(subject, held.hub());
            if (reason.isEmpty()
                    && held.arrival() instanceof Arrival.Readable(var fact, var kind)
                    && kind instanceof Kind.PersonErased erased)
                for (var subject : new ErasedPeople(sql).take(erased.person(), Optional.of(fact.id()), clock.millis()))
                    folding.again(subject, held.hub());
        }
        bench.write();
        new Publishing(sql).publish(folding.changed());
        return !learnt.isEmpty();
    }

    private static List<Held> learnt(DSLContext sql) {
        var learnt = new ArrayList<Held>();
        try (var rows = sql.select(SET_ASIDE.fields())
                .select(DESK.HUB)
                .from(SET_ASIDE)
                .join(FACT)
                .on(FACT.INCARNATION.eq(SET_ASIDE.INCARNATION), FACT.NUMBER.eq(SET_ASIDE.NUMBER))
                .join(DESK)
                .on(DESK.ID.eq(SET_ASIDE.DESK))
                .where(SET_ASIDE.OUTCOME.eq(Wire.Outcome.HELD))
                .orderBy(SET_ASIDE.INCARNATION, SET_ASIDE.NUMBER)
                .fetchLazy()) {
            for (var row : rows) {
                var one = row.into(SET_ASIDE);
                var arrival = Arrival.of(
                        JsonMapper.shared().readTree(one.getContent()),
                        one.getDesk(),
                        one.getIncarnation(),
                        one.getNumber());
                if (!(arrival instanceof Arrival.Newer)) learnt.add(new Held(one, row.get(DESK.HUB), arrival));
                if (learnt.size() == FoldedAnew.PAGE) break;
            }
        }
        return learnt;
    }

    private Optional<String> reason(DSLContext sql, Workbench bench, Held held) {
        return switch (held.arrival()) {
            case Arrival.Readable readable ->
                new Authority(sql, bench, held.row().getDesk(), held.hub(), clock.millis())
                        .denies(readable.fact(), readable.kind());
            case Arrival.Newer _ -> Optional.empty();
            case Arrival.Bad bad -> Optional.of(bad.reason());
        };
    }

    private void quarantine(DSLContext sql, SetAsideRecord one, Fact fact, String reason) {
        sql.deleteFrom(FACT_SUBJECT).where(FACT_SUBJECT.FACT.eq(fact.id())).execute();
        sql.deleteFrom(FACT).where(FACT.ID.eq(fact.id())).execute();
        sql.update(SET_ASIDE)
                .set(SET_ASIDE.OUTCOME, Wire.Outcome.QUARANTINED)
                .set(SET_ASIDE.REASON, reason)
                .set(SET_ASIDE.AT, clock.millis())
                .where(isThis(one))
                .execute();
    }

    private static Condition isThis(SetAsideRecord one) {
        return SET_ASIDE.INCARNATION.eq(one.getIncarnation()).and(SET_ASIDE.NUMBER.eq(one.getNumber()));
    }

    private void lock(DSLContext sql, List<Subject> subjects) {
        if (database.isShared())
            Locking.subjects(sql, subjects.stream().map(Subject::id).toList());
    }
}
