package org.hublend.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
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
/// @param decisions by which facts they did; absent where nobody has
public record Erasure(
        UUID by,
        UUID hub,
        String reason,
        Happened at,
        List<UUID> late,
        List<UUID> settled,
        List<Confirmed> confirmed,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<Decision>> decisions) {
    /// Somebody has looked at a case.
    public record Decision(UUID fact, UUID settled) {}

    /// A desk has nothing of them left.
    public record Confirmed(UUID desk, UUID fact, Happened at) {}

    public boolean isConfirmedBy(UUID desk) {
        return confirmed.stream().anyMatch(c -> c.desk().equals(desk));
    }

    /// @param sight what was folded before, which the erasure may have known of or not
    /// @param aside what of it nobody has to look at
    static Erasure of(Fact fact, Kind.PersonErased erased, Sight sight, List<UUID> aside) {
        var unseen = sight.marks().stream()
                .map(Sight.Mark::fact)
                .filter(earlier -> !sight.sees(fact, earlier) && !aside.contains(earlier))
                .sorted(Ids::compare)
                .toList();
        return new Erasure(
                fact.id(),
                erased.hub(),
                erased.reason(),
                fact.happened(),
                unseen,
                List.of(),
                List.of(),
                Optional.empty());
    }

    Erasure after(Fact fact, Kind kind) {
        return switch (kind) {
            case Kind.ErasureDone _ -> new Erasure(by, hub, reason, at, late, settled, confirmed(fact), decisions);
            case Kind.CaseSettled k -> decided(new Decision(fact.id(), k.settled()));
            case Kind.Undone k -> undone(k.fact());
            case Kind.PersonErased _ -> this;
            case Kind _ -> with(fact);
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

    Erasure with(Fact late) {
        return new Erasure(by, hub, reason, at, and(this.late, late.id()), settled, confirmed, decisions);
    }

    private Erasure decided(Decision decision) {
        var all = Stream.concat(known().stream(), Stream.of(decision)).toList();
        return new Erasure(by, hub, reason, at, late, and(settled, decision.settled()), confirmed, Optional.of(all));
    }

    private Erasure undone(UUID fact) {
        var left = known().stream().filter(d -> !d.fact().equals(fact)).toList();
        var open = known().stream()
                .map(Decision::settled)
                .filter(c -> left.stream().noneMatch(d -> d.settled().equals(c)))
                .toList();
        return new Erasure(
                by,
                hub,
                reason,
                at,
                late.stream().filter(f -> !f.equals(fact)).toList(),
                settled.stream().filter(c -> !open.contains(c)).toList(),
                confirmed,
                Optional.of(left).filter(d -> !d.isEmpty()));
    }

    private List<Decision> known() {
        return decisions.orElse(List.of());
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
