package org.hublend.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A list on a screen: what is searched for, which filter and order hold, the page that is shown, and the row that is
/// open beside it. It never holds more than a page, and asks for one page at a time however fast somebody types.
public final class Listing<T> {
    /// The most rows that a page has.
    public static final int PAGE = 200;
    /// The filter that leaves nothing out.
    public static final String ALL = "";

    /// What is wanted.
    ///
    /// @param search as it was typed, perhaps empty
    /// @param after the last row of the page before; empty for the first page
    public record Wanted<T>(String search, String filter, String order, Optional<T> after) {
        Wanted<T> comingAfter(T last) {
            return new Wanted<>(search, filter, order, Optional.of(last));
        }
    }

    /// A page of what was found.
    ///
    /// @param more whether there are rows after these
    /// @param counts how many rows each filter would show, [#ALL] among them
    public record Found<T>(List<T> rows, boolean more, Map<String, Integer> counts) {
        public Found {
            rows = List.copyOf(rows);
            counts = Map.copyOf(counts);
        }

        /// Of one row more than a page holds, where there are so many.
        public static <T> Found<T> of(List<T> rowsAndOneMore, Map<String, Integer> counts) {
            var more = rowsAndOneMore.size() > PAGE;
            return new Found<>(more ? rowsAndOneMore.subList(0, PAGE) : rowsAndOneMore, more, counts);
        }
    }

    /// Finds a page; called on a background.
    public interface Source<T> {
        Found<T> find(Wanted<T> wanted);
    }

    public final StringProperty search = new SimpleStringProperty("");
    public final StringProperty filter = new SimpleStringProperty(ALL);
    public final StringProperty order = new SimpleStringProperty("");
    public final ObservableList<T> rows = FXCollections.observableArrayList();
    public final ObjectProperty<Map<String, Integer>> counts = new SimpleObjectProperty<>(Map.of());
    /// The row that the arrows are on.
    public final ObjectProperty<Optional<T>> chosen = new SimpleObjectProperty<>(Optional.empty());
    /// The row that is shown in the side panel.
    public final ObjectProperty<Optional<T>> open = new SimpleObjectProperty<>(Optional.empty());
    /// How many rows come before this page.
    public final IntegerProperty before = new SimpleIntegerProperty();
    public final BooleanProperty more = new SimpleBooleanProperty();
    /// Whether what is shown is an answer, and not what is there before the first one.
    public final BooleanProperty known = new SimpleBooleanProperty();

    /// The view is to bring the focus to the filters; each time it changes.
    final IntegerProperty toFilters = new SimpleIntegerProperty();

    /// The view is to bring the focus to the search; each time it changes.
    final IntegerProperty toSearch = new SimpleIntegerProperty();

    private Optional<ListingSheet<T>> paper = Optional.empty();
    private final String name;
    private final Background background;
    private final Source<T> source;
    private final Function<T, ?> key;
    private final List<T> turned = new ArrayList<>();
    private boolean busy;
    private boolean again;
    private boolean changing;

    /// @param name what the program is busy with while it looks, as people read it
    /// @param orders the first is the order that it begins with
    /// @param key by which a row is known again after the list was read anew
    public Listing(String name, List<String> orders, Function<T, ?> key, Background background, Source<T> source) {
        this.key = key;
        this.name = name;
        this.background = background;
        this.source = source;
        order.set(orders.getFirst());
        search.subscribe((_, _) -> begin());
        filter.subscribe((_, _) -> begin());
        order.subscribe((_, _) -> begin());
    }

    /// Reads again what is shown; the page and the row that is open stay.
    public void refresh() {
        if (busy) {
            again = true;
            return;
        }
        busy = true;
        var wanted = new Wanted<>(search.get(), filter.get(), order.get(), last());
        background.start(name, () -> find(wanted), answer -> {
            busy = false;
            if (again) {
                again = false;
                refresh();
            } else show(answer.get());
        });
    }

    /// What went wrong is thrown where it is known that nothing is asked any more, or the list would wait for ever.
    private Supplier<Found<T>> find(Wanted<T> wanted) {
        try {
            var found = source.find(wanted);
            return () -> found;
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        }
    }

    /// Told by whoever shows it, so that it is printed as it is seen.
    void writtenIn(ListingSheet<T> how) {
        paper = Optional.of(how);
    }

    /// All that is asked for now, as it is printed; put together on a background. Empty where there is nothing.
    ///
    /// @param file of the sheet
    public Callable<Optional<Sheet>> page(String file, Texts texts) {
        var wanted = new Wanted<T>(search.get(), filter.get(), order.get(), Optional.empty());
        var how = paper;
        return () -> how.flatMap(p -> p.of(file, wanted, source, texts));
    }

    /// Shows only these; all again when they were the only ones already.
    public void toggle(String which) {
        filter.set(filter.get().equals(which) ? ALL : which);
    }

    /// F4: the next of these filters, and after the last all again.
    public void nextOf(List<String> filters) {
        var next = filters.indexOf(filter.get()) + 1;
        filter.set(next < filters.size() ? filters.get(next) : ALL);
    }

    public void nextPage() {
        if (!more.get() || rows.isEmpty() || busy) return;
        turned.add(rows.getLast());
        refresh();
    }

    public void pageBefore() {
        if (turned.isEmpty() || busy) return;
        turned.removeLast();
        refresh();
    }

    /// F9: to the filters, with the focus.
    public void goToFilters() {
        toFilters.set(toFilters.get() + 1);
    }

    /// To the search, with the focus, to find another row than the one that is open.
    public void goToSearch() {
        open.set(Optional.empty());
        toSearch.set(toSearch.get() + 1);
    }

    /// Enter: opens the row that the arrows are on; answers whether it was open already.
    public boolean open() {
        var same =
                open.get().map(key).equals(chosen.get().map(key)) && open.get().isPresent();
        chosen.get().ifPresent(row -> open.set(Optional.of(row)));
        return same;
    }

    /// Esc: closes the panel, then clears the search, then the filter.
    public void back() {
        if (open.get().isPresent()) open.set(Optional.empty());
        else if (!search.get().isEmpty()) search.set("");
        else filter.set(ALL);
    }

    /// Everything of the list, as when it was first shown.
    public void all() {
        changing = true;
        open.set(Optional.empty());
        search.set("");
        filter.set(ALL);
        changing = false;
        begin();
    }

    public int count(String which) {
        return counts.get().getOrDefault(which, 0);
    }

    private void begin() {
        if (changing) return;
        turned.clear();
        open.set(Optional.empty());
        refresh();
    }

    private Optional<T> last() {
        return turned.isEmpty() ? Optional.empty() : Optional.of(turned.getLast());
    }

    private void show(Found<T> found) {
        // Rows may have gone since the page was turned.
        if (found.rows().isEmpty() && !turned.isEmpty()) {
            turned.clear();
            refresh();
            return;
        }
        var was = chosen.get();
        var opened = open.get();
        counts.set(found.counts());
        before.set(turned.size() * PAGE);
        more.set(found.more());
        rows.setAll(found.rows());
        known.set(true);
        chosen.set(was.flatMap(this::same).or(() -> rows.stream().findFirst()));
        open.set(opened.map(row -> same(row).orElse(row)));
    }

    /// The same row as it is now.
    private Optional<T> same(T row) {
        return rows.stream().filter(r -> key.apply(r).equals(key.apply(row))).findFirst();
    }
}
