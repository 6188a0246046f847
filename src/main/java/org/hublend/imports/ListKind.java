package org.hublend.imports;

import java.util.List;
import java.util.Map;

/// What sets a list of devices and a list of people apart.
interface ListKind<R> {
    /// What is in the list, for sentences.
    String plural();

    /// The column without which nothing can be read, or another that will do.
    List<String> needsOneOf();

    /// Columns that such a list never has: a list with one of them is of something else, though a needed name is there.
    List<String> neverHas();

    /// Columns in which nothing may stand twice, and what to do about the second.
    Map<String, String> unique();

    List<String> dates();

    /// A column of theirs that says who has a device, by which it shows that loans are left behind.
    List<String> signsOfLoans();

    Origin origin(List<String> header);

    Columns columns(Origin origin);

    /// The row, to be used only if the cells then have no problem.
    R row(Cells cells, Origin origin);
}
