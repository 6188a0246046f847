package org.hublend.ledger;

import com.fasterxml.jackson.annotation.JsonValue;

/// How one device of a loan stands.
public enum ItemState {
    OPEN,
    RETURNED,
    /// It was lent again by somebody who knew of this loan, so it must have come back.
    PRESUMED,
    /// Two desks say that they lent it, and neither knew of the other.
    DISPUTED,
    /// Undone, or the second of a double scan.
    VOID;

    @JsonValue
    public String word() {
        return Words.of(this);
    }

    /// Whether the loan has a claim to the device.
    public boolean isLive() {
        return this == OPEN || this == DISPUTED;
    }
}
