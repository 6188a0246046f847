package org.hublend.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The order of the dates of a file, found from whole columns: one day above 12 settles its column, and a column
/// without such a day follows the others of the file where they agree. A year of two digits in front is only read
/// when asked for.
final class Dates {
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,4})([./-])(\\d{1,2})\\2(\\d{1,4})(?:(?:\\s+|T)\\d.*)?");

    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ -]+([A-Za-z]{3,9})\\.?,?[ -]+(\\d{4}|\\d{2})");

    private static final Pattern MONTH_DAY =
            Pattern.compile("([A-Za-z]{3,9})\\.?[ -]+(\\d{1,2})(?:st|nd|rd|th)?,?[ -]+(\\d{4}|\\d{2})");

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private final Map<String, DatesFound> columns;
    private final DatesFound found;

    private Dates(Map<String, DatesFound> columns, DatesFound found) {
        this.columns = columns;
        this.found = found;
    }

    /// What a cell says.
    sealed interface Answer {
        record Day(LocalDate day) implements Answer {}

        /// It could be two days, and the column does not tell which.
        record Unclear() implements Answer {}

        record Wrong() implements Answer {}
    }

    /// @param cells all that stands in the columns of dates, by column
    static Dates of(DateOrder asked, Map<String, List<String>> cells) {
        return switch (asked) {
            case DMY -> all(cells.keySet(), DatesFound.DMY);
            case MDY -> all(cells.keySet(), DatesFound.MDY);
            case YMD -> all(cells.keySet(), DatesFound.YMD);
            case AUTO -> found(cells);
        };
    }

    DatesFound found() {
        return found;
    }

    Answer read(String column, String cell) {
        var plain = withoutQuestion(cell);
        if (plain.isPresent()) return new Answer.Day(plain.get());
        var dmy = as(DatesFound.DMY, cell);
        var mdy = as(DatesFound.MDY, cell);
        return switch (columns.getOrDefault(column, DatesFound.AMBIGUOUS)) {
            case DMY -> answer(dmy);
            case MDY -> answer(mdy);
            case YMD -> answer(as(DatesFound.YMD, cell));
            case NO_QUESTION, AMBIGUOUS, MIXED ->
                dmy.isPresent() && mdy.isPresent() && !dmy.equals(mdy)
                        ? new Answer.Unclear()
                        : answer(dmy.or(() -> mdy));
        };
    }

    private static Answer answer(Optional<LocalDate> day) {
        return day.<Answer>map(Answer.Day::new).orElseGet(Answer.Wrong::new);
    }

    private static Dates all(Set<String> columns, DatesFound order) {
        return new Dates(columns.stream().collect(Collectors.toMap(column -> column, _ -> order)), order);
    }

    private static Dates found(Map<String, List<String>> cells) {
        var columns = new HashMap<String, DatesFound>();
        cells.forEach((column, inIt) -> columns.put(column, foundIn(inIt)));
        var settled = new HashSet<>(columns.values());
        settled.removeAll(Set.of(DatesFound.NO_QUESTION, DatesFound.AMBIGUOUS));
        if (settled.size() != 1) return new Dates(columns, unsettled(settled, columns));
        var one = settled.iterator().next();
        if (one != DatesFound.MIXED) columns.replaceAll((_, order) -> order == DatesFound.AMBIGUOUS ? one : order);
        return new Dates(columns, one);
    }

    private static DatesFound unsettled(Set<DatesFound> settled, Map<String, DatesFound> columns) {
        if (!settled.isEmpty()) return DatesFound.MIXED;
        return columns.containsValue(DatesFound.AMBIGUOUS) ? DatesFound.AMBIGUOUS : DatesFound.NO_QUESTION;
    }

    private static DatesFound foundIn(List<String> cells) {
        boolean onlyDmy = false;
        boolean onlyMdy = false;
        boolean either = false;
        for (var cell : cells) {
            if (withoutQuestion(cell).isPresent()) continue;
            var dmy = as(DatesFound.DMY, cell);
            var mdy = as(DatesFound.MDY, cell);
            onlyDmy |= dmy.isPresent() && mdy.isEmpty();
            onlyMdy |= mdy.isPresent() && dmy.isEmpty();
            either |= dmy.isPresent() && mdy.isPresent() && !dmy.equals(mdy);
        }
        if (onlyDmy && onlyMdy) return DatesFound.MIXED;
        if (onlyDmy) return DatesFound.DMY;
        if (onlyMdy) return DatesFound.MDY;
        return either ? DatesFound.AMBIGUOUS : DatesFound.NO_QUESTION;
    }

    /// Dates with the whole year first, or with the month as a word.
    private static Optional<LocalDate> withoutQuestion(String cell) {
        var numbers = NUMBERS.matcher(cell);
        if (numbers.matches() && numbers.group(1).length() == 4)
            return day(numbers.group(1), numbers.group(3), numbers.group(4));
        var words = DAY_MONTH.matcher(cell);
        if (words.matches()) return day(words.group(3), month(words.group(2)), words.group(1));
        words = MONTH_DAY.matcher(cell);
        if (words.matches()) return day(words.group(3), month(words.group(1)), words.group(2));
        return Optional.empty();
    }

    private static Optional<LocalDate> as(DatesFound order, String cell) {
        var numbers = NUMBERS.matcher(cell);
        if (!numbers.matches() || numbers.group(1).length() > 2) return Optional.empty();
        return switch (order) {
            case DMY -> day(numbers, 4, 3, 1);
            case MDY -> day(numbers, 4, 1, 3);
            case YMD -> day(numbers, 1, 3, 4);
            case NO_QUESTION, AMBIGUOUS, MIXED -> Optional.empty();
        };
    }

    private static Optional<LocalDate> day(Matcher numbers, int year, int month, int day) {
        return day(numbers.group(year), numbers.group(month), numbers.group(day));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        if (year.length() != 2 && year.length() != 4 || day.length() > 2) return Optional.empty();
        try {
            int whole = Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0);
            if (whole < 1970) return Optional.empty();
            return Optional.of(LocalDate.of(whole, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String month(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++)
            if (MONTHS.get(i).startsWith(lower) || lower.equals("sept") && i == 8) return String.valueOf(i + 1);
        return "0";
    }
}
