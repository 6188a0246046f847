package org.hublend.hubs;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day as people type it: "24/11", "tue", "+3w", "in 10 days", "yesterday", "2 days ago".
/// A day of the week and a day without a year are the nearest in the direction that is asked for.
public final class LooseDay {
    private static final Pattern DAY =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?(?:[/. -]+(\\d{1,2}|[a-z]+)\\.?(?:[/. -]+(\\d{2}|\\d{4}))?)");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern AWAY =
            Pattern.compile("(in |\\+|-)? ?(\\d{1,3}) ?(d|days?|w|weeks?|m|months?)( ago)?");
    private static final int THIS_CENTURY = 2000;

    private LooseDay() {}

    /// A day that is still to come; empty where it can't be read.
    public static Optional<LocalDate> coming(String typed, LocalDate today) {
        return read(typed, today, true);
    }

    /// A day that is gone.
    public static Optional<LocalDate> gone(String typed, LocalDate today) {
        return read(typed, today, false);
    }

    private static Optional<LocalDate> read(String typed, LocalDate today, boolean coming) {
        var text = typed.strip()
                .toLowerCase(Locale.UK)
                .replaceAll("\\s+", " ")
                .replaceAll("^(on|last|this|next) |,", "")
                .strip();
        try {
            return named(text, today, coming)
                    .or(() -> away(text, today, coming))
                    .or(() -> dated(text, today, coming));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> named(String text, LocalDate today, boolean coming) {
        switch (text) {
            case "today" -> {
                return Optional.of(today);
            }
            case "yesterday" -> {
                return Optional.of(today.minusDays(1));
            }
            case "tomorrow" -> {
                return Optional.of(today.plusDays(1));
            }
            default -> {
                // A day of the week, or another way to say it.
            }
        }
        for (var day : DayOfWeek.values())
            if (isCalled(text, day.getDisplayName(TextStyle.FULL, Locale.UK)))
                return Optional.of(
                        today.with(coming ? TemporalAdjusters.next(day) : TemporalAdjusters.previousOrSame(day)));
        return Optional.empty();
    }

    private static Optional<LocalDate> away(String text, LocalDate today, boolean coming) {
        var said = AWAY.matcher(text);
        if (!said.matches()) return Optional.empty();
        boolean back = said.group(4) != null || "-".equals(said.group(1)) || !coming && said.group(1) == null;
        var number = Integer.parseInt(said.group(2)) * (back ? -1 : 1);
        return Optional.of(
                switch (said.group(3).charAt(0)) {
                    case 'd' -> today.plusDays(number);
                    case 'w' -> today.plusWeeks(number);
                    default -> today.plusMonths(number);
                });
    }

    private static Optional<LocalDate> dated(String text, LocalDate today, boolean coming) {
        if (ISO.matcher(text).matches()) return Optional.of(LocalDate.parse(text));
        // "Tue 24 Nov", as the program itself writes it.
        var bare = text.replaceAll("^(mon|tue|wed|thu|fri|sat|sun)[a-z]* (?=\\d)", "");
        var date = DAY.matcher(bare);
        return date.matches() ? dated(date, today, coming) : Optional.empty();
    }

    private static Optional<LocalDate> dated(Matcher said, LocalDate today, boolean coming) {
        var day = Integer.parseInt(said.group(1));
        var month = month(said.group(2));
        if (month.isEmpty()) return Optional.empty();
        if (said.group(3) instanceof String year) {
            var number = Integer.parseInt(year);
            return Optional.of(LocalDate.of(number < 100 ? THIS_CENTURY + number : number, month.get(), day));
        }
        var date = LocalDate.of(today.getYear(), month.get(), day);
        if (!coming && date.isAfter(today)) return Optional.of(date.minusYears(1));
        // A day that is only just over is a slip, and said to be in the past.
        return Optional.of(coming && date.isBefore(today.minusMonths(6)) ? date.plusYears(1) : date);
    }

    private static Optional<Month> month(String said) {
        if (Character.isDigit(said.charAt(0))) return Optional.of(Month.of(Integer.parseInt(said)));
        for (var month : Month.values())
            if (isCalled(said, month.getDisplayName(TextStyle.FULL, Locale.UK))) return Optional.of(month);
        return Optional.empty();
    }

    /// By its first three letters or more.
    private static boolean isCalled(String said, String name) {
        return said.length() >= 3 && name.toLowerCase(Locale.UK).startsWith(said);
    }
}
