package org.hublend.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A skills session as it was recorded.
public record SessionStanding(UUID id, Sight sight, Optional<Held> held, Local local) implements Standing {
    /// Who helped whom, where, when, how long and with what.
    public record Held(
            UUID fact,
            UUID hub,
            UUID volunteer,
            String form,
            int minutes,
            int headcount,
            List<UUID> people,
            List<String> topics,
            Happened at) {}

    static SessionStanding none(UUID id) {
        return new SessionStanding(id, Sight.NONE, Optional.empty(), Local.NONE);
    }

    @Override
    public Subject subject() {
        return Subject.session(id);
    }

    @Override
    public SessionStanding withLocal(Local local) {
        return new SessionStanding(id, sight, held, local);
    }

    @Override
    public SessionStanding withSight(Sight sight) {
        return new SessionStanding(id, sight, held, local);
    }

    @Override
    public SessionStanding after(Fact fact, Kind kind) {
        return switch (kind) {
            case Kind.SessionRecorded k
            when k.session().equals(id) ->
                new SessionStanding(
                        id,
                        sight.after(fact),
                        Optional.of(new Held(
                                fact.id(),
                                k.hub(),
                                k.volunteer(),
                                k.form(),
                                k.minutes(),
                                k.headcount(),
                                k.people(),
                                k.topics(),
                                fact.happened())),
                        local.after(fact));
            case Kind.Undone k ->
                new SessionStanding(
                        id, sight.after(fact), held.filter(h -> !h.fact().equals(k.fact())), local.without(k.fact()));
            case Kind _ -> new SessionStanding(id, sight.after(fact), held, local);
        };
    }

    @Override
    public List<Case> cases() {
        return List.of();
    }
}
