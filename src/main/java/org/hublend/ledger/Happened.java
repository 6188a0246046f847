package org.hublend.ledger;

import java.time.LocalDate;

/// When something happened as the person says: epoch milliseconds, and the date on the hub's own calendar.
public record Happened(long at, LocalDate on) {}
