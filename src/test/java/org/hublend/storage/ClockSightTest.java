package org.hublend.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// What a desk makes of a clock that is moved.
class ClockSightTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final long NOON = at(LocalDateTime.of(2026, 11, 23, 12, 0));

    @Test
    void a_clock_that_goes_on_is_not_moved_whether_for_a_minute_or_a_summer() {
        var sight = new ClockSight(0, 0).at(NOON);
        assertFalse(sight.isMoved());
        assertFalse(sight.at(NOON + 60_000).isMoved());
        assertFalse(sight.at(NOON + days(120)).isMoved());
    }

    @Test
    void a_few_minutes_back_are_nobodys_mistake() {
        assertFalse(new ClockSight(NOON, 0).at(NOON - 200_000).isMoved());
    }

    @Test
    void two_hours_back_within_a_day_are_seen_and_kept() {
        var sight = new ClockSight(NOON, 0).at(NOON - hours(2));
        assertEquals(-hours(2), sight.moved());
        assertEquals(hours(2), sight.doubt());
        assertEquals(-hours(2), sight.at(NOON + hours(3)).moved());
    }

    @Test
    void three_years_ahead_are_seen_and_taken_back_by_who_puts_it_right() {
        var ahead = new ClockSight(NOON, 0).at(NOON + days(1095));
        assertEquals(days(1095), ahead.moved());
        assertEquals(days(1095), ahead.at(NOON + days(1096)).moved());
        assertFalse(ahead.at(NOON + days(2)).isMoved());
    }

    @Test
    void a_clock_in_1970_is_seen_even_if_it_was_never_looked_at_before() {
        var first = new ClockSight(0, 0).at(86_400_000);
        assertTrue(first.isMoved());
        assertFalse(first.at(NOON).isMoved());
        assertTrue(new ClockSight(NOON, 0).at(86_400_000).moved() < -days(365 * 55));
    }

    /// The hands go back; the clock of a computer does not.
    @Test
    void the_ends_of_summer_time_move_nothing() {
        for (var night :
                new LocalDateTime[] {LocalDateTime.of(2026, 10, 25, 0, 30), LocalDateTime.of(2027, 3, 28, 0, 30)}) {
            var sight = new ClockSight(at(night), 0);
            for (int quarter = 1; quarter < 20; quarter++) {
                sight = sight.at(at(night) + quarter * 15 * 60_000L);
                assertFalse(sight.isMoved());
            }
        }
    }

    private static long at(LocalDateTime local) {
        return local.atZone(LONDON).toInstant().toEpochMilli();
    }

    private static long hours(int hours) {
        return Duration.ofHours(hours).toMillis();
    }

    private static long days(int days) {
        return Duration.ofDays(days).toMillis();
    }
}
