package org.hublend.hubs;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hublend.hubs.Hours.Span;

/// Staffed hours of one day as people type them: `10-17`, `9.30 to 1pm, 2pm to 5pm`, or nothing for a closed day.
public final class LooseHours {
    private static final Pattern SPAN = Pattern.compile("(.+?)\\s*(?:-|–|to|until)\\s*(.+)");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.h]?(\\d{2}))?\\s*(am|pm)?");

    private LooseHours() {}

    /// Empty where the text is no hours; an empty list for a closed day.
    public static Optional<List<Span>> read(String text) {
        var tight = text.strip().toLowerCase(Locale.ROOT);
        if (tight.isEmpty() || tight.equals("closed")) return Optional.of(List.of());
        var spans = new ArrayList<Span>();
        for (var part : tight.split("[,;&]|\\band\\b")) {
            var span = span(part.strip());
            if (span.isEmpty()) return Optional.empty();
            spans.add(span.get());
        }
        return Optional.of(spans);
    }

    /// As [Hours#read] takes a whole week.
    public static String written(Map<DayOfWeek, List<Span>> week) {
        return week.entrySet().stream()
                .flatMap(day -> day.getValue().stream()
                        .map(s -> day.getKey().getDisplayName(TextStyle.SHORT, Locale.UK) + " " + s.from() + "-"
                                + s.until()))
                .collect(Collectors.joining("; "));
    }

    private static Optional<Span> span(String text) {
        var parts = SPAN.matcher(text);
        if (!parts.matches()) return Optional.empty();
        var from = time(parts.group(1));
        var until = time(parts.group(2));
        return from.isPresent() && until.isPresent() && from.get().isBefore(until.get())
                ? Optional.of(new Span(from.get(), until.get()))
                : Optional.empty();
    }

    private static Optional<LocalTime> time(String text) {
        var parts = TIME.matcher(text.strip());
        if (!parts.matches()) return Optional.empty();
        int hour = Integer.parseInt(parts.group(1));
        int minute = Optional.ofNullable(parts.group(2)).map(Integer::parseInt).orElse(0);
        var half = Optional.ofNullable(parts.group(3)).orElse("");
        if (!half.isEmpty() && (hour < 1 || hour > 12)) return Optional.empty();
        if (!half.isEmpty()) hour = hour % 12 + (half.equals("pm") ? 12 : 0);
        try {
            return Optional.of(LocalTime.of(hour, minute));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
