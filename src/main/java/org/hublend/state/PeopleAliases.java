package org.hublend.state;

import static org.hublend.state.tables.Tables.PERSON;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/// People under whichever of their records they are named: somebody may have been registered twice. Everybody who asks
/// what is somebody's asks here which records are theirs. See decision 0052.
public final class PeopleAliases {
    private final DSLContext sql;

    public PeopleAliases(DSLContext sql) {
        this.sql = sql;
    }

    /// The record that stands for the person; the same id where there is no other.
    public UUID resolve(UUID person) {
        return SameAs.end(person, this::said);
    }

    /// All records of the same person, the one that was asked for among them.
    public Set<UUID> sameAs(UUID person) {
        return SameAs.family(
                resolve(person),
                some -> sql.select(PERSON.ID)
                        .from(PERSON)
                        .where(PERSON.SAME_AS.in(some))
                        .fetchSet(PERSON.ID));
    }

    /// What is not here can't stand for anybody: it may be another hub's, or was erased.
    private Optional<UUID> said(UUID person) {
        var kept = PERSON.as("kept");
        return sql.select(kept.ID)
                .from(PERSON)
                .join(kept)
                .on(kept.ID.eq(PERSON.SAME_AS))
                .where(PERSON.ID.eq(person))
                .fetchOptional(kept.ID);
    }
}
