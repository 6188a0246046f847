package org.hublend.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A list on paper: all that was asked for and not only the page that is seen, in its order and its columns.
final class ListingSheet<T> {
    /// About thirty sheets of paper; nobody reads more than that.
    static final int MOST = 1_000;

    private final String title;
    private final List<ListColumn<T>> columns;
    private final Map<String, String> filters;

    /// @param filters the name of each by its id
    ListingSheet(String title, List<ListColumn<T>> columns, Map<String, String> filters) {
        this.title = title;
        this.columns = List.copyOf(columns);
        this.filters = Map.copyOf(filters);
    }

    /// Reads page after page, which takes its time. Empty where nothing fits.
    Optional<Sheet> of(String file, Listing.Wanted<T> wanted, Listing.Source<T> source, Texts texts) {
        var found = source.find(wanted);
        var all = found.counts().getOrDefault(wanted.filter(), 0);
        var rows = new ArrayList<>(found.rows());
        while (found.more() && rows.size() < MOST) {
            found = source.find(wanted.comingAfter(rows.getLast()));
            if (found.rows().isEmpty()) break;
            rows.addAll(found.rows());
        }
        if (rows.isEmpty()) return Optional.empty();
        var shown = rows.subList(0, Math.min(MOST, rows.size()));
        var isWhole = shown.size() == rows.size() && !found.more();
        return Optional.of(Sheet.of(file, title, notes(wanted, shown.size(), isWhole ? shown.size() : all, texts))
                .table(
                        columns.stream().map(ListColumn::name).toList(),
                        shown.stream().map(this::cells).toList()));
    }

    private String[] notes(Listing.Wanted<T> wanted, int shown, int all, Texts texts) {
        var notes = new ArrayList<String>();
        Optional.ofNullable(filters.get(wanted.filter())).ifPresent(name -> notes.add(texts.of("sheet.filter", name)));
        if (!wanted.search().isBlank()) notes.add(texts.of("sheet.search", wanted.search()));
        notes.add(shown < all ? texts.of("sheet.first", shown, all) : texts.of("sheet.all", shown));
        return notes.toArray(String[]::new);
    }

    private List<String> cells(T row) {
        return columns.stream().map(column -> column.words().apply(row)).toList();
    }
}
