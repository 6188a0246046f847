package org.hublend.statistics;

import static org.hublend.statistics.Dimension.AGE_BAND;
import static org.hublend.statistics.Dimension.DECILE;
import static org.hublend.statistics.Dimension.DEVICE_TYPE;
import static org.hublend.statistics.Dimension.HUB;
import static org.hublend.statistics.Dimension.MONTH;
import static org.hublend.statistics.Dimension.REASON;
import static org.hublend.statistics.Dimension.STATE;
import static org.hublend.statistics.Dimension.WARD;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The things that are counted; no two of them are the same, and none is called "loans".
enum Measure {
    /// Devices handed over, each counted once for each loan. A renewal, an accessory, a loan that was
    /// undone and the second of a double scan are none; a disputed one counts until somebody undoes it.
    /// (Arts Council England's library return: "number of issues of those devices".)
    ISSUES("items", 1, MONTH, HUB, DEVICE_TYPE, WARD, AGE_BAND, DECILE, REASON),
    /// Times that a device was let stay out longer, at the hub that renewed it.
    RENEWALS("renewals", 1, MONTH, HUB, DEVICE_TYPE, WARD, AGE_BAND, DECILE, REASON),
    /// Different people and organisations with at least one issue, each once in a row: rows do not add up.
    BORROWERS("people", 1, MONTH, HUB, DEVICE_TYPE, WARD, AGE_BAND, DECILE, REASON),
    /// One for each device of each loan and each calendar month in which it was out for a day or part of
    /// one, at the hub that lent it: the day of lending counts and so does that of return, of loss or of
    /// today. Rows add up over months. (DigiKnow's "2,200 loans, calculated as 1 month per loan", made
    /// exact.)
    LOAN_MONTHS("loan-months", 1, MONTH, HUB, DEVICE_TYPE, WARD, AGE_BAND, DECILE, REASON),
    /// Devices by their state at the end of the month, or of the period where it says all; accessories are
    /// none.
    DEVICES("devices", 1, MONTH, HUB, DEVICE_TYPE, STATE),
    /// Things that were given and never come back, such as SIMs and vouchers, however many at a time.
    GIFTS("items", 1, MONTH, HUB, WARD, AGE_BAND, DECILE, REASON),
    SESSIONS("sessions", 1, MONTH, HUB),
    /// Everybody who came, at each session anew, known by name or not.
    ATTENDANCES("attendances", 1, MONTH, HUB),
    /// Length of the sessions, however many came.
    HOURS("hours", 60, MONTH, HUB);

    private static final Set<String> WITH_BORROWERS = Set.of("out", "to-settle", Row.ALL);

    private final String unit;
    private final int per;
    private final List<Dimension> dimensions;

    Measure(String unit, int per, Dimension... dimensions) {
        this.unit = unit;
        this.per = per;
        this.dimensions = List.of(dimensions);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String unit() {
        return unit;
    }

    /// See [Figure#per].
    int per() {
        return per;
    }

    /// Which of the breakdowns that were asked for this measure has. Stock is always told by type and
    /// state.
    List<Dimension> by(Collection<Dimension> asked) {
        var by = EnumSet.noneOf(Dimension.class);
        by.addAll(asked);
        by.retainAll(dimensions);
        if (this == DEVICES) by.addAll(List.of(DEVICE_TYPE, STATE));
        return List.copyOf(by);
    }

    /// Whether empty cells are written as 0. Of stock only what there is: most types are in few states at a
    /// hub.
    boolean writesZeros() {
        return this != DEVICES;
    }

    /// Stock is things, not people, and is told as it is (NHS: counts that are not about individuals need
    /// no control). But a device that is out is somebody's loan, and from an exact total its number could
    /// be had by subtraction.
    boolean isAboutPeople(Map<Dimension, String> cell) {
        return this != DEVICES || WITH_BORROWERS.contains(cell.getOrDefault(STATE, Row.ALL));
    }
}
