package org.hublend.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;

/// The one order in which every node folds the facts of a subject, whatever order they arrived in: first by
/// cause (a desk's own numbers, and what it says it had seen), then by corrected time, desk and number.
///
/// This is Kahn's topological sort that always takes the earliest fact that is ready. Comparing facts pair by pair,
/// by cause where there is one and by time where not, would not be an order: it has cycles.
public final class CanonicalOrder {
    private static final Comparator<Fact> EARLIEST = Comparator.comparingLong(
                    (Fact fact) -> fact.recorded().time())
            .thenComparing(Fact::desk, Ids::compare)
            .thenComparingLong(Fact::number)
            .thenComparing(Fact::id, Ids::compare);

    private static final Comparator<Fact> IN_STREAM =
            Comparator.comparingLong(Fact::number).thenComparing(Fact::id, Ids::compare);

    private final Map<UUID, Fact> facts = new HashMap<>();
    private final Map<UUID, Set<UUID>> causes = new HashMap<>();
    private final Map<UUID, UUID> before = new HashMap<>();

    private CanonicalOrder(Collection<Fact> all) {
        for (var fact : all) facts.putIfAbsent(fact.id(), fact);
        var streams = new HashMap<UUID, List<Fact>>();
        for (var fact : facts.values()) {
            streams.computeIfAbsent(fact.incarnation(), _ -> new ArrayList<>()).add(fact);
        }
        for (var stream : streams.values()) {
            stream.sort(IN_STREAM);
            for (int i = 1; i < stream.size(); i++)
                before.put(stream.get(i).id(), stream.get(i - 1).id());
        }
        for (var fact : facts.values()) {
            var known = new HashSet<>(fact.after());
            known.retainAll(facts.keySet());
            known.remove(fact.id());
            causes.put(fact.id(), known);
        }
    }

    public static List<Fact> of(Collection<Fact> facts) {
        var order = new CanonicalOrder(facts);
        var sorted = order.sorted();
        if (sorted.size() < order.facts.size()) {
            order.cutCircles(sorted);
            sorted = order.sorted();
        }
        return sorted;
    }

    private Set<UUID> waitsFor(UUID fact) {
        var causes = new HashSet<>(this.causes.getOrDefault(fact, Set.of()));
        var previous = before.get(fact);
        if (previous != null) causes.add(previous);
        return causes;
    }

    private List<Fact> sorted() {
        var followers = new HashMap<UUID, List<Fact>>();
        var waiting = new HashMap<UUID, Integer>();
        var ready = new PriorityQueue<>(EARLIEST);
        for (var fact : facts.values()) {
            var causes = waitsFor(fact.id());
            if (causes.isEmpty()) ready.add(fact);
            waiting.put(fact.id(), causes.size());
            for (var cause : causes)
                followers.computeIfAbsent(cause, _ -> new ArrayList<>()).add(fact);
        }
        var sorted = new ArrayList<Fact>(facts.size());
        while (!ready.isEmpty()) {
            var next = ready.poll();
            sorted.add(next);
            for (var later : followers.getOrDefault(next.id(), List.of()))
                if (waiting.merge(later.id(), -1, Integer::sum) == 0) ready.add(later);
        }
        return sorted;
    }

    /// Only forged `after` marks can make a circle. Facts on a circle, or between two, no longer wait for each other;
    /// facts that merely follow one still do, so that a new fact that knew them all stays last.
    private void cutCircles(List<Fact> sorted) {
        var left = new HashSet<>(facts.keySet());
        for (var fact : sorted) left.remove(fact.id());
        var followers = new HashMap<UUID, Integer>();
        for (var fact : left) for (var cause : waitsFor(fact)) followers.merge(cause, 1, Integer::sum);
        var ends = new ArrayDeque<UUID>();
        for (var fact : left) if (!followers.containsKey(fact)) ends.add(fact);
        while (!ends.isEmpty()) {
            var end = ends.poll();
            left.remove(end);
            for (var cause : waitsFor(end))
                if (followers.merge(cause, -1, Integer::sum) == 0 && left.contains(cause)) ends.add(cause);
        }
        for (var fact : left) causes.getOrDefault(fact, new HashSet<>()).removeAll(left);
    }
}
