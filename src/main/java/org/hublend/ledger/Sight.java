package org.hublend.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// What the facts of one subject knew of each other, so that "unaware of" can be told from "later than".
///
/// Each fact's mark holds, for every stream of facts (a desk's incarnation), the highest number that its desk
/// had seen of this subject. Only the newest marks and those of the heads are kept: what is older counts as seen by
/// all.
///
/// @param streams the incarnations in the order in which they first spoke of this subject
/// @param numbers the highest number of each stream that was folded in
/// @param marks the newest facts, oldest first
/// @param heads the facts that no other fact has seen yet; the next fact of this subject names them in its `after`
public record Sight(
        List<UUID> streams, List<Long> numbers, LinkedHashMap<UUID, Mark> marks, List<UUID> heads, Last last) {
    /// Deep enough for a desk that was away while its device went through several hands.
    static final int KEPT = 24;

    /// @param seen numbers by the index of [Sight#streams]; shorter where later streams were unknown
    public record Mark(int stream, long number, List<Long> seen) {}

    /// The order key of the fact that sorts last so far.
    public record Last(long time, UUID desk, long number) {}

    public static final Sight NONE = new Sight(
            List.of(), List.of(), new LinkedHashMap<>(), List.of(), new Last(Long.MIN_VALUE, new UUID(0, 0), 0));

    /// Whether the desk that recorded `fact` had seen `earlier`.
    boolean sees(Fact fact, UUID earlier) {
        var mark = marks.get(earlier);
        if (mark == null) return true;
        return at(past(fact), mark.stream()) >= mark.number();
    }

    Sight after(Fact fact) {
        var streams = new ArrayList<>(this.streams);
        var numbers = new ArrayList<>(this.numbers);
        int stream = streams.indexOf(fact.incarnation());
        if (stream < 0) {
            stream = streams.size();
            streams.add(fact.incarnation());
            numbers.add(0L);
        }
        numbers.set(stream, Math.max(numbers.get(stream), fact.number()));
        var seen = past(fact);
        while (seen.size() <= stream) seen.add(0L);
        seen.set(stream, fact.number());

        var heads = new ArrayList<UUID>();
        for (var head : this.heads) {
            var mark = marks.get(head);
            if (mark == null || at(seen, mark.stream()) < mark.number()) heads.add(head);
        }
        heads.add(fact.id());

        var marks = new LinkedHashMap<>(this.marks);
        marks.put(fact.id(), new Mark(stream, fact.number(), List.copyOf(seen)));
        var oldest = marks.keySet().iterator();
        while (marks.size() > KEPT && oldest.hasNext()) if (!heads.contains(oldest.next())) oldest.remove();
        return new Sight(
                List.copyOf(streams), List.copyOf(numbers), marks, List.copyOf(heads), later(CanonicalOrder.key(fact)));
    }

    /// Whether a fact was folded in already: a desk's facts reach the centre in the order of their numbers.
    public boolean includes(Fact fact) {
        int stream = streams.indexOf(fact.incarnation());
        return stream >= 0 && numbers.get(stream) >= fact.number();
    }

    /// Whether a new fact comes last in the canonical order of all that were folded so far.
    public boolean isLast(Fact fact) {
        return CanonicalOrder.compare(CanonicalOrder.key(fact), last) > 0
                || heads.stream().allMatch(head -> sees(fact, head));
    }

    private Last later(Last other) {
        return CanonicalOrder.compare(other, last) > 0 ? other : last;
    }

    private List<Long> past(Fact fact) {
        var past = new ArrayList<Long>();
        for (var earlier : fact.after()) {
            var mark = marks.get(earlier);
            if (mark == null) continue;
            for (int i = 0; i < mark.seen().size(); i++) {
                while (past.size() <= i) past.add(0L);
                past.set(i, Math.max(past.get(i), mark.seen().get(i)));
            }
        }
        int own = streams.indexOf(fact.incarnation());
        if (own >= 0) {
            while (past.size() <= own) past.add(0L);
            past.set(own, Math.max(past.get(own), fact.number() - 1));
        }
        return past;
    }

    private static long at(List<Long> numbers, int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }
}
