package org.hublend.statistics;

import java.util.Map;

/// One figure and where in the table it stands.
///
/// @param cell the value of each dimension; one that is missing stands for all
record Row(Measure measure, Map<Dimension, String> cell, Figure figure) {
    static final String ALL = "all";
    static final String UNKNOWN = "unknown";

    Row {
        cell = Map.copyOf(cell);
    }

    String at(Dimension dimension) {
        return cell.getOrDefault(dimension, ALL);
    }
}
