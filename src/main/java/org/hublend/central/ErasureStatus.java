package org.hublend.central;

import static org.hublend.state.tables.Tables.DESK;
import static org.hublend.state.tables.Tables.ERASED;
import static org.hublend.state.tables.Tables.FACT;
import static org.hublend.state.tables.Tables.FACT_SUBJECT;
import static org.hublend.state.tables.Tables.FEED;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Kinds;
import org.hublend.ledger.RegisterEntry;
import org.hublend.ledger.Subject;
import org.hublend.state.Standings;
import org.hublend.state.tables.tables.records.ErasedRecord;
import org.jooq.DSLContext;

/// How far each erasure has come: which desks have nothing left of the person, and which have not said so yet.
public final class ErasureStatus {
    /// Facts that bring nothing private with them, whoever records them.
    private static final List<String> BARE = List.of(Kinds.name(Kind.CaseSettled.class), Kinds.name(Kind.Undone.class));

    private final DSLContext sql;

    ErasureStatus(DSLContext sql) {
        this.sql = sql;
    }

    /// @param at when the centre heard of it, in milliseconds
    /// @param awaited desks that have still to say that nothing is left
    /// @param removed desks that may have had something and were removed from the alliance before they said so
    public record Erased(
            UUID person, long at, String reason, List<String> confirmed, List<String> awaited, List<String> removed) {
        public boolean isComplete() {
            return awaited.isEmpty() && removed.isEmpty();
        }
    }

    /// The last one first.
    List<Erased> all() {
        return sql.selectFrom(ERASED).orderBy(ERASED.AT.desc(), ERASED.PERSON).fetch(this::of);
    }

    private Erased of(ErasedRecord row) {
        var erasure =
                new Standings(sql).find(Subject.person(row.getPerson())).flatMap(s -> ((RegisterEntry) s).erasure());
        var confirmed = new ArrayList<String>();
        var awaited = new ArrayList<String>();
        var removed = new ArrayList<String>();
        var scopes = sql.select(FEED.SCOPE).from(FEED).where(FEED.SUBJECT.eq(row.getPerson()));
        var told = sql.select(FACT.DESK)
                .from(FACT_SUBJECT)
                .join(FACT)
                .on(FACT.ID.eq(FACT_SUBJECT.FACT))
                .where(FACT_SUBJECT.SUBJECT.eq(row.getPerson()), FACT.KIND.notIn(BARE));
        sql.selectFrom(DESK)
                .where(DESK.HUB.in(scopes).or(DESK.ID.in(told)))
                .orderBy(DESK.NAME, DESK.ID)
                .forEach(desk -> {
                    if (erasure.filter(e -> e.isConfirmedBy(desk.getId())).isPresent()) confirmed.add(desk.getName());
                    else if (desk.getStatus().equals(Desks.REVOKED)) removed.add(desk.getName());
                    // One that joined later never had anything.
                    else if (desk.getEnrolledAt() <= row.getAt()) awaited.add(desk.getName());
                });
        return new Erased(
                row.getPerson(),
                row.getAt(),
                erasure.map(e -> e.reason()).orElse(""),
                List.copyOf(confirmed),
                List.copyOf(awaited),
                List.copyOf(removed));
    }
}
