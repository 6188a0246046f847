package org.hublend.sync;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// An invitation in capital letters and digits alone, as scanners that act as keyboards spoil punctuation.
///
/// `HUBLEND`, four characters against mistyping (two bytes of a CRC-32), the pin, the code, and `HOST:PORT`; all in
/// Crockford's base 32. `+tls` or `-tls` follows where it is not what one would expect of the host.
final class ShortCode {
    private static final Pattern WRITTEN =
            Pattern.compile("HUBLEND([0-9A-Z]{4})(([0-9A-Z]{26})([0-9A-Z]{16})([0-9A-Z]+))");
    private static final Pattern PLACE = Pattern.compile("(.+:[0-9]+)([+-]tls)?");
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private ShortCode() {}

    static String write(Link link) {
        var tls = link.saysTls() ? (link.isTls() ? "+tls" : "-tls") : "";
        var place = (link.host() + ":" + link.port() + tls).getBytes(StandardCharsets.US_ASCII);
        var body = link.pin() + link.code() + Link.letters(place);
        return "HUBLEND" + check(body) + body;
    }

    /// Spaces, hyphens and small letters do no harm, and O, I and L are read as the digits that they look like.
    static Optional<Link> read(String text) {
        var tight = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        int start = "HUBLEND".length();
        if (tight.length() < start) return Optional.empty();
        var letters = tight.substring(start).replace('O', '0').replaceAll("[IL]", "1");
        var parts = WRITTEN.matcher(tight.substring(0, start) + letters);
        if (!parts.matches() || !parts.group(1).equals(check(parts.group(2)))) return Optional.empty();
        var place = new String(bytes(parts.group(5)), StandardCharsets.US_ASCII);
        var said = PLACE.matcher(place);
        if (!said.matches()) return Optional.empty();
        var tls = said.group(2) == null ? "" : "&tls=" + (said.group(2).startsWith("+") ? "yes" : "no");
        return Link.parse("hublend://" + said.group(1) + "/?code=" + parts.group(4) + "&pin=" + parts.group(3) + tls);
    }

    private static byte[] bytes(String letters) {
        var bytes = new byte[letters.length() * 5 / 8];
        int left = 0;
        int bits = 0;
        int at = 0;
        for (char letter : letters.toCharArray()) {
            left = ((left << 5) | Math.max(0, DIGITS.indexOf(letter))) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (left >> bits);
            }
        }
        return bytes;
    }

    private static String check(String body) {
        var crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        return Link.letters(new byte[] {(byte) (crc.getValue() >> 8), (byte) crc.getValue()});
    }
}
