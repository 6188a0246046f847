package org.hublend.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;

/// Dates and times as people say them at a counter, seen from today.
public final class Dates {
    private static final int DAYS_WITHOUT_A_YEAR = 180;
    private static final int DAYS_CALLED_BY_NAME = 6;

    private final Texts texts;
    private final Clock clock;

    public Dates(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /// "Tue 24 Nov", with its year when it is more than half a year away.
    public String day(LocalDate date) {
        return far(date) ? say(texts.of("date.day.year"), date) : say(texts.of("date.day"), date);
    }

    /// "Tuesday 24 November", with its year when it is more than half a year away.
    public String longDay(LocalDate date) {
        return far(date) ? say(texts.of("date.long.year"), date) : say(texts.of("date.long"), date);
    }

    /// "today", "tomorrow", "yesterday", or as [#day].
    public String near(LocalDate date) {
        return switch (daysFromToday(date)) {
            case -1 -> texts.of("date.yesterday");
            case 0 -> texts.of("date.today");
            case 1 -> texts.of("date.tomorrow");
            default -> day(date);
        };
    }

    /// For something to be given back by a date: "3 days late", "today", "tomorrow", "Tue 24 Nov".
    public String due(LocalDate date) {
        var days = daysFromToday(date);
        return days < 0 ? texts.of("date.late", -days) : near(date);
    }

    /// "14:02".
    public String time(LocalTime time) {
        return say(texts.of("date.time"), time);
    }

    /// When something was: "14:02" today, "yesterday 16:02", "Saturday 16:02" in the last week, else "Tue 3 Nov 16:02".
    public String moment(LocalDateTime moment) {
        var time = time(moment.toLocalTime());
        var days = -daysFromToday(moment.toLocalDate());
        if (days == 0) return time;
        if (days == 1) return texts.of("date.moment", texts.of("date.yesterday"), time);
        if (days > 1 && days <= DAYS_CALLED_BY_NAME)
            return texts.of("date.moment", say(texts.of("date.weekday"), moment), time);
        return texts.of("date.moment", day(moment.toLocalDate()), time);
    }

    private boolean far(LocalDate date) {
        return Math.abs(daysFromToday(date)) > DAYS_WITHOUT_A_YEAR;
    }

    private int daysFromToday(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(LocalDate.now(clock), date));
    }

    private String say(String pattern, TemporalAccessor when) {
        return DateTimeFormatter.ofPattern(pattern, texts.locale()).format(when);
    }
}
