package org.hublend.ledger;

import com.fasterxml.jackson.annotation.JsonValue;

/// Whether the borrower's accounts were signed out when a device came back.
public enum Accounts {
    OUT,
    IN,
    NOT_ASKED;

    @JsonValue
    public String word() {
        return Words.of(this);
    }
}
