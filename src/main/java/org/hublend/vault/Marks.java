package org.hublend.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.regex.Pattern;

/// Turns the code of a card into a mark by which a sealed person is found, and which tells nothing without the alliance
/// key.
public final class Marks {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9_-]*");
    private static final byte[] END_OF_KIND = {0};

    private final byte[] allianceKey;

    public Marks(Keyring keyring) {
        this.allianceKey = keyring.allianceKey();
    }

    /// HMAC-SHA256 as 64 lower-case hex digits; the same for every desk of the alliance, another for each kind.
    /// The kind is a lower-case word; a blank code is refused, or all who have no card would be found as one.
    public String mark(String kind, String normalisedCode) {
        if (!KIND.matcher(kind).matches()) throw new IllegalArgumentException("A kind of mark is a lower-case word.");
        if (normalisedCode.isBlank()) throw new IllegalArgumentException("A mark needs a code.");
        var mac = Hmac.sha256(allianceKey, kind.getBytes(UTF_8), END_OF_KIND, normalisedCode.getBytes(UTF_8));
        return HexFormat.of().formatHex(mac);
    }

    @Override
    public String toString() {
        return "Marks";
    }
}
