package org.hublend.sync;

import java.time.Clock;
import java.util.List;
import org.hublend.storage.Outbox;
import org.jooq.DSLContext;

/// A request's turn: its number, which no other has, and what it says of this desk.
record Turn(long number, List<Wire.Told> told, Wire.Sender sender) {
    /// Of what was never asked.
    static final Turn NONE = new Turn(0, List.of(), new Wire.Sender(0, 0, ""));

    static Turn of(DSLContext sql, long number, Clock clock) {
        var outbox = new Outbox(sql);
        var told = outbox.sent().stream()
                .map(s -> new Wire.Told(s.incarnation(), s.number()))
                .toList();
        return new Turn(number, told, new Wire.Sender(clock.millis(), outbox.pending(), Exchange.VERSION));
    }

    /// Of a request that follows, where nothing was sent since.
    Turn next(long number, Clock clock) {
        return new Turn(number, told, new Wire.Sender(clock.millis(), sender.pending(), Exchange.VERSION));
    }
}
