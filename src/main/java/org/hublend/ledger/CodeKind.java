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

    /// Throws where the word is none of ours.
    public static CodeKind of(String word) {
        for (var kind : values()) if (kind.word().equals(word)) return kind;
        throw new IllegalArgumentException("There is no code of this kind.");
    }

    /// Whether several things may share such a code without a contradiction.
    public boolean isShared() {
        return this == KIT;
    }
}
