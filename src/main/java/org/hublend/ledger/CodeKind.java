package org.hublend.ledger;

import com.fasterxml.jackson.annotation.JsonValue;

/// What a scanned or typed code stands for. Cards and badges are only known by their marks.
public enum CodeKind {
    TAG,
    KIT,
    SERIAL,
    IMEI,
    OTHER,
    CARD,
    BADGE;

    @JsonValue
    public String word() {
        return Words.of(this);
    }

    /// Whether several things may share such a code without a contradiction.
    public boolean isShared() {
        return this == KIT;
    }
}
