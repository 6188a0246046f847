package org.hublend.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a person should know of a file that was read, besides its rows.
final class Remarks {
    private final Headings headings;
    private final Table table;

    Remarks(Headings headings, Table table) {
        this.headings = headings;
        this.table = table;
    }

    List<String> of(DatesFound dates, List<String> signsOfLoans) {
        var remarks = new ArrayList<String>();
        dates(dates).forEach(remarks::add);
        var loans = lines(signsOfLoans);
        if (loans > 0)
            remarks.add(count(loans, "device is", "devices are")
                    + " checked out in the other program; to whom was not imported, so lend them again here.");
        var rounded = table.lines().stream().filter(this::hasRoundedModel).count();
        if (rounded > 0)
            remarks.add("A spreadsheet has rounded the model number in " + count(rounded, "row", "rows")
                    + "; it was left out there.");
        var shorter = table.lines().stream()
                .filter(line -> line.cells().size() < headings.header().size())
                .count();
        if (shorter > 0)
            remarks.add(count(shorter, "row is", "rows are")
                    + " shorter than the header; the cells that are missing were taken as empty.");
        return remarks;
    }

    private static Stream<String> dates(DatesFound found) {
        return switch (found) {
            case AMBIGUOUS ->
                Stream.of("The dates can all be read day first or month first; import again with --date-order dmy or"
                        + " mdy.");
            case MIXED ->
                Stream.of("Some dates are day first and others month first; correct them, or import again with"
                        + " --date-order dmy or mdy.");
            case NO_QUESTION, DMY, MDY, YMD -> Stream.of();
        };
    }

    private long lines(List<String> names) {
        var folded = names.stream().map(Columns::folded).toList();
        var places = Stream.iterate(0, i -> i < headings.header().size(), i -> i + 1)
                .filter(i -> folded.contains(Columns.folded(headings.header().get(i))))
                .toList();
        return table.lines().stream()
                .filter(line -> places.stream()
                        .anyMatch(place -> place < line.cells().size()
                                && !line.cells().get(place).isBlank()))
                .count();
    }

    private boolean hasRoundedModel(Table.Line line) {
        return headings.of("model_number").stream()
                .filter(place -> place < line.cells().size())
                .anyMatch(place -> Cells.isDamaged(line.cells().get(place).strip()));
    }

    private static String count(long number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }
}
