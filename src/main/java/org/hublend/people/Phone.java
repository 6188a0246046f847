package org.hublend.people;

import java.util.Optional;
import java.util.regex.Pattern;

/// Telephone numbers as people write them. Numbers of the United Kingdom get the spaces that Ofcom's numbering plan
/// gives them; others are kept as digits after a plus.
final class Phone {
    private static final Pattern SIGNS = Pattern.compile("[\\s().\\-/\u2010-\u2015]+");
    private static final Pattern HOME = Pattern.compile("(?:\\+|00)44(?:0)?");
    private static final Pattern BRITISH = Pattern.compile("0[1-9][0-9]{8,9}");
    private static final Pattern ABROAD = Pattern.compile("(?:\\+|00)([1-9][0-9]{6,14})");
    /// Area codes of three digits, and of four with the same digit (or one) at both ends.
    private static final Pattern SHORT_AREA = Pattern.compile("02.*");

    private static final Pattern CITY_OR_SERVICE = Pattern.compile("(?:011|01[2-9]1|03|08|09).*");

    private Phone() {}

    /// `07700 900101` for `+44 (0)7700-900101`; empty where it is no number.
    static Optional<String> read(String typed) {
        var tight = SIGNS.matcher(typed.strip()).replaceAll("");
        var home = HOME.matcher(tight).lookingAt() ? "0" + HOME.matcher(tight).replaceFirst("") : tight;
        if (BRITISH.matcher(home).matches()) return Optional.of(spaced(home));
        var abroad = ABROAD.matcher(tight);
        return abroad.matches() ? Optional.of("+" + abroad.group(1)) : Optional.empty();
    }

    /// Whether the typed digits are the last ones of the number.
    static boolean endsWith(String phone, String digits) {
        return phone.replaceAll("[^0-9]", "").endsWith(digits);
    }

    private static String spaced(String number) {
        if (SHORT_AREA.matcher(number).matches()) return split(number, 3, 7);
        return CITY_OR_SERVICE.matcher(number).matches() ? split(number, 4, 7) : split(number, 5, number.length());
    }

    private static String split(String number, int first, int second) {
        var parts = number.substring(0, first) + " " + number.substring(first, Math.min(second, number.length()));
        return second < number.length() ? parts + " " + number.substring(second) : parts;
    }
}
