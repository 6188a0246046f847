package org.hublend.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Something that was given and never comes back, unless it was undone.
public record GiftStanding(UUID id, Sight sight, Optional<Given> given, Local local) implements Standing {
    /// Who gave how many of what to whom.
    public record Given(UUID fact, UUID hub, UUID person, UUID staff, String line, int quantity, Happened at) {}

    static GiftStanding none(UUID id) {
        return new GiftStanding(id, Sight.NONE, Optional.empty(), Local.NONE);
    }

    @Override
    public Subject subject() {
        return Subject.gift(id);
    }

    @Override
    public GiftStanding withLocal(Local local) {
        return new GiftStanding(id, sight, given, local);
    }

    @Override
    public GiftStanding withSight(Sight sight) {
        return new GiftStanding(id, sight, given, local);
    }

    @Override
    public GiftStanding after(Fact fact, Kind kind) {
        var seen = sight.after(fact);
        return switch (kind) {
            case Kind.GiftGiven k
            when k.gift().equals(id) && given.isEmpty() ->
                new GiftStanding(id, seen, Optional.of(given(fact, k)), local.after(fact));
            case Kind.Undone k ->
                new GiftStanding(id, seen, given.filter(g -> !g.fact().equals(k.fact())), local.without(k.fact()));
            case Kind _ -> withSight(seen);
        };
    }

    @Override
    public List<Case> cases() {
        return List.of();
    }

    private static Given given(Fact fact, Kind.GiftGiven k) {
        return new Given(fact.id(), k.hub(), k.person(), fact.actor(), k.line(), k.quantity(), fact.happened());
    }
}
