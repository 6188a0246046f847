package org.hublend.ledger;

import com.fasterxml.jackson.annotation.JsonValue;

/// What a fact can be about.
public enum SubjectType {
    DEVICE,
    PERSON,
    LOAN,
    SESSION,
    HUB,
    STAFF,
    CODE;

    @JsonValue
    public String word() {
        return Words.of(this);
    }
}
