package org.hublend.hubs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseDayTest {
    /// A Monday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "24/11, 2026-11-24",
        "24.11.26, 2026-11-24",
        "3 dec, 2026-12-03",
        "3rd December 2026, 2026-12-03",
        "Tue 24 Nov, 2026-11-24",
        "2026-12-01, 2026-12-01",
        "4/1, 2027-01-04",
        "tue, 2026-11-24",
        "Next Friday, 2026-11-27",
        "mon, 2026-11-30",
        "today, 2026-11-23",
        "TOMORROW, 2026-11-24",
        "+3w, 2026-12-14",
        "3w, 2026-12-14",
        "in 10 days, 2026-12-03",
        "2 months, 2027-01-23",
        "20/11, 2026-11-20",
    })
    void a_day_to_come(String typed, LocalDate day) {
        assertEquals(Optional.of(day), LooseDay.coming(typed, TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday, 2026-11-22",
        "fri, 2026-11-20",
        "last monday, 2026-11-23",
        "2 days ago, 2026-11-21",
        "-3d, 2026-11-20",
        "1w, 2026-11-16",
        "24/12, 2025-12-24",
        "20/11, 2026-11-20",
    })
    void a_day_that_is_gone(String typed, LocalDate day) {
        assertEquals(Optional.of(day), LooseDay.gone(typed, TODAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "31/2", "24", "99/99", "whenever", "+3", "mo", "1000w", "24/11/202", "\u0661/\u0662"})
    void what_is_no_day(String typed) {
        assertEquals(Optional.empty(), LooseDay.coming(typed, TODAY));
    }

    @Test
    void a_very_long_text_is_no_day() {
        assertEquals(Optional.empty(), LooseDay.gone("9 ".repeat(2000), TODAY));
    }
}
