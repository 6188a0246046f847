package org.hublend.ledger;

import com.fasterxml.jackson.annotation.JsonValue;

/// What a member of staff may do, from least to most.
public enum Role {
    VOLUNTEER,
    COORDINATOR,
    MANAGER,
    ADMINISTRATOR;

    @JsonValue
    public String word() {
        return Words.of(this);
    }
}
