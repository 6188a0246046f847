package org.hublend.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// That somebody was erased: by which fact, which desks have confirmed it, and what was recorded by desks that did not
/// know of it.
///
/// @param by the fact that erased them; the first one where several did
/// @param late facts about them that the erasure did not know of
/// @param settled cases of such facts that somebody has looked at
public record Erasure(
        UUID by, UUID hub, String reason, Happened at, List<UUID> late, List<UUID> settled, List<Confirmed> confirmed) {
    /// A desk has nothing of them left.
    public record Confirmed(UUID desk, UUID fact, Happened at) {}

    public boolean isConfirmedBy(UUID desk) {
        return confirmed.stream().anyMatch(c -> c.desk().equals(desk));
    }

    /// @param sight what was folded before, which the erasure may have known of or not
    static Erasure of(Fact fact, Kind.PersonErased erased, Sight sight) {
        var unseen = sight.marks().stream()
                .map(Sight.Mark::fact)
                .filter(earlier -> !sight.sees(fact, earlier))
                .sorted(Ids::compare)
                .toList();
        return new Erasure(fact.id(), erased.hub(), erased.reason(), fact.happened(), unseen, List.of(), List.of());
    }

    Erasure after(Fact fact, Kind kind) {
        return switch (kind) {
            case Kind.ErasureDone _ -> with(late, settled, confirmed(fact));
            case Kind.CaseSettled k -> with(late, and(settled, k.settled()), confirmed);
            case Kind.Undone k ->
                with(late.stream().filter(f -> !f.equals(k.fact())).toList(), settled, confirmed);
            case Kind.PersonErased _ -> this;
            case Kind _ -> with(and(late, fact.id()), settled, confirmed);
        };
    }

    Optional<Case> openCase(Subject subject) {
        if (late.isEmpty()) return Optional.empty();
        var facts = and(late, by);
        return Optional.of(Case.of(CaseKind.ACTIVITY_AFTER_ERASURE, subject, facts, "", at.at()))
                .filter(open -> !settled.contains(open.id()));
    }

    /// The same standing without what is private to the erased, as it comes from their facts once those are stripped.
    public static Standing stripped(Standing standing, Predicate<UUID> isErased) {
        return switch (standing) {
            case RegisterEntry entry ->
                entry.subject().type() == SubjectType.PERSON
                                && isErased.test(entry.subject().id())
                        ? entry.withLocal(Local.NONE)
                        : entry;
            case LoanStanding loan ->
                loan.opening().filter(o -> isErased.test(o.person())).isPresent() ? loan.withLocal(Local.NONE) : loan;
            case GiftStanding gift ->
                gift.given().filter(g -> isErased.test(g.person())).isPresent() ? gift.withLocal(Local.NONE) : gift;
            case SessionStanding session -> {
                var local = session.local();
                for (var version : session.versions())
                    if (version.held()
                            .filter(h -> h.people().stream().anyMatch(isErased))
                            .isPresent()) local = local.without(version.fact());
                yield session.withLocal(local);
            }
            case Custody _, CodeStanding _ -> standing;
        };
    }

    private Erasure with(List<UUID> late, List<UUID> settled, List<Confirmed> confirmed) {
        return new Erasure(by, hub, reason, at, late, settled, confirmed);
    }

    private List<Confirmed> confirmed(Fact fact) {
        if (confirmed.stream().anyMatch(c -> c.desk().equals(fact.desk()))) return confirmed;
        var all = new ArrayList<>(confirmed);
        all.add(new Confirmed(fact.desk(), fact.id(), fact.happened()));
        all.sort(Comparator.comparing(Confirmed::desk, Ids::compare));
        return List.copyOf(all);
    }

    private static List<UUID> and(List<UUID> some, UUID more) {
        return Stream.concat(some.stream(), Stream.of(more))
                .distinct()
                .sorted(Ids::compare)
                .toList();
    }
}
