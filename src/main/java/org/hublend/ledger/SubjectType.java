package org.hublend.ledger;

import com.fasterxml.jackson.annotation.JsonValue;

/// What a fact can be about.
public enum SubjectType {
    DEVICE,
    PERSON,
    LOAN,
    SESSION,
    GIFT,
    HUB,
    STAFF,
    CODE;

    @JsonValue
    public String word() {
        return Words.of(this);
    }

    /// Throws where the word is none of ours: a fact that came so far was checked when it was taken in.
    public static SubjectType of(String word) {
        for (var type : values()) if (type.word().equals(word)) return type;
        throw new IllegalArgumentException("There is no subject of this type.");
    }
}
