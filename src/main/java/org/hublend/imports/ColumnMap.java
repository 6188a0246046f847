package org.hublend.imports;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A person's word on which of their columns is which of ours: lines of `theirs=ours`, where nothing after the
/// sign leaves their column out, and lines that start with `#` are remarks.
sealed interface ColumnMap {
    /// @param ours by their names, folded; an empty column is left out of the import
    record Lines(Map<String, Optional<String>> ours) implements ColumnMap {}

    record Wrong(String problem) implements ColumnMap {}

    static ColumnMap none() {
        return new Lines(Map.of());
    }

    /// @param known our columns, which alone may stand on the right
    static ColumnMap of(Path file, List<String> known) {
        return switch (FileText.of(file)) {
            case FileText.NotText(var problem) -> new Wrong("The map of columns: " + problem);
            case FileText.Text(var text, var _) -> of(text, known);
        };
    }

    private static ColumnMap of(String text, List<String> known) {
        var ours = new HashMap<String, Optional<String>>();
        int number = 0;
        for (var line : text.lines().map(String::strip).toList()) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) continue;
            // Their names may have the sign in them; ours have not.
            int sign = line.lastIndexOf('=');
            if (sign < 1) return new Wrong("Line " + number + " of the map of columns should read theirs=ours.");
            var right = Columns.folded(line.substring(sign + 1));
            var our = known.stream()
                    .filter(name -> Columns.folded(name).equals(right))
                    .findFirst();
            if (our.isEmpty() && !right.isEmpty())
                return new Wrong("Line " + number + " of the map of columns names no column of ours; they are "
                        + String.join(", ", known) + ".");
            ours.put(Columns.folded(line.substring(0, sign)), our);
        }
        return new Lines(Map.copyOf(ours));
    }
}
