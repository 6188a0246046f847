package org.hublend.state;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// Texts as both engines can hold them: a fact is never refused for what somebody typed or forged.
final class Texts {
    /// PostgreSQL's indexes take up to 2,704 bytes, and a character has up to 4; no tag or number comes near.
    private static final int INDEXED = 600;

    private Texts() {}

    /// PostgreSQL holds every character but NUL, and neither engine gives back half a character as it was.
    static String clean(String text) {
        var whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replace("\0", "");
    }

    static String indexed(String text) {
        var clean = clean(text);
        return clean.codePointCount(0, clean.length()) <= INDEXED
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, INDEXED));
    }

    static String month(LocalDate date) {
        return date.toString().substring(0, 7);
    }
}
