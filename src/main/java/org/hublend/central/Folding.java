package org.hublend.central;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hublend.ledger.CodeStanding;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;
import org.jooq.DSLContext;

/// Works a fact into all that it is about, and remembers who is to hear of it.
final class Folding {
    private final Workbench bench;
    private final Scopes scopes;
    private final Map<Subject, Set<UUID>> decided;
    private final Map<Subject, Set<UUID>> changed = new LinkedHashMap<>();

    /// @param decided who is to hear of what, by what this transaction did before
    Folding(DSLContext sql, CentreIdentity identity, Workbench bench, Map<Subject, Set<UUID>> decided) {
        this.decided = decided;
        this.bench = bench;
        this.scopes = new Scopes(sql, identity, bench);
    }

    /// The fact must be on the bench already.
    void take(Fact fact, UUID teller) {
        var touched = new LinkedHashMap<Subject, Set<UUID>>();
        for (var subject : fact.subjects()) {
            var before = bench.find(subject).orElseGet(() -> Standing.none(subject));
            var after = before.sight().isLast(fact) ? before.after(fact) : Standing.of(subject, bench.about(subject));
            bench.put(after);
            var settled = changed.getOrDefault(subject, decided.getOrDefault(subject, Set.of()));
            touched.computeIfAbsent(subject, _ -> new HashSet<>()).addAll(scopes.of(after, teller, settled));
            if (after instanceof CodeStanding code && !code.hubs().isEmpty())
                for (var owner : code.owners())
                    if (owner.type() == SubjectType.PERSON)
                        touched.computeIfAbsent(owner, _ -> new HashSet<>()).addAll(scopes.known(code.hubs()));
        }
        touched.forEach((subject, who) ->
                changed.computeIfAbsent(subject, _ -> new HashSet<>()).addAll(who));
    }

    /// Folds all that is known of a subject from the first fact on.
    void again(Subject subject, UUID teller) {
        var after = Standing.of(subject, bench.about(subject));
        bench.put(after);
        changed.computeIfAbsent(subject, _ -> new HashSet<>()).addAll(scopes.of(after, teller, Set.of()));
    }

    Map<Subject, Set<UUID>> changed() {
        return changed;
    }
}
