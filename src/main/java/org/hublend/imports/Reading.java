package org.hublend.imports;

import java.util.List;

/// What came of reading a file.
public sealed interface Reading<R> {
    /// The file was read; rows that could not be used are named in `rejected` and stopped nobody.
    ///
    /// @param read rows that were not blank, good and bad (the header is none)
    /// @param rejected in the order of the file; a row may have several problems
    /// @param ignored the columns that were not imported, as the file calls them
    /// @param remarks what a person should know besides, such as an old encoding or loans left behind
    record Rows<R>(
            int read,
            List<R> rows,
            List<Problem> rejected,
            List<String> ignored,
            Origin origin,
            DatesFound dates,
            List<String> remarks)
            implements Reading<R> {}

    /// Nothing could be read; `problem` is one sentence for a person.
    record Unreadable<R>(String problem) implements Reading<R> {}
}
