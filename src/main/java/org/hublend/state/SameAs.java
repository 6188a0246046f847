package org.hublend.state;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hublend.ledger.Ids;

/// Which of several records stands for all that were said to be of one and the same. It ends somewhere, and everywhere
/// at the same one, whatever contrary facts were told.
public final class SameAs {
    private SameAs() {}

    /// The record at which what is said ends. Where it goes round in a circle that is the least of the circle: any
    /// would do, if everybody takes the same.
    ///
    /// @param said what a record is said to be the same as
    public static UUID end(UUID start, Function<UUID, Optional<UUID>> said) {
        var seen = new LinkedHashSet<UUID>();
        var current = start;
        while (seen.add(current)) {
            var next = said.apply(current);
            if (next.isEmpty()) return current;
            current = next.get();
        }
        var meets = current;
        return seen.stream()
                .dropWhile(id -> !id.equals(meets))
                .min(Ids::compare)
                .orElse(current);
    }

    /// The record that stands for others, with all of them.
    ///
    /// @param saying those that are said to be the same as any of some
    static Set<UUID> family(UUID end, UnaryOperator<Set<UUID>> saying) {
        var all = new HashSet<UUID>();
        var news = Set.of(end);
        while (!news.isEmpty()) {
            all.addAll(news);
            var more = new HashSet<>(saying.apply(news));
            more.removeAll(all);
            news = more;
        }
        return all;
    }
}
