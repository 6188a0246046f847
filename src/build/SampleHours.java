import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// When a hub has staff at its counter.
class SampleHours {
    /// Christmas and bank holidays of England.
    static final Set<LocalDate> CLOSED = Set.of(
            LocalDate.of(2025, 12, 25),
            LocalDate.of(2025, 12, 26),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 4, 3),
            LocalDate.of(2026, 4, 6),
            LocalDate.of(2026, 5, 4),
            LocalDate.of(2026, 5, 25),
            LocalDate.of(2026, 8, 31),
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2026, 12, 26),
            LocalDate.of(2026, 12, 28),
            LocalDate.of(2027, 1, 1));

    /// The first day from this one on when the hub is staffed.
    static LocalDate open(SampleData.Hub hub, LocalDate day) {
        while (on(hub, day).isEmpty()) day = day.plusDays(1);
        return day;
    }

    static String on(SampleData.Hub hub, LocalDate day) {
        if (CLOSED.contains(day)) return "";
        var name = day.getDayOfWeek().name().substring(0, 3);
        return Arrays.stream(hub.hours().split("; "))
                .filter(h -> h.toUpperCase(Locale.ROOT).startsWith(name))
                .findFirst()
                .orElse("");
    }

    static LocalTime opens(String day) {
        return LocalTime.parse(day.substring(4, 9));
    }

    static LocalTime closes(String day) {
        return LocalTime.parse(day.substring(10, 15));
    }

    static int minutes(String day) {
        return (int) Duration.between(opens(day), closes(day)).toMinutes();
    }
}
