package org.hublend.statistics;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The whole months that figures are about: a month, a quarter, a calendar year or a financial year.
///
/// There are no other dates on purpose. Two tables whose periods differ by a few days differ by a few
/// people, and the subtraction gives those people away (Eurostat's Handbook on Statistical Disclosure
/// Control, on differencing).
///
/// @param word how it was asked for: `2026-09`, `2026-Q3`, `2026`, `FY2026-27`
public record Period(String word, YearMonth first, YearMonth last) {
    /// What can be asked for, in words.
    public static final String FORMS =
            "a month (2026-09), a quarter (2026-Q3), a year (2026) or April to March (FY2026-27)";

    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern FINANCIAL_YEAR = Pattern.compile("FY(\\d{4})-(\\d{2})");

    /// Empty where the word is none of [Period#FORMS].
    public static Optional<Period> read(String word) {
        var month = MONTH.matcher(word);
        if (month.matches()) return Optional.of(of(word, YearMonth.parse(word), 1));
        var quarter = QUARTER.matcher(word);
        if (quarter.matches())
            return Optional.of(of(word, YearMonth.of(number(quarter, 1), number(quarter, 2) * 3 - 2), 3));
        var year = YEAR.matcher(word);
        if (year.matches()) return Optional.of(of(word, YearMonth.of(number(year, 1), 1), 12));
        var financial = FINANCIAL_YEAR.matcher(word);
        if (financial.matches() && (number(financial, 1) + 1) % 100 == number(financial, 2))
            return Optional.of(of(word, YearMonth.of(number(financial, 1), Month.APRIL), 12));
        return Optional.empty();
    }

    /// How long a period is.
    public enum Length {
        MONTH,
        QUARTER,
        YEAR,
        /// April to March.
        FINANCIAL_YEAR
    }

    /// The period of this length that a month is in.
    public static Period of(Length length, YearMonth month) {
        return switch (length) {
            case MONTH -> of(month.toString(), month, 1);
            case QUARTER -> {
                var quarter = (month.getMonthValue() + 2) / 3;
                yield of(month.getYear() + "-Q" + quarter, YearMonth.of(month.getYear(), quarter * 3 - 2), 3);
            }
            case YEAR -> of(String.valueOf(month.getYear()), YearMonth.of(month.getYear(), 1), 12);
            case FINANCIAL_YEAR -> {
                var year = month.getMonthValue() < Month.APRIL.getValue() ? month.getYear() - 1 : month.getYear();
                var word = "FY%d-%02d".formatted(year, (year + 1) % 100);
                yield of(word, YearMonth.of(year, Month.APRIL), 12);
            }
        };
    }

    public Length length() {
        if (word.startsWith("FY")) return Length.FINANCIAL_YEAR;
        return first.equals(last) ? Length.MONTH : first.plusMonths(2).equals(last) ? Length.QUARTER : Length.YEAR;
    }

    /// The one of the same length that ends where this begins.
    public Period before() {
        return of(length(), first.minusMonths(1));
    }

    public Period after() {
        return of(length(), last.plusMonths(1));
    }

    public boolean isOver(LocalDate today) {
        return last.atEndOfMonth().isBefore(today);
    }

    /// Every month of the period, oldest first.
    public List<YearMonth> months() {
        return Stream.iterate(first, m -> !m.isAfter(last), m -> m.plusMonths(1))
                .toList();
    }

    /// The months that have begun.
    List<YearMonth> begun(LocalDate today) {
        return months().stream().filter(m -> !m.isAfter(YearMonth.from(today))).toList();
    }

    private static Period of(String word, YearMonth first, int months) {
        return new Period(word, first, first.plusMonths(months - 1));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
