package org.hublend.sessions;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When something was that is written down later, as people type it: "yesterday", "tue 14:30", "24/11", "this morning".
///
/// @param at empty where only the day was said
record When(LocalDate on, Optional<LocalTime> at) {
    private static final Pattern TIME = Pattern.compile("(?:\\bat )?\\b(\\d{1,2})(?:[:.](\\d{2}))? ?(am|pm)\\b|"
            + "(?:\\bat )?\\b(\\d{1,2}):(\\d{2})\\b|\\b(morning|lunchtime|noon|afternoon|evening)\\b");
    private static final Pattern DAY =
            Pattern.compile("(\\d{1,2})(?:[/. -]+(\\d{1,2}|[a-z]+)\\.?(?:[/. -]+(\\d{2}|\\d{4}))?)");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern AGO = Pattern.compile("(\\d{1,2}) days? ago");
    private static final int LATEST_CENTURY = 2000;

    /// Empty where it can't be read. A day without a year is the last one of that name that is not in the future.
    static Optional<When> read(String typed, LocalDateTime now) {
        var text = typed.strip().toLowerCase(Locale.UK).replaceAll("\\s+", " ");
        var time = TIME.matcher(text);
        try {
            var at = time.find() ? Optional.of(time(time)) : Optional.<LocalTime>empty();
            var rest = at.isPresent() ? (text.substring(0, time.start()) + text.substring(time.end())).strip() : text;
            return day(rest.replaceAll("^(on|last|this) | at$|^this$|,", "").strip(), now.toLocalDate(), at.isPresent())
                    .map(day -> new When(day, at));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    boolean isAfter(LocalDateTime now) {
        return on.isAfter(now.toLocalDate())
                || (on.equals(now.toLocalDate())
                        && at.filter(t -> t.isAfter(now.toLocalTime())).isPresent());
    }

    private static LocalTime time(Matcher said) {
        if (said.group(6) instanceof String part)
            return switch (part) {
                case "morning" -> LocalTime.of(10, 0);
                case "afternoon" -> LocalTime.of(14, 0);
                case "evening" -> LocalTime.of(18, 0);
                default -> LocalTime.NOON;
            };
        if (said.group(4) instanceof String hour)
            return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(said.group(5)));
        var hour = Integer.parseInt(said.group(1));
        var minute = said.group(2) instanceof String m ? Integer.parseInt(m) : 0;
        if (hour < 1 || hour > 12) throw new DateTimeException("No such hour");
        return LocalTime.of(hour % 12 + (said.group(3).equals("pm") ? 12 : 0), minute);
    }

    private static Optional<LocalDate> day(String text, LocalDate today, boolean hasTime) {
        if (text.isEmpty()) return hasTime ? Optional.of(today) : Optional.empty();
        if (text.equals("today") || text.startsWith("earlier")) return Optional.of(today);
        if (text.equals("yesterday")) return Optional.of(today.minusDays(1));
        var ago = AGO.matcher(text);
        if (ago.matches()) return Optional.of(today.minusDays(Integer.parseInt(ago.group(1))));
        var iso = ISO.matcher(text);
        if (iso.matches()) return Optional.of(LocalDate.parse(text));
        for (var day : DayOfWeek.values())
            if (isCalled(text, day.getDisplayName(TextStyle.FULL, Locale.UK)))
                return Optional.of(today.with(TemporalAdjusters.previousOrSame(day)));
        var date = DAY.matcher(text);
        return date.matches() ? date(date, today) : Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher said, LocalDate today) {
        var day = Integer.parseInt(said.group(1));
        var month = month(said.group(2));
        if (month.isEmpty()) return Optional.empty();
        if (said.group(3) instanceof String year) {
            var number = Integer.parseInt(year);
            return Optional.of(LocalDate.of(number < 100 ? LATEST_CENTURY + number : number, month.get(), day));
        }
        var date = LocalDate.of(today.getYear(), month.get(), day);
        return Optional.of(date.isAfter(today) ? LocalDate.of(today.getYear() - 1, month.get(), day) : date);
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
