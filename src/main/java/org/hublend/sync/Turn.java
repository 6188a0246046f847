package org.hublend.sync;

import java.time.Clock;
import java.util.List;
import org.hublend.storage.Recording;

/// A request's turn: its number, which no other has, and what it says of this desk.
record Turn(long number, List<Wire.Told> told, Wire.Sender sender) {
    static Turn of(Recording recording, Clock clock) {
        var outbox = recording.outbox();
        var told = outbox.sent().stream()
                .map(s -> new Wire.Told(s.incarnation(), s.number()))
                .toList();
        var sender = new Wire.Sender(clock.millis(), outbox.pending(), Exchange.VERSION);
        return new Turn(Membership.nextRequest(recording), told, sender);
    }
}
