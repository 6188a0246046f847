package org.hublend.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which cells of a row hold which of our columns, and which hold nothing that is imported.
///
/// @param places by our column, the places of the cells that make it up, from the left
record Headings(List<String> header, Map<String, List<Integer>> places, List<String> ignored) {
    private static final int LONGEST = 60;

    static Headings of(List<String> header, Columns columns, ColumnMap.Lines map) {
        var places = new LinkedHashMap<String, List<Integer>>();
        var ignored = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (int i = 0; i < header.size(); i++) {
            var name = Columns.folded(header.get(i));
            var our = ours(name, columns, map);
            if (our.isPresent() && seen.add(name))
                places.computeIfAbsent(our.get(), _ -> new ArrayList<>()).add(i);
            else if (!name.isEmpty()) ignored.add(shown(header.get(i)));
        }
        return new Headings(header, places, List.copyOf(ignored));
    }

    boolean has(String our) {
        return places.containsKey(our);
    }

    /// How many cells of the header are known by name.
    int known() {
        return places.values().stream().mapToInt(List::size).sum();
    }

    List<Integer> of(String our) {
        return places.getOrDefault(our, List.of());
    }

    /// The column as the file calls it, for a person who has the file before them.
    String theirs(String our) {
        var at = of(our);
        return at.isEmpty() ? our : shown(header.get(at.getFirst()));
    }

    private static Optional<String> ours(String name, Columns columns, ColumnMap.Lines map) {
        var mapped = map.ours().get(name);
        if (mapped != null) return mapped;
        // A column that the map gives to another of theirs is no longer found by its name.
        return columns.standingFor(name).filter(our -> !map.ours().containsValue(Optional.of(our)));
    }

    private static String shown(String name) {
        var line = name.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
