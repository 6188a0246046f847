package org.hublend.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Makes rows of the lines of a table, and names those of which it cannot.
final class RowReader<R> {
    private final ListKind<R> kind;
    private final Headings headings;
    private final DateOrder order;
    private final Origin origin;
    private final List<R> rows = new ArrayList<>();
    private final List<Problem> rejected = new ArrayList<>();
    private final Map<String, Long> firsts = new HashMap<>();

    RowReader(ListKind<R> kind, Headings headings, DateOrder order) {
        this.kind = kind;
        this.headings = headings;
        this.order = order;
        this.origin = kind.origin(headings.header());
    }

    Reading<R> read(Table table, List<String> remarksOnText) {
        var dates = Dates.of(order, cellsOfDates(table));
        table.lines().forEach(line -> read(new Cells(headings, line, dates)));
        table.torn().ifPresent(this::reject);
        var read = table.lines().size() + (table.torn().isPresent() ? 1 : 0);
        var remarks = new ArrayList<>(remarksOnText);
        remarks.addAll(new Remarks(headings, table).of(dates.found(), kind.signsOfLoans()));
        return new Reading.Rows<>(
                read,
                List.copyOf(rows),
                List.copyOf(rejected),
                headings.ignored(),
                origin,
                dates.found(),
                List.copyOf(remarks));
    }

    private void read(Cells cells) {
        var row = kind.row(cells, origin);
        kind.unique().forEach((column, advice) -> second(cells, column, advice));
        if (cells.problems().isEmpty()) rows.add(row);
        else rejected.addAll(cells.problems());
    }

    private void second(Cells cells, String column, String advice) {
        var value = cells.raw(column).replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
        if (value.isEmpty()) return;
        var first = firsts.putIfAbsent(column + "=" + value, cells.line());
        if (first != null)
            cells.wrong(column, "The same stands in line " + first + ", which was taken; " + advice + ".");
    }

    private void reject(Table.Line torn) {
        rejected.add(new Problem(
                torn.number(),
                "",
                "A quotation mark in this row is never closed, so that nothing from here to the end of the file could"
                        + " be read; close it and import again."));
    }

    private Map<String, List<String>> cellsOfDates(Table table) {
        return kind.dates().stream()
                .filter(headings::has)
                .collect(Collectors.toMap(
                        column -> column,
                        column -> table.lines().stream()
                                .flatMap(line -> headings.of(column).stream()
                                        .filter(place -> place < line.cells().size())
                                        .flatMap(place ->
                                                Cells.clean(line.cells().get(place)).stream()))
                                .toList()));
    }
}
