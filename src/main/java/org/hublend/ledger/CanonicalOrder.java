package org.hublend.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;

/// The one order in which every node folds the facts of a subject, whatever order they arrived in: first by
/// cause (a desk's own numbers, and what it says it had seen), then by corrected time, desk and number.
///
/// This is Kahn's topological sort that always takes the earliest fact that is ready. Comparing facts pair by pair,
/// by cause where there is one and by time where not, would not be an order: it has cycles.
public final class CanonicalOrder {
    private static final Comparator<Fact> EARLIEST =
            Comparator.comparing(CanonicalOrder::key, CanonicalOrder::compare).thenComparing(Fact::id, Ids::compare);

    private CanonicalOrder() {}

    public static List<Fact> of(Collection<Fact> facts) {
        var byId = new HashMap<UUID, Fact>();
        for (var fact : facts) byId.putIfAbsent(fact.id(), fact);
        var successors = new HashMap<UUID, List<Fact>>();
        var waitsFor = new HashMap<UUID, Integer>();
        for (var fact : byId.values()) {
            for (var earlier : new HashSet<>(fact.after())) {
                if (byId.containsKey(earlier) && !earlier.equals(fact.id())) link(earlier, fact, successors, waitsFor);
            }
        }
        for (var stream : streams(byId.values())) {
            for (int i = 1; i < stream.size(); i++) link(stream.get(i - 1).id(), stream.get(i), successors, waitsFor);
        }
        return sorted(byId, successors, waitsFor);
    }

    static Sight.Last key(Fact fact) {
        return new Sight.Last(fact.recorded().time(), fact.desk(), fact.number());
    }

    static int compare(Sight.Last one, Sight.Last other) {
        int byTime = Long.compare(one.time(), other.time());
        if (byTime != 0) return byTime;
        int byDesk = Ids.compare(one.desk(), other.desk());
        return byDesk != 0 ? byDesk : Long.compare(one.number(), other.number());
    }

    private static Collection<List<Fact>> streams(Collection<Fact> facts) {
        var streams = new HashMap<UUID, List<Fact>>();
        for (var fact : facts)
            streams.computeIfAbsent(fact.incarnation(), _ -> new ArrayList<>()).add(fact);
        for (var stream : streams.values())
            stream.sort(Comparator.comparingLong(Fact::number).thenComparing(Fact::id, Ids::compare));
        return streams.values();
    }

    private static void link(UUID earlier, Fact later, Map<UUID, List<Fact>> successors, Map<UUID, Integer> waitsFor) {
        successors.computeIfAbsent(earlier, _ -> new ArrayList<>()).add(later);
        waitsFor.merge(later.id(), 1, Integer::sum);
    }

    private static List<Fact> sorted(
            Map<UUID, Fact> facts, Map<UUID, List<Fact>> successors, Map<UUID, Integer> waitsFor) {
        var ready = new PriorityQueue<>(EARLIEST);
        for (var fact : facts.values()) if (!waitsFor.containsKey(fact.id())) ready.add(fact);
        var sorted = new ArrayList<Fact>(facts.size());
        var left = new HashMap<>(facts);
        while (!left.isEmpty()) {
            // Only forged `after` marks can make a circle; it is cut at its earliest fact, at every node the same.
            var next = ready.isEmpty() ? left.values().stream().min(EARLIEST).orElseThrow() : ready.poll();
            if (left.remove(next.id()) == null) continue;
            sorted.add(next);
            for (var later : successors.getOrDefault(next.id(), List.of())) {
                if (waitsFor.merge(later.id(), -1, Integer::sum) == 0 && left.containsKey(later.id())) ready.add(later);
            }
        }
        return sorted;
    }
}
