package org.hublend.scanning;

/// What came of reading a code: a scan, or the word that it was read badly.
public sealed interface Reading permits Scan, BadlyRead {
    /// Longer than any code or link that has a meaning here.
    int LONGEST = 500;

    /// Reads the text of a scanner, a camera or a person. What was read badly is not kept.
    static Reading of(String raw, Via via) {
        if (raw.length() > LONGEST) return new BadlyRead(BadlyRead.Why.TOO_LONG);
        var text = raw.strip();
        if (text.chars().anyMatch(Character::isISOControl)) return new BadlyRead(BadlyRead.Why.CONTROL_CHARACTERS);
        var code = Codes.normal(text);
        if (code.isEmpty()) return new BadlyRead(BadlyRead.Why.EMPTY);
        return new Scan(code, Shape.of(code), via);
    }
}
