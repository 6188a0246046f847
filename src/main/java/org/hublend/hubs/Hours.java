package org.hublend.hubs;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// When a hub is staffed in a week. Self-service hours don't count: nobody can lend or take back then.
public record Hours(Map<DayOfWeek, List<Span>> spans) {
    /// From when until when on one day.
    public record Span(LocalTime from, LocalTime until) {}

    /// A hub that has not said; every day is taken as staffed.
    public static final Hours UNKNOWN = new Hours(Map.of());

    /// Reads `Mon 10:00-13:00; Tue 13:00-19:00`; empty where the text is something else.
    public static Optional<Hours> read(String text) {
        if (text.isBlank()) return Optional.of(UNKNOWN);
        var spans = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var part : text.split(";")) {
            var words = part.strip().split("\\s+");
            if (words.length != 2) return Optional.empty();
            var day = day(words[0]);
            var span = span(words[1]);
            if (day.isEmpty() || span.isEmpty()) return Optional.empty();
            spans.computeIfAbsent(day.get(), _ -> new ArrayList<>()).add(span.get());
        }
        return Optional.of(new Hours(spans));
    }

    public boolean isStaffedOn(LocalDate date) {
        return spans.isEmpty() || spans.containsKey(date.getDayOfWeek());
    }

    public boolean isStaffedAt(LocalDateTime time) {
        if (spans.isEmpty()) return true;
        return spans.getOrDefault(time.getDayOfWeek(), List.of()).stream()
                .anyMatch(s -> !time.toLocalTime().isBefore(s.from())
                        && !time.toLocalTime().isAfter(s.until()));
    }

    /// The date itself, or the first day after it on which somebody is there.
    public LocalDate staffedFrom(LocalDate date) {
        for (int days = 0; days < 7; days++) if (isStaffedOn(date.plusDays(days))) return date.plusDays(days);
        return date;
    }

    public List<Span> on(LocalDate date) {
        return spans.getOrDefault(date.getDayOfWeek(), List.of());
    }

    private static Optional<DayOfWeek> day(String word) {
        if (word.length() < 3) return Optional.empty();
        var start = word.toUpperCase(Locale.ROOT);
        for (var day : DayOfWeek.values()) if (day.name().startsWith(start)) return Optional.of(day);
        return Optional.empty();
    }

    private static Optional<Span> span(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) return Optional.empty();
        try {
            var from = LocalTime.parse(text.substring(0, dash));
            var until = LocalTime.parse(text.substring(dash + 1));
            return from.isBefore(until) ? Optional.of(new Span(from, until)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
