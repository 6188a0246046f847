package org.hublend.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the facts of one subject knew of each other, so that "unaware of" can be told from "later than".
///
/// Each fact's mark holds, for every stream of facts (a desk's incarnation), the highest number that its desk
/// had seen of this subject. Only the newest marks and those of the heads are kept: what is older counts as seen by
/// all.
///
/// @param streams the incarnations in the order in which they first spoke of this subject
/// @param marks the newest facts, oldest first; a list, since JSON keeps no order of a map's keys
/// @param heads the facts that no other fact has seen yet; the next fact of this subject names them in its `after`
public record Sight(List<UUID> streams, List<Mark> marks, List<UUID> heads) {
    /// Deep enough for a desk that was away while its device went through several hands.
    static final int KEPT = 24;

    /// @param seen numbers by the index of [Sight#streams]; shorter where later streams were unknown
    public record Mark(UUID fact, int stream, long number, List<Long> seen) {
        private boolean covers(Mark earlier) {
            return at(seen, earlier.stream) >= earlier.number;
        }
    }

    public static final Sight NONE = new Sight(List.of(), List.of(), List.of());

    /// Whether a fact was folded already, or is older than one of its own desk that was.
    public boolean includes(Fact fact) {
        int own = streams.indexOf(fact.incarnation());
        return own >= 0
                && heads.stream()
                        .flatMap(head -> mark(head).stream())
                        .anyMatch(mark -> at(mark.seen(), own) >= fact.number());
    }

    /// Whether nothing here would tell any more that a fact was folded: it is older than all that is remembered.
    public boolean mayHaveForgotten(Fact fact) {
        return marks.size() >= KEPT && marks.stream().allMatch(mark -> Ids.compare(fact.id(), mark.fact()) < 0);
    }

    /// Whether a new fact comes last in the canonical order of all that were folded so far: it knew them all.
    /// A later time alone would not do, since a fact with a fast clock may be the cause of one that came before it.
    public boolean isLast(Fact fact) {
        var past = past(fact);
        return !includes(fact)
                && heads.stream()
                        .flatMap(head -> mark(head).stream())
                        .allMatch(mark -> at(past, mark.stream()) >= mark.number());
    }

    /// Whether the desk that recorded `fact` had seen `earlier`.
    boolean sees(Fact fact, UUID earlier) {
        return mark(earlier)
                .map(mark -> at(past(fact), mark.stream()) >= mark.number())
                .orElse(true);
    }

    /// The same of two facts that were folded.
    boolean saw(UUID later, UUID earlier) {
        var seeing = mark(later);
        var seen = mark(earlier);
        return seeing.isEmpty() || seen.isEmpty() || seeing.get().covers(seen.get());
    }

    /// Whether another desk than that of `fact` recorded `earlier`.
    boolean isByAnother(Fact fact, UUID earlier) {
        return mark(earlier)
                .filter(mark -> !streams.get(mark.stream()).equals(fact.incarnation()))
                .isPresent();
    }

    Sight after(Fact fact) {
        var streams = new ArrayList<>(this.streams);
        int stream = streams.indexOf(fact.incarnation());
        if (stream < 0) {
            stream = streams.size();
            streams.add(fact.incarnation());
        }
        var seen = past(fact);
        raise(seen, stream, fact.number());
        var mark = new Mark(fact.id(), stream, fact.number(), List.copyOf(seen));

        var heads = new ArrayList<UUID>();
        for (var head : this.heads) if (!mark(head).map(mark::covers).orElse(true)) heads.add(head);
        heads.add(fact.id());
        var marks = new ArrayList<>(this.marks);
        marks.add(mark);
        return new Sight(List.copyOf(streams), pruned(marks, heads), List.copyOf(heads));
    }

    private static List<Mark> pruned(List<Mark> marks, List<UUID> heads) {
        int surplus = marks.size() - heads.size() - KEPT;
        var kept = new ArrayList<Mark>();
        for (var mark : marks) {
            if (surplus > 0 && !heads.contains(mark.fact())) surplus--;
            else kept.add(mark);
        }
        return List.copyOf(kept);
    }

    private List<Long> past(Fact fact) {
        var past = new ArrayList<Long>();
        for (var earlier : fact.after()) mark(earlier).ifPresent(mark -> raise(past, mark));
        int own = streams.indexOf(fact.incarnation());
        if (own >= 0) {
            for (var mark : marks) if (mark.stream() == own && mark.number() <= fact.number()) raise(past, mark);
            raise(past, own, fact.number() - 1);
        }
        return past;
    }

    private static void raise(List<Long> numbers, Mark mark) {
        for (int i = 0; i < mark.seen().size(); i++)
            raise(numbers, i, mark.seen().get(i));
    }

    private static void raise(List<Long> numbers, int index, long number) {
        while (numbers.size() <= index) numbers.add(0L);
        numbers.set(index, Math.max(numbers.get(index), number));
    }

    private static long at(List<Long> numbers, int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }

    private Optional<Mark> mark(UUID fact) {
        for (int i = marks.size() - 1; i >= 0; i--)
            if (marks.get(i).fact().equals(fact)) return Optional.of(marks.get(i));
        return Optional.empty();
    }
}
