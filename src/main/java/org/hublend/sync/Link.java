package org.hublend.sync;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;

/// An invitation: where the central service is, how it is known to be the right one, and the code that stands for one
/// hub, once.
///
/// @param pin see [#pin(byte[])]; with TLS, the server's certificate hangs on the same key
/// @param isTls what a link leaves out is this: TLS to every computer but this one
public record Link(String host, int port, String code, String pin, boolean isTls) {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int PIN_LENGTH = 26;

    public Link(String host, int port, String code, String pin) {
        this(host, port, code, pin, !isThisComputer(host));
    }

    private static boolean isThisComputer(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    /// Whether TLS has to be said, as it is not what one would expect of the host.
    boolean saysTls() {
        return isTls == isThisComputer(host);
    }

    /// An invitation as it is written, or its short code; empty where the text is neither.
    public static Optional<Link> read(String text) {
        return parse(text).or(() -> ShortCode.read(text));
    }

    /// Capital letters and digits alone, to be typed or scanned; [#read] takes it.
    public String shortCode() {
        return ShortCode.write(this);
    }

    /// Empty where the text is no link.
    public static Optional<Link> parse(String text) {
        try {
            var uri = new URI(text.strip());
            if (!"hublend".equals(uri.getScheme()) || uri.getHost() == null || uri.getPort() < 1)
                return Optional.empty();
            var values = new HashMap<String, String>();
            for (var pair : Optional.ofNullable(uri.getQuery()).orElse("").split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) values.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
            var code = values.getOrDefault("code", "").toUpperCase(Locale.ROOT);
            var pin = values.getOrDefault("pin", "").toUpperCase(Locale.ROOT);
            if (code.isEmpty() || pin.length() != PIN_LENGTH) return Optional.empty();
            boolean isTls =
                    Optional.ofNullable(values.get("tls")).map("yes"::equals).orElse(!isThisComputer(uri.getHost()));
            return Optional.of(new Link(uri.getHost(), uri.getPort(), code, pin, isTls));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /// The first 128 bits of the SHA-256 of the centre's public signing key, in 26 letters and digits.
    public static String pin(byte[] signingKey) {
        return letters(Signed.sha256(signingKey)).substring(0, PIN_LENGTH);
    }

    /// Bytes in letters and digits that are not mistaken for each other (Crockford's base 32).
    public static String letters(byte[] bytes) {
        var letters = new StringBuilder();
        int left = 0;
        int bits = 0;
        for (byte b : bytes) {
            left = (left << 8) | (b & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                letters.append(DIGITS.charAt((left >> bits) & 31));
            }
            left &= (1 << bits) - 1;
        }
        if (bits > 0) letters.append(DIGITS.charAt((left << (5 - bits)) & 31));
        return letters.toString();
    }

    public URI address() {
        return URI.create((isTls ? "https://" : "http://") + host + ":" + port);
    }

    @Override
    public String toString() {
        var tls = saysTls() ? "&tls=" + (isTls ? "yes" : "no") : "";
        return "hublend://" + host + ":" + port + "/?code=" + code + "&pin=" + pin + tls;
    }
}
