package org.hublend.imports;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One row by our columns, gathering what is wrong with it.
final class Cells {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 4000;

    /// What a spreadsheet makes of a long number.
    private static final Pattern SPREADSHEET_NUMBER = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+\\d+");

    /// Exports put a mark before cells that a spreadsheet would take for a formula; to us these are data.
    private static final Pattern FORMULA_GUARD = Pattern.compile("\\A[`'](?=[=+\\-@])");

    private final Headings headings;
    private final Table.Line line;
    private final Dates dates;
    private final List<Problem> problems = new ArrayList<>();

    Cells(Headings headings, Table.Line line, Dates dates) {
        this.headings = headings;
        this.line = line;
        this.dates = dates;
        whole();
    }

    long line() {
        return line.number();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void wrong(String column, String problem) {
        problems.add(new Problem(line.number(), headings.theirs(column), problem));
    }

    /// What stands in the first cell of the column that is not blank, before any judgement.
    String raw(String column) {
        return all(column).findFirst().orElse("");
    }

    String text(String column) {
        var cell = raw(column);
        if (cell.length() > LONGEST_LINE)
            wrong(column, "This is longer than " + LONGEST_LINE + " characters; shorten it" + orQuotationMark());
        else if (cell.chars().anyMatch(Character::isISOControl))
            wrong(column, "This goes over several lines; write it on one" + orQuotationMark());
        return cell;
    }

    /// A number or code of which every digit counts.
    String code(String column) {
        var cell = text(column);
        if (isDamaged(cell))
            wrong(column, "A spreadsheet has rounded this number; format the column as text there and save again.");
        return cell;
    }

    /// All cells of the column, which may go over several lines.
    String joined(String column, String with) {
        var text = all(column).collect(Collectors.joining(with));
        if (text.length() > LONGEST_TEXT)
            wrong(column, "This is longer than " + LONGEST_TEXT + " characters; shorten it" + orQuotationMark());
        return text;
    }

    Optional<String> word(String column, Function<String, Optional<String>> ours, String problem) {
        var cell = text(column);
        if (cell.isEmpty()) return Optional.empty();
        var word = ours.apply(cell);
        if (word.isEmpty()) wrong(column, problem);
        return word;
    }

    OptionalLong pence(String column) {
        var cell = text(column);
        if (cell.isEmpty()) return OptionalLong.empty();
        var pence = Money.pence(cell);
        if (pence.isEmpty()) wrong(column, "Write the cost in pounds, such as 249.99.");
        return pence;
    }

    Optional<LocalDate> date(String column) {
        var cell = text(column);
        if (cell.isEmpty()) return Optional.empty();
        return switch (dates.read(column, cell)) {
            case Dates.Answer.Day(var day) -> Optional.of(day);
            case Dates.Answer.Unclear _ -> {
                wrong(
                        column,
                        "This date can be read day first or month first; say which with --date-order dmy or mdy.");
                yield Optional.empty();
            }
            case Dates.Answer.Wrong _ -> {
                wrong(column, "Write the date as year-month-day, such as 2026-03-31.");
                yield Optional.empty();
            }
        };
    }

    static boolean isDamaged(String cell) {
        return SPREADSHEET_NUMBER.matcher(cell).matches();
    }

    static Optional<String> clean(String cell) {
        var text = Normalizer.normalize(cell, Normalizer.Form.NFC)
                .replace('\u00A0', ' ')
                .strip();
        return Optional.of(FORMULA_GUARD.matcher(text).replaceFirst("")).filter(left -> !left.isEmpty());
    }

    private Stream<String> all(String column) {
        return headings.of(column).stream()
                .filter(place -> place < line.cells().size())
                .flatMap(place -> clean(line.cells().get(place)).stream());
    }

    private void whole() {
        var columns = headings.header().size();
        var beyond = line.cells().stream().skip(columns).anyMatch(cell -> !cell.isBlank());
        if (beyond)
            problems.add(new Problem(
                    line.number(),
                    "",
                    "This row has more cells than the header; put quotation marks round cells with a separator in them"
                            + orQuotationMark()));
    }

    private String orQuotationMark() {
        return line.last() == line.number()
                ? "."
                : ", and look for a missing quotation mark in lines " + line.number() + " to " + line.last() + ".";
    }
}
