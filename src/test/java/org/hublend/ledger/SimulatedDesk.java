package org.hublend.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A desk in a test: it records real facts, with the `after`, number and chain that a desk gives them, by what it
/// knows; and it knows what it recorded and what it was told.
public final class SimulatedDesk {
    /// A clock that is wrong by `error`, of which the desk has measured `offset` and is sure within `doubt`.
    public record Clock(long error, long offset, long doubt) {
        public static final Clock RIGHT = new Clock(0, 0, 1000);
    }

    private final UUID id;
    private final UUID incarnation;
    private final UUID hub;
    private final Clock clock;
    private final List<Fact> recorded = new ArrayList<>();
    private final Map<UUID, Fact> known = new LinkedHashMap<>();
    private final Map<Subject, List<Fact>> about = new HashMap<>();
    private final Map<Subject, Standing> standings = new HashMap<>();
    private byte[] tip = new byte[32];

    public SimulatedDesk(UUID id, UUID hub, Clock clock) {
        this.id = id;
        this.incarnation = Ids.of("incarnation:" + id);
        this.hub = hub;
        this.clock = clock;
    }

    public UUID id() {
        return id;
    }

    public UUID hub() {
        return hub;
    }

    /// What this desk recorded, in the order of its numbers.
    public List<Fact> recorded() {
        return List.copyOf(recorded);
    }

    public Collection<Fact> known() {
        return List.copyOf(known.values());
    }

    public Standing standing(Subject subject) {
        return standings.computeIfAbsent(subject, s -> Standing.of(s, about.getOrDefault(s, List.of())));
    }

    public Custody custody(UUID device) {
        return (Custody) standing(Subject.device(device));
    }

    /// Records at the given true time.
    public Fact record(UUID fact, long now, Kind kind) {
        return record(fact, now, now + clock.error() + clock.offset(), kind, Optional.empty(), Optional.empty());
    }

    public Fact record(UUID fact, long now, long happened, Kind kind, Optional<Part> coarse, Optional<Part> personal) {
        var subjects = List.copyOf(kind.subjects());
        var after = new LinkedHashSet<UUID>();
        for (var subject : subjects) after.addAll(standing(subject).sight().heads());
        var next = new Fact(
                        fact,
                        id,
                        incarnation,
                        recorded.size() + 1,
                        Kinds.name(kind),
                        Kinds.version(kind),
                        subjects,
                        List.copyOf(after),
                        new Recorded(now + clock.error(), clock.offset(), clock.doubt()),
                        new Happened(
                                happened,
                                Instant.ofEpochMilli(happened)
                                        .atZone(ZoneOffset.UTC)
                                        .toLocalDate()),
                        id,
                        Kinds.write(kind),
                        coarse,
                        personal,
                        new byte[0])
                .chained(tip);
        tip = next.chain();
        recorded.add(next);
        know(next);
        subjects.forEach(s -> goOn(s, next, Optional.of(kind)));
        return next;
    }

    /// Hears of the first `many` facts that another desk recorded, and of all that they rest on.
    public void learn(SimulatedDesk other, int many) {
        var heard = new ArrayList<Fact>();
        var open = new ArrayDeque<>(other.recorded.subList(0, Math.min(many, other.recorded.size())));
        while (!open.isEmpty()) {
            var fact = open.poll();
            if (known.containsKey(fact.id())) continue;
            know(fact);
            heard.add(fact);
            for (var cause : fact.after()) if (other.known.containsKey(cause)) open.add(other.known.get(cause));
            for (var earlier : other.known.values())
                if (earlier.incarnation().equals(fact.incarnation()) && earlier.number() < fact.number())
                    open.add(earlier);
        }
        for (var fact : CanonicalOrder.of(heard)) {
            var kind = Kinds.read(fact);
            fact.subjects().forEach(s -> goOn(s, fact, kind));
        }
    }

    public void learn(SimulatedDesk other) {
        learn(other, other.recorded.size());
    }

    private void know(Fact fact) {
        if (known.putIfAbsent(fact.id(), fact) != null) return;
        for (var subject : fact.subjects())
            about.computeIfAbsent(subject, _ -> new ArrayList<>()).add(fact);
    }

    private void goOn(Subject subject, Fact fact, Optional<Kind> kind) {
        var standing = standings.remove(subject);
        if (standing == null || !standing.sight().isLast(fact)) return;
        kind.ifPresent(k -> standings.put(subject, standing.after(fact, k)));
    }
}
