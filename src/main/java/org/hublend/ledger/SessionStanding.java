package org.hublend.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A skills session: what was recorded first, and every correction of it. The last one counts; without the recording
/// none of them does.
public record SessionStanding(UUID id, Sight sight, List<Version> versions, Local local) implements Standing {
    /// What one fact says of the session.
    ///
    /// @param by who recorded it
    /// @param recorded when that was, by the best guess of the true time
    /// @param held empty where it says that the session never took place
    public record Version(UUID fact, UUID by, long recorded, Optional<Held> held) {}

    /// Who helped whom, where, when, how long and with what.
    public record Held(
            UUID hub,
            UUID volunteer,
            String form,
            int minutes,
            int headcount,
            List<UUID> people,
            List<String> topics,
            List<UUID> devices,
            Happened at) {}

    static SessionStanding none(UUID id) {
        return new SessionStanding(id, Sight.NONE, List.of(), Local.NONE);
    }

    /// What counts.
    public Optional<Version> last() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    public Optional<Held> held() {
        return last().flatMap(Version::held);
    }

    @Override
    public Subject subject() {
        return Subject.session(id);
    }

    @Override
    public SessionStanding withLocal(Local local) {
        return new SessionStanding(id, sight, versions, local);
    }

    @Override
    public SessionStanding withSight(Sight sight) {
        return new SessionStanding(id, sight, versions, local);
    }

    @Override
    public SessionStanding after(Fact fact, Kind kind) {
        return switch (kind) {
            case Kind.SessionRecorded k
            when k.session().equals(id) && versions.isEmpty() -> with(fact, Optional.of(held(k, fact.happened())));
            case Kind.SessionCorrected k
            when k.session().equals(id) && !versions.isEmpty() ->
                with(fact, k.content().map(c -> held(k.hub(), c)));
            case Kind.Undone k -> without(fact, k.fact());
            case Kind _ -> withSight(sight.after(fact));
        };
    }

    @Override
    public List<Case> cases() {
        return List.of();
    }

    private SessionStanding with(Fact fact, Optional<Held> held) {
        var all = new ArrayList<>(versions);
        all.add(new Version(fact.id(), fact.actor(), fact.recorded().time(), held));
        return new SessionStanding(id, sight.after(fact), List.copyOf(all), local.after(fact));
    }

    private SessionStanding without(Fact fact, UUID undone) {
        var isAll = !versions.isEmpty() && versions.getFirst().fact().equals(undone);
        var gone = versions.stream()
                .map(Version::fact)
                .filter(f -> isAll || f.equals(undone))
                .toList();
        var left = versions.stream().filter(v -> !gone.contains(v.fact())).toList();
        var pieces = local.without(undone);
        for (var one : gone) pieces = pieces.without(one);
        return new SessionStanding(id, sight.after(fact), left, pieces);
    }

    private static Held held(Kind.SessionRecorded k, Happened at) {
        return new Held(
                k.hub(), k.volunteer(), k.form(), k.minutes(), k.headcount(), k.people(), k.topics(), k.devices(), at);
    }

    private static Held held(UUID hub, Kind.SessionCorrected.Content c) {
        return new Held(
                hub,
                c.volunteer(),
                c.form(),
                c.minutes(),
                c.headcount(),
                c.people(),
                c.topics(),
                c.devices(),
                c.held());
    }

    static SessionStanding read(String json) {
        return Kinds.JSON.treeToValue(upToDate(Kinds.JSON.readTree(json)), SessionStanding.class);
    }

    /// A standing that was written before sessions could be corrected, as it would be written now.
    private static JsonNode upToDate(JsonNode written) {
        if (!(written instanceof ObjectNode standing) || standing.has("versions")) return written;
        var versions = standing.putArray("versions");
        if (standing.get("held") instanceof ObjectNode held && held.has("fact")) {
            var version = versions.addObject();
            version.set("fact", held.get("fact"));
            version.set("by", held.path("volunteer"));
            version.set("recorded", held.path("at").path("at"));
            held.putArray("devices");
            version.set("held", held);
        }
        return standing;
    }
}
