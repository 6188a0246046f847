package org.hublend.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jooq.DSLContext;

/// All figures of a request: each measure in each of its cells and every total, each asked of the database
/// anew, since people who come to two hubs are still as many people.
final class Breakdown {
    private final Measures measures;
    private final Request request;

    Breakdown(DSLContext sql, Request request) {
        this.measures = new Measures(sql, new Hubs(sql), request);
        this.request = request;
    }

    /// In an order that depends on nothing but the figures' places; totals follow what they are the total
    /// of.
    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var measure : Measure.values()) {
            var by = measure.by(request.by());
            var found = new HashMap<Map<Dimension, String>, Row>();
            for (var some : subsets(by)) for (var row : measures.of(measure, some)) found.put(row.cell(), row);
            if (measure.writesZeros() && !found.isEmpty()) addZeros(measure, by, found);
            found.values().stream().sorted(order(by)).forEach(rows::add);
        }
        return rows;
    }

    /// A month in which a hub lent nothing is a 0 and not a gap.
    private void addZeros(Measure measure, List<Dimension> by, Map<Map<Dimension, String>, Row> found) {
        var seen = new LinkedHashMap<Dimension, TreeSet<String>>();
        for (var dimension : by) seen.put(dimension, new TreeSet<>(List.of(Row.ALL)));
        for (var row : found.values())
            row.cell()
                    .forEach((dimension, value) -> seen.computeIfAbsent(dimension, _ -> new TreeSet<>())
                            .add(value));
        if (by.contains(Dimension.MONTH))
            for (var month : request.period().begun(request.today()))
                seen.computeIfAbsent(Dimension.MONTH, _ -> new TreeSet<>()).add(month.toString());
        var cells = List.of(Map.<Dimension, String>of());
        for (var dimension : seen.entrySet()) cells = product(cells, dimension.getKey(), dimension.getValue());
        for (var cell : cells) found.putIfAbsent(cell, new Row(measure, cell, Figure.none(measure.per())));
    }

    private static List<Map<Dimension, String>> product(
            List<Map<Dimension, String>> cells, Dimension dimension, TreeSet<String> values) {
        var all = new ArrayList<Map<Dimension, String>>();
        for (var cell : cells) {
            for (var value : values) {
                var more = new EnumMap<Dimension, String>(Dimension.class);
                more.putAll(cell);
                if (!value.equals(Row.ALL)) more.put(dimension, value);
                all.add(Map.copyOf(more));
            }
        }
        return all;
    }

    private static List<List<Dimension>> subsets(List<Dimension> by) {
        return IntStream.range(0, 1 << by.size())
                .mapToObj(bits -> IntStream.range(0, by.size())
                        .filter(i -> (bits >> i & 1) == 1)
                        .mapToObj(by::get)
                        .toList())
                .toList();
    }

    private static Comparator<Row> order(List<Dimension> by) {
        Comparator<Row> order = (_, _) -> 0;
        for (var dimension : by)
            order = order.thenComparing(row -> row.at(dimension).equals(Row.ALL))
                    .thenComparing(row -> row.at(dimension));
        return order;
    }
}
