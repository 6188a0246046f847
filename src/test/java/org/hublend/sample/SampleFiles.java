package org.hublend.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The files of the sample alliance as the tests read them.
class SampleFiles {
    static final Path FOLDER = Path.of("sample-data");

    private static final Set<LocalDate> BANK_HOLIDAYS = Set.of(
            LocalDate.of(2026, 4, 3),
            LocalDate.of(2026, 4, 6),
            LocalDate.of(2026, 5, 4),
            LocalDate.of(2026, 5, 25),
            LocalDate.of(2026, 8, 31),
            LocalDate.of(2026, 12, 28));
    private static final Set<MonthDay> FEASTS = Set.of(MonthDay.of(12, 25), MonthDay.of(12, 26), MonthDay.of(1, 1));

    /// The hours of one day of the week, such as `Mon 10:00-13:00`.
    record Shift(String day, LocalTime opens, LocalTime closes) {
        static List<Shift> of(String pattern) {
            return Arrays.stream(pattern.split("; "))
                    .map(day -> new Shift(
                            day.substring(0, 3),
                            LocalTime.parse(day.substring(4, 9)),
                            LocalTime.parse(day.substring(10))))
                    .toList();
        }

        double hours() {
            return Duration.between(opens, closes).toMinutes() / 60.0;
        }
    }

    static List<NamedCsvRecord> read(String name) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(name))) {
            return csv.stream().toList();
        }
    }

    static List<String> column(String file, String column) throws IOException {
        return read(file).stream().map(row -> row.getField(column)).toList();
    }

    /// The cells of a column that say something.
    static List<String> filled(String file, String column) throws IOException {
        return column(file, column).stream().filter(cell -> !cell.isEmpty()).toList();
    }

    static Map<String, List<Shift>> hours() throws IOException {
        var hours = new TreeMap<String, List<Shift>>();
        for (var hub : read("hubs.csv")) hours.put(hub.getField("name"), Shift.of(hub.getField("hours")));
        return hours;
    }

    static Optional<Shift> shift(List<Shift> week, LocalDate day) {
        if (BANK_HOLIDAYS.contains(day) || FEASTS.contains(MonthDay.from(day))) return Optional.empty();
        return week.stream()
                .filter(shift ->
                        day.getDayOfWeek().name().startsWith(shift.day().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    static boolean staffed(List<Shift> week, LocalDateTime from, int minutes) {
        return shift(week, from.toLocalDate())
                .filter(s -> !from.toLocalTime().isBefore(s.opens()))
                .filter(s -> !from.toLocalTime().plusMinutes(minutes).isAfter(s.closes()))
                .isPresent();
    }

    static Map<String, String> detail(NamedCsvRecord row) {
        var detail = new TreeMap<String, String>();
        for (var pair : row.getField("detail").split(";")) {
            var parts = pair.split("=", -1);
            if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty())
                throw new IllegalArgumentException("Not key=value on line " + row.getStartingLineNumber());
            detail.put(parts[0], parts[1]);
        }
        return detail;
    }

    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 1; i <= digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - i), 10);
            sum += i % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
        }
        return sum % 10 == 0;
    }

    /// ISO/IEC 7064 MOD 37,36 over the whole code with its check character, which must leave one.
    static boolean checked(String code) {
        int product = 36;
        for (char c : code.substring(0, code.length() - 1).toCharArray()) {
            int sum = (product + Character.digit(c, 36)) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return (product + Character.digit(code.charAt(code.length() - 1), 36)) % 36 == 1;
    }

    static List<String> doubles(List<String> values) {
        var once = new ArrayList<>(values);
        Set.copyOf(values).forEach(once::remove);
        return once;
    }
}
