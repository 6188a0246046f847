package org.hublend.hubs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.hublend.ledger.Happened;

/// A place that lends.
public record Hub(UUID id, String name, String postcode, String ward, Hours hours, ZoneId zone) {
    /// A moment as this hub's calendar has it.
    public Happened happened(long at) {
        return new Happened(at, LocalDate.ofInstant(Instant.ofEpochMilli(at), zone));
    }
}
