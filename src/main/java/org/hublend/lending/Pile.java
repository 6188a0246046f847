package org.hublend.lending;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Devices that came back with nobody there to ask: each scan of one is recorded at once.
///
/// @param on the day on which they came back, where that is not today
/// @param lines in the order in which they were scanned
public record Pile(Optional<LocalDate> on, List<Line> lines) {
    static final Pile EMPTY = new Pile(Optional.empty(), List.of());

    /// A device that was recorded as returned, with all that went out with it.
    ///
    /// @param fact that records it
    public record Line(Thing thing, UUID fact) {}

    Pile with(Line line) {
        return new Pile(on, Stream.concat(lines.stream(), Stream.of(line)).toList());
    }

    /// What was undone is not on the list any more.
    Pile without(UUID fact) {
        return new Pile(on, lines.stream().filter(l -> !l.fact().equals(fact)).toList());
    }

    Pile on(Optional<LocalDate> day) {
        return new Pile(day, lines);
    }

    boolean has(UUID device) {
        return lines.stream()
                .anyMatch(l -> l.thing().device().id().equals(device)
                        || l.thing().parts().stream().anyMatch(p -> p.id().equals(device)));
    }

    Optional<Line> last() {
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast());
    }
}
