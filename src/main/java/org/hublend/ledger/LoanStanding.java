package org.hublend.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The agreement of a loan, fixed by the fact that opened it; what changes is in the [Custody] of its devices.
public record LoanStanding(UUID id, Sight sight, Optional<Opening> opening, Local local) implements Standing {
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

    static LoanStanding none(UUID id) {
        return new LoanStanding(id, Sight.NONE, Optional.empty(), Local.NONE);
    }

    @Override
    public Subject subject() {
        return Subject.loan(id);
    }

    @Override
    public LoanStanding withLocal(Local local) {
        return new LoanStanding(id, sight, opening, local);
    }

    @Override
    public LoanStanding withSight(Sight sight) {
        return new LoanStanding(id, sight, opening, local);
    }

    @Override
    public LoanStanding after(Fact fact, Kind kind) {
        return switch (kind) {
            case Kind.LoanOpened k
            when k.loan().equals(id) && opening.isEmpty() ->
                new LoanStanding(
                        id,
                        sight.after(fact),
                        Optional.of(new Opening(
                                fact.id(),
                                k.number(),
                                k.person(),
                                k.hub(),
                                fact.desk(),
                                fact.actor(),
                                fact.happened(),
                                k.items())),
                        local.after(fact));
            case Kind.Undone k ->
                new LoanStanding(
                        id,
                        sight.after(fact),
                        opening.filter(o -> !o.fact().equals(k.fact())),
                        local.without(k.fact()));
            case Kind _ -> new LoanStanding(id, sight.after(fact), opening, local);
        };
    }

    @Override
    public List<Case> cases() {
        return List.of();
    }
}
