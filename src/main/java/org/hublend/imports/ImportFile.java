package org.hublend.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A CSV file that somebody brings, to be read as a list of devices or of people.
///
/// @param order what 3/4/23 means in it
/// @param map a file of `theirs=ours` lines that says which of their columns is which of ours
public record ImportFile(Path file, DateOrder order, Optional<Path> map) {
    private static final List<ListKind<?>> KINDS = List.of(new DeviceList(), new PersonList());

    public ImportFile(Path file) {
        this(file, DateOrder.AUTO, Optional.empty());
    }

    public Reading<DeviceRow> devices() {
        return read(new DeviceList());
    }

    public Reading<PersonRow> people() {
        return read(new PersonList());
    }

    private <R> Reading<R> read(ListKind<R> kind) {
        return switch (FileText.of(file)) {
            case FileText.NotText(var problem) -> new Reading.Unreadable<>(problem);
            case FileText.Text text ->
                switch (columns(kind)) {
                    case ColumnMap.Wrong(var problem) -> new Reading.Unreadable<>(problem);
                    case ColumnMap.Lines lines -> read(kind, text, lines);
                };
        };
    }

    private ColumnMap columns(ListKind<?> kind) {
        // What may stand on the right does not depend on whose file it is.
        var ours = kind.columns(Origin.HUBLEND).ours();
        return map.map(lines -> ColumnMap.of(lines, ours)).orElseGet(ColumnMap::none);
    }

    private <R> Reading<R> read(ListKind<R> kind, FileText.Text text, ColumnMap.Lines lines) {
        var table =
                Table.of(text.text(), header -> headings(kind, header, lines).known());
        if (table.isEmpty()) return new Reading.Unreadable<>("That is not a CSV file; save the list as CSV in UTF-8.");
        var headings = headings(kind, table.get().header(), lines);
        var header = headings.header();
        if (kind.needsOneOf().stream().noneMatch(headings::has))
            return new Reading.Unreadable<>(withoutTheNeeded(kind, table.get()));
        var foreign = kind.neverHas().stream()
                .filter(name -> Columns.has(header, name))
                .findFirst();
        if (foreign.isPresent() && lines.ours().isEmpty())
            return new Reading.Unreadable<>(ofSomethingElse(kind, header, foreign.get()));
        return new RowReader<>(kind, headings, order).read(table.get(), text.remarks());
    }

    private static Headings headings(ListKind<?> kind, List<String> header, ColumnMap.Lines lines) {
        return Headings.of(header, kind.columns(kind.origin(header)), lines);
    }

    /// Says nothing of what stands in the first line: where the header is missing that is a person.
    private static String withoutTheNeeded(ListKind<?> kind, Table table) {
        if (table.header().isEmpty() && table.torn().isPresent())
            return "The first line has a quotation mark that is never closed; close it and import again.";
        var other = another(kind, table.header());
        if (other.isPresent()) return other.get();
        var needed = kind.needsOneOf().getFirst();
        return "The first line has to name the columns, and none of them is the " + needed
                + "; add that line, or say with a map which column it is (theirs=" + needed + ").";
    }

    private static String ofSomethingElse(ListKind<?> kind, List<String> header, String foreign) {
        return another(kind, header)
                .orElseGet(() -> "This does not look like a list of " + kind.plural() + ", since it has a column "
                        + foreign + "; if it is one, say which column is which with a map (theirs="
                        + kind.needsOneOf().getFirst() + ").");
    }

    private static Optional<String> another(ListKind<?> kind, List<String> header) {
        var nothing = new ColumnMap.Lines(Map.of());
        return KINDS.stream()
                .filter(other -> !other.plural().equals(kind.plural()))
                .filter(other -> other.neverHas().stream().noneMatch(name -> Columns.has(header, name)))
                .filter(other -> other.needsOneOf().stream().anyMatch(headings(other, header, nothing)::has))
                .map(other -> "This looks like a list of " + other.plural() + ", not of " + kind.plural()
                        + "; import it as that.")
                .findFirst();
    }
}
