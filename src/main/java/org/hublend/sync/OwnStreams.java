package org.hublend.sync;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.storage.Outbox;

/// Compares what the centre has of this desk's streams with what it once had. It may have been restored, and a copy of
/// this desk may have put other facts under the same numbers, so numbers alone prove nothing: the chain does.
final class OwnStreams {
    private final Outbox outbox;
    private final UUID current;

    /// @param current the incarnation that the desk counts in now
    OwnStreams(Outbox outbox, UUID current) {
        this.outbox = outbox;
        this.current = current;
    }

    static long upTo(List<Wire.Applied> applied, UUID incarnation) {
        return find(applied, incarnation).map(Wire.Applied::number).orElse(0L);
    }

    /// The first stream of which something is missing there; empty where all is there.
    ///
    /// @param told what the centre was asked about
    Optional<SyncEngine.Event> missing(List<Wire.Told> told, List<Wire.Applied> applied) {
        for (var stream : told) {
            long there = upTo(applied, stream.incarnation());
            long both = Math.min(there, stream.number());
            if (both > 0 && !isSame(stream.incarnation(), both, applied))
                return Optional.of(new SyncEngine.Event.StreamLost(stream.incarnation(), 1));
            if (there >= stream.number()) continue;
            return Optional.of(
                    stream.incarnation().equals(current)
                            ? new SyncEngine.Event.CentreForgot(there + 1)
                            : new SyncEngine.Event.StreamLost(stream.incarnation(), there + 1));
        }
        return Optional.empty();
    }

    private boolean isSame(UUID incarnation, long number, List<Wire.Applied> applied) {
        var chain = find(applied, incarnation).map(Wire.Applied::chain).filter(c -> c.length > 0);
        return chain.isEmpty()
                || outbox.chainAt(incarnation, number)
                        .filter(own -> Arrays.equals(own, chain.get()))
                        .isPresent();
    }

    private static Optional<Wire.Applied> find(List<Wire.Applied> applied, UUID incarnation) {
        return applied.stream().filter(a -> a.incarnation().equals(incarnation)).findFirst();
    }
}
