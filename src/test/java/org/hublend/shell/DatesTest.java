package org.hublend.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DatesTest {
    /// A Sunday.
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneId.of("Europe/London"));

    private final Dates dates = new Dates(Texts.british(), NOW);

    @Test
    void a_date_close_by_is_said_in_words() {
        assertEquals("yesterday", dates.near(LocalDate.of(2026, 11, 21)));
        assertEquals("today", dates.near(LocalDate.of(2026, 11, 22)));
        assertEquals("tomorrow", dates.near(LocalDate.of(2026, 11, 23)));
        assertEquals("Tue 24 Nov", dates.near(LocalDate.of(2026, 11, 24)));
    }

    @Test
    void what_should_have_come_back_is_late_by_days() {
        assertEquals("1 day late", dates.due(LocalDate.of(2026, 11, 21)));
        assertEquals("3 days late", dates.due(LocalDate.of(2026, 11, 19)));
        assertEquals("today", dates.due(LocalDate.of(2026, 11, 22)));
        assertEquals("Tue 24 Nov", dates.due(LocalDate.of(2026, 11, 24)));
    }

    @Test
    void a_date_is_said_in_full_when_there_is_room() {
        assertEquals("Tuesday 24 November", dates.longDay(LocalDate.of(2026, 11, 24)));
        assertEquals("Tue 12 Jan", dates.day(LocalDate.of(2027, 1, 12)));
    }

    @Test
    void a_date_far_away_has_its_year() {
        assertEquals("Monday 24 November 2025", dates.longDay(LocalDate.of(2025, 11, 24)));
        assertEquals("Wed 24 Nov 2027", dates.day(LocalDate.of(2027, 11, 24)));
    }

    @Test
    void a_moment_has_its_time_and_as_much_of_its_day_as_is_needed() {
        assertEquals("08:05", dates.moment(LocalDateTime.of(2026, 11, 22, 8, 5)));
        assertEquals("yesterday 16:02", dates.moment(LocalDateTime.of(2026, 11, 21, 16, 2)));
        assertEquals("Friday 16:02", dates.moment(LocalDateTime.of(2026, 11, 20, 16, 2)));
        assertEquals("Sun 15 Nov 16:02", dates.moment(LocalDateTime.of(2026, 11, 15, 16, 2)));
        assertEquals("14:02", dates.time(LocalTime.of(14, 2, 59)));
    }
}
