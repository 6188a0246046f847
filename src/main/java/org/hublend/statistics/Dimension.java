package org.hublend.statistics;

import java.util.Locale;
import java.util.Optional;

/// What figures can be broken down by, in the order of the file's columns.
public enum Dimension {
    /// The calendar month on the hub's own calendar, such as 2026-09.
    MONTH,
    HUB,
    DEVICE_TYPE,
    /// The state of a device.
    STATE,
    /// Ward, age band, decile of deprivation and reason as they were when it happened.
    WARD,
    AGE_BAND,
    DECILE,
    REASON;

    /// Whether it says something about the borrower; such values are only held by the own hub and the
    /// centre.
    boolean isOfBorrower() {
        return compareTo(WARD) >= 0;
    }

    /// As it is asked for.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dimension> read(String word) {
        for (var dimension : values()) if (dimension.word().equals(word)) return Optional.of(dimension);
        return Optional.empty();
    }
}
