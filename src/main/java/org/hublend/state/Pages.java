package org.hublend.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Cuts long lists of ids into pieces that a statement can take.
public final class Pages {
    /// Beyond 999 values, jOOQ writes them into the text of SQLite's statements.
    private static final int SIZE = 500;

    private Pages() {}

    public static <T> List<List<T>> of(Collection<T> all) {
        var list = List.copyOf(all);
        var pages = new ArrayList<List<T>>();
        for (int from = 0; from < list.size(); from += SIZE)
            pages.add(list.subList(from, Math.min(list.size(), from + SIZE)));
        return pages;
    }
}
