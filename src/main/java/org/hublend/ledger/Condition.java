package org.hublend.ledger;

import com.fasterxml.jackson.annotation.JsonValue;

/// In what condition a device came back.
public enum Condition {
    GOOD,
    DAMAGED,
    INCOMPLETE,
    UNCHECKED;

    @JsonValue
    public String word() {
        return Words.of(this);
    }
}
