package org.hublend.ledger;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The agreement of a loan, fixed by the fact that opened it, and what came of its paper; what else changes is in the
/// [Custody] of its devices.
///
/// @param signings all that was said of the paper; the last one holds; absent where it was written before papers were
///     signed
public record LoanStanding(
        UUID id,
        Sight sight,
        Optional<Opening> opening,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Signing> signings,
        Local local)
        implements Standing {
    /// Who lent what to whom.
    public record Opening(
            UUID fact,
            String number,
            UUID person,
            UUID hub,
            UUID desk,
            UUID staff,
            Happened at,
            List<Kind.LoanOpened.Lent> items) {}

    /// Whether the paper was signed, and how, or why not.
    public record Signing(UUID fact, String how, String reason, UUID staff, Happened at) {}

    static LoanStanding none(UUID id) {
        return new LoanStanding(id, Sight.NONE, Optional.empty(), List.of(), Local.NONE);
    }

    /// What holds of the paper; empty while it waits to be signed.
    public Optional<Signing> signing() {
        return signings.isEmpty() ? Optional.empty() : Optional.of(signings.getLast());
    }

    @Override
    public Subject subject() {
        return Subject.loan(id);
    }

    @Override
    public LoanStanding withLocal(Local local) {
        return new LoanStanding(id, sight, opening, signings, local);
    }

    @Override
    public LoanStanding withSight(Sight sight) {
        return new LoanStanding(id, sight, opening, signings, local);
    }

    @Override
    public LoanStanding after(Fact fact, Kind kind) {
        var seen = sight.after(fact);
        return switch (kind) {
            case Kind.LoanOpened k
            when k.loan().equals(id) && opening.isEmpty() ->
                new LoanStanding(id, seen, Optional.of(opening(fact, k)), signings, local.after(fact));
            case Kind.LoanSigned k
            when k.loan().equals(id) -> new LoanStanding(id, seen, opening, with(signing(fact, k)), local.after(fact));
            case Kind.Undone k ->
                new LoanStanding(
                        id,
                        seen,
                        opening.filter(o -> !o.fact().equals(k.fact())),
                        signings.stream()
                                .filter(s -> !s.fact().equals(k.fact()))
                                .toList(),
                        local.without(k.fact()));
            case Kind _ -> new LoanStanding(id, seen, opening, signings, local);
        };
    }

    @Override
    public List<Case> cases() {
        return List.of();
    }

    private List<Signing> with(Signing last) {
        var others = signings.stream().filter(s -> !s.fact().equals(last.fact()));
        return Stream.concat(others, Stream.of(last)).toList();
    }

    private static Opening opening(Fact fact, Kind.LoanOpened k) {
        return new Opening(
                fact.id(), k.number(), k.person(), k.hub(), fact.desk(), fact.actor(), fact.happened(), k.items());
    }

    private static Signing signing(Fact fact, Kind.LoanSigned k) {
        return new Signing(fact.id(), k.how(), k.reason(), fact.actor(), fact.happened());
    }
}
