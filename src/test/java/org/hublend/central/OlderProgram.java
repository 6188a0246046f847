package org.hublend.central;

import static org.hublend.state.tables.Tables.HEAD;
import static org.hublend.state.tables.Tables.SUBJECT;
import static org.hublend.state.tables.Tables.UPKEEP;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;
import org.hublend.state.Facts;
import org.hublend.state.Standings;
import org.hublend.state.Written;
import org.jooq.DSLContext;

/// A centre as a program of an older version left it, which understood some facts otherwise.
public final class OlderProgram {
    private static final Set<String> BEGINNINGS = Set.of("person.registered", "session.recorded");

    private OlderProgram() {}

    /// @param wrong people and sessions of which it understood nothing but how they began
    public static void left(Centre centre, List<UUID> wrong) {
        centre.database().write(sql -> {
            new Standings(sql)
                    .replace(wrong.stream().flatMap(id -> begun(sql, id)).toList());
            sql.update(HEAD).set(HEAD.FOLD_VERSION, Standing.FOLD_VERSION - 1).execute();
            return sql.update(UPKEEP)
                    .set(UPKEEP.FOLD_VERSION, Standing.FOLD_VERSION - 1)
                    .setNull(UPKEEP.NEXT_SUBJECT)
                    .execute();
        });
    }

    private static Stream<Written> begun(DSLContext sql, UUID id) {
        var subject = sql.selectFrom(SUBJECT)
                .where(SUBJECT.ID.eq(id))
                .fetchSingle(row -> new Subject(SubjectType.of(row.getType()), row.getId()));
        var sight = new Standings(sql).of(subject).sight();
        return new Facts(sql)
                .about(subject).stream()
                        .filter(fact -> BEGINNINGS.contains(fact.kind()))
                        .map(fact -> Standing.of(subject, List.of(fact)))
                        .map(standing -> Written.of(standing.withSight(sight)))
                        .limit(1);
    }

    /// Does a piece of what the newer program has to catch up on. Answers whether there may be more.
    public static boolean catchUp(Centre centre) {
        return centre.upkeep().piece();
    }
}
