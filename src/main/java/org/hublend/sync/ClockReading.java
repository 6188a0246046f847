package org.hublend.sync;

import java.util.Optional;

/// How far this computer's clock is from the centre's, by the quickest answer of an exchange.
final class ClockReading {
    /// @param offset what must be added to this clock; both in milliseconds
    record Reading(long offset, long doubt) {}

    private Optional<Reading> best = Optional.empty();

    <T> void heard(long before, long after, Line.Reply<T> reply) {
        var now = switch (reply) {
            case Line.Reply.Answered<T>(var message) ->
                switch (message) {
                    case Wire.Pushed pushed -> Optional.of(pushed.now());
                    case Wire.Pulled pulled -> Optional.of(pulled.now());
                    default -> Optional.<Long>empty();
                };
            case Line.Reply.Refused<T>(var refusal) -> Optional.of(refusal.now());
            case Line.Reply.Failed<T> _ -> Optional.<Long>empty();
        };
        if (now.isEmpty() || after < before) return;
        var reading = new Reading(now.get() - (before + after) / 2, (after - before) / 2 + 1);
        if (best.isEmpty() || reading.doubt() < best.get().doubt()) best = Optional.of(reading);
    }

    Optional<Reading> best() {
        return best;
    }
}
