package org.hublend.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Postcodes of the United Kingdom, as people write them. The shape is that of the Royal Mail's guide: an outward
/// part of two to four characters, and an inward part of a digit and two letters.
final class Postcode {
    private static final Pattern WHOLE = Pattern.compile("([A-Z]{1,2}[0-9][0-9A-Z]?)([0-9][A-Z]{2})");
    private static final Pattern SIGNS = Pattern.compile("[^A-Z0-9]+");
    private static final int INWARD = 3;

    private Postcode() {}

    /// `SK6 1DJ` for `sk61dj`; empty where it is no postcode.
    static Optional<String> read(String typed) {
        var whole = WHOLE.matcher(tight(typed));
        return whole.matches() ? Optional.of(whole.group(1) + " " + whole.group(2)) : Optional.empty();
    }

    /// The outward part, also of what was never checked.
    static String area(String postcode) {
        var tight = tight(postcode);
        return tight.length() > INWARD ? tight.substring(0, tight.length() - INWARD) : "";
    }

    static boolean same(String one, String other) {
        return !tight(one).isEmpty() && tight(one).equals(tight(other));
    }

    private static String tight(String text) {
        return SIGNS.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
    }
}
