package org.hublend.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// One true number, before a rule of disclosure has seen it.
///
/// @param amount in the smallest unit that is recorded: one, or a minute
/// @param per how many of those make the unit that is shown: 1, or 60 for hours
/// @param behind how many happenings it comes from; for a count it is the count itself
record Figure(long amount, int per, long behind) {
    static Figure none(int per) {
        return new Figure(0, per, 0);
    }

    /// In whole units, half up.
    long whole() {
        return Math.floorDiv(amount + per / 2, (long) per);
    }

    /// As it is: a whole number, or with two places.
    String exact() {
        if (per == 1) return Long.toString(amount);
        return BigDecimal.valueOf(amount)
                .divide(BigDecimal.valueOf(per), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
