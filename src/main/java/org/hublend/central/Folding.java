package org.hublend.central;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.state.Facts;
import org.hublend.state.Standings;
import org.jooq.DSLContext;

/// Works a fact into all that it is about, and remembers who is to hear of it.
final class Folding {
    private final Facts facts;
    private final Standings standings;
    private final Scopes scopes;
    private final Map<Subject, Set<UUID>> changed = new HashMap<>();

    Folding(DSLContext sql, CentreIdentity identity) {
        this.facts = new Facts(sql);
        this.standings = new Standings(sql);
        this.scopes = new Scopes(sql, identity);
    }

    /// The fact must be stored already.
    void take(Fact fact, UUID teller) {
        var touched = new HashMap<Subject, Set<UUID>>();
        for (var subject : fact.subjects()) {
            var stood = standings.find(subject);
            var before = stood.orElseGet(() -> Standing.none(subject));
            var after = before.sight().isLast(fact) ? before.after(fact) : Standing.of(subject, facts.about(subject));
            standings.put(stood, after);
            var decided = changed.getOrDefault(subject, Set.of());
            touched.put(subject, scopes.of(after, teller, decided));
        }
        touched.forEach((subject, who) ->
                changed.computeIfAbsent(subject, _ -> new HashSet<>()).addAll(who));
    }

    /// Folds all that is known of a subject from the first fact on.
    void again(Subject subject, UUID teller) {
        var after = Standing.of(subject, facts.about(subject));
        standings.put(standings.find(subject), after);
        changed.computeIfAbsent(subject, _ -> new HashSet<>()).addAll(scopes.of(after, teller, Set.of()));
    }

    Map<Subject, Set<UUID>> changed() {
        return changed;
    }
}
