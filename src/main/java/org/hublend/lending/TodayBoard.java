package org.hublend.lending;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What there is to do at this hub today, at a glance.
///
/// @param papers that wait to be signed, by the numbers of their agreements
public record TodayBoard(Column due, Column late, Column papers, Column ready, Column toPrepare) {
    static final TodayBoard EMPTY = new TodayBoard(Column.NONE, Column.NONE, Column.NONE, Column.NONE, Column.NONE);

    /// The first lines of a list, and how many more there are.
    public record Column(List<Line> lines, int more) {
        static final Column NONE = new Column(List.of(), 0);

        public Column {
            lines = List.copyOf(lines);
        }

        int count() {
            return lines.size() + more;
        }
    }

    /// A device, or a paper.
    ///
    /// @param tag the label, or the number of the agreement
    /// @param name what it is; empty for a paper
    /// @param who has it, in as much as the reader may see; empty where nobody has
    /// @param day it is to be given back, or since when it is as it is
    /// @param isMissing of a paper: nobody has printed it yet
    public record Line(String tag, String name, String who, Optional<LocalDate> day, boolean isMissing) {
        Line(String tag, String name, String who, Optional<LocalDate> day) {
            this(tag, name, who, day, false);
        }

        /// Names stay out of logs and test output.
        @Override
        public String toString() {
            return "Line[" + tag + "]";
        }
    }

    /// What somebody should see to now: the count in the rail.
    int pressing() {
        return due.count() + late.count();
    }
}
