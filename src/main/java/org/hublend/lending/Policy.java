package org.hublend.lending;

import java.time.LocalDate;
import org.hublend.hubs.Hub;

/// How long things are lent; a device is always due on a day on which somebody is at the hub to take it.
public record Policy(int days) {
    /// Four weeks, as most schemes lend.
    public static final Policy USUAL = new Policy(28);

    public LocalDate due(Hub hub, LocalDate from) {
        return hub.hours().staffedFrom(from.plusDays(days));
    }
}
