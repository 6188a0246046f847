package org.hublend.central;

import static org.hublend.state.tables.Tables.FEED;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.CodeStanding;
import org.hublend.ledger.Custody;
import org.hublend.ledger.Erasure;
import org.hublend.ledger.GiftStanding;
import org.hublend.ledger.LoanStanding;
import org.hublend.ledger.RegisterEntry;
import org.hublend.ledger.SessionStanding;
import org.hublend.ledger.Standing;
import org.hublend.ledger.SubjectType;
import org.hublend.state.HubAliases;
import org.hublend.state.Pages;
import org.jooq.DSLContext;

/// Who may read a subject: everybody its open part, one hub the whole.
///
/// A subject stays with the hub that it was first published for, whatever later facts say of it: else a desk could
/// have another hub's people sent to it by claiming them.
final class Scopes {
    static final UUID EVERYBODY = new UUID(0, 0);

    private final DSLContext sql;
    private final Workbench bench;
    private final HubAliases hubs;
    private final CentreIdentity identity;

    Scopes(DSLContext sql, CentreIdentity identity, Workbench bench) {
        this.sql = sql;
        this.bench = bench;
        this.hubs = new HubAliases(sql);
        this.identity = identity;
    }

    /// For whom each of the subjects was published so far; nothing of those that nobody was told of.
    static Map<UUID, Set<UUID>> published(DSLContext sql, Collection<UUID> subjects) {
        var published = new HashMap<UUID, Set<UUID>>();
        for (var page : Pages.of(subjects))
            sql.select(FEED.SUBJECT, FEED.SCOPE)
                    .from(FEED)
                    .where(FEED.SUBJECT.in(page))
                    .forEach(row -> published
                            .computeIfAbsent(row.value1(), _ -> new HashSet<>())
                            .add(row.value2()));
        return published;
    }

    /// @param teller the hub of the desk whose fact changed the subject
    /// @param decided what this transaction settled already
    Set<UUID> of(Standing standing, UUID teller, Set<UUID> decided) {
        var scopes = new HashSet<UUID>();
        if (isForEverybody(standing)) scopes.add(EVERYBODY);
        if (isForTeller(standing)) scopes.add(teller);
        else if (!scopes.contains(EVERYBODY) || !standing.local().isEmpty() || isOfAPerson(standing)) {
            var before = new HashSet<>(decided);
            if (before.stream().allMatch(EVERYBODY::equals))
                before.addAll(bench.published(standing.subject().id()));
            if (before.stream().allMatch(EVERYBODY::equals))
                scopes.add(home(standing).orElse(teller));
        }
        return scopes;
    }

    /// Those of the hubs that the centre registered, under the ids that it knows them by.
    Set<UUID> known(Set<UUID> named) {
        return named.stream()
                .map(hubs::resolve)
                .filter(hub -> identity.registered(sql, hub))
                .collect(Collectors.toSet());
    }

    private static boolean isOfAPerson(Standing standing) {
        return standing.subject().type() == SubjectType.PERSON;
    }

    private static boolean isForEverybody(Standing standing) {
        return switch (standing) {
            case Custody _, LoanStanding _, SessionStanding _, GiftStanding _ -> true;
            // That somebody was erased is for every desk: one of another hub may have brought them in by an import.
            case RegisterEntry entry ->
                entry.subject().type() == SubjectType.HUB || entry.erasure().isPresent();
            case CodeStanding code -> !isForTeller(code);
        };
    }

    /// Who holds a card is known to the hubs that issued it; two may have given out the same.
    private static boolean isForTeller(Standing standing) {
        return standing instanceof CodeStanding code
                && code.code()
                        .map(c -> c.kind() == CodeKind.CARD || c.kind() == CodeKind.BADGE)
                        .orElse(true);
    }

    private Optional<UUID> home(Standing standing) {
        var said = switch (standing) {
            case Custody custody ->
                custody.spells().isEmpty()
                        ? Optional.<UUID>empty()
                        : Optional.of(custody.spells().getFirst().hub());
            case LoanStanding loan -> loan.opening().map(LoanStanding.Opening::hub);
            case SessionStanding session -> session.held().map(SessionStanding.Held::hub);
            case GiftStanding gift -> gift.given().map(GiftStanding.Given::hub);
            case RegisterEntry entry ->
                entry.subject().type() == SubjectType.HUB
                        ? Optional.of(entry.subject().id())
                        : entry.erasure()
                                .map(Erasure::hub)
                                .or(() -> entry.fields().get(RegisterEntry.HUB).map(UUID::fromString));
            case CodeStanding _ -> Optional.<UUID>empty();
        };
        return said.map(hubs::resolve).filter(hub -> identity.registered(sql, hub));
    }
}
