package org.hublend.scanning;

import java.util.Locale;

/// Crockford's base 32: digits and letters without I, L, O and U, so that nobody mistakes one for another.
final class Base32 {
    static final String CHARACTER = "[0-9A-HJKMNP-TV-Z]";
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Base32() {}

    static String write(long number, int width) {
        var text = new StringBuilder();
        for (long rest = number; rest > 0 || text.length() < width; rest /= 32)
            text.append(ALPHABET.charAt((int) (rest % 32)));
        return text.reverse().toString();
    }

    static long read(String text) {
        return text.chars().mapToLong(ALPHABET::indexOf).reduce(0, (sum, digit) -> sum * 32 + digit);
    }

    /// Puts right what people type for a zero or a one.
    static String forgiving(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
