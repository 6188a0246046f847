package org.hublend.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Font;

/// The table of a list: as many columns as there is room for, moved in by the arrows.
final class ListTable<T> extends TableView<T> {
    /// Room for the scroll bar and the cells' edges, in letters' heights.
    private static final double EDGES = 1.4;

    private final Listing<T> listing;
    private final List<ListColumn<T>> columns;
    private final List<TableColumn<T, String>> made;
    private final ObservableValue<Font> font;
    private boolean following;

    /// @param font of its words, which the widths follow
    ListTable(
            Listing<T> listing,
            List<ListColumn<T>> columns,
            String name,
            ObservableValue<Font> font,
            Runnable enter,
            Runnable back) {
        this.listing = listing;
        this.font = font;
        this.columns = columns;
        this.made = columns.stream().map(this::column).toList();
        getStyleClass().add("listing-table");
        setItems(listing.rows);
        setAccessibleText(name);
        setPlaceholder(new Label());
        getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        widthProperty().subscribe(this::fit);
        font.subscribe(this::fit);
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !following) listing.chosen.set(Optional.of(row));
        });
        listing.chosen.subscribe(this::follow);
        listing.rows.addListener((ListChangeListener<T>) _ -> follow());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, enter, back));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) enter.run();
        });
        follow();
    }

    double letter() {
        return font.getValue().getSize();
    }

    private TableColumn<T, String> column(ListColumn<T> column) {
        var made = new TableColumn<T, String>(column.name());
        made.setCellValueFactory(row -> new ReadOnlyStringWrapper(column.words().apply(row.getValue())));
        made.setCellFactory(_ -> new Cell<>(column));
        made.setSortable(false);
        made.setReorderable(false);
        made.setResizable(false);
        made.setEditable(false);
        if (column.isNumber()) made.getStyleClass().add("number");
        return made;
    }

    /// The first columns that find room, and what is left over goes to those that grow.
    private void fit() {
        var room = getWidth() / letter() - EDGES;
        if (room <= 0) return;
        double used = 0;
        int fitting = 0;
        for (var column : columns) {
            if (fitting > 0 && used + column.width() > room) break;
            used += column.width();
            fitting++;
        }
        var shown = columns.subList(0, fitting);
        var growing = shown.stream().filter(ListColumn::grows).count();
        var left = Math.max(0, room - used);
        for (int i = 0; i < fitting; i++) {
            var more = growing == 0 ? left / fitting : shown.get(i).grows() ? left / growing : 0;
            made.get(i).setPrefWidth((shown.get(i).width() + more) * letter());
            made.get(i).setMinWidth(0);
        }
        if (getColumns().size() != fitting) getColumns().setAll(made.subList(0, fitting));
    }

    private void follow() {
        following = true;
        listing.chosen
                .get()
                .ifPresentOrElse(
                        row -> {
                            var index = getItems().indexOf(row);
                            if (index >= 0 && getSelectionModel().getSelectedIndex() != index) {
                                getSelectionModel().clearAndSelect(index);
                                if (getFocusModel() != null) getFocusModel().focus(index);
                                scrollTo(index);
                            }
                        },
                        () -> getSelectionModel().clearSelection());
        following = false;
    }

    private void pressed(KeyEvent event, Runnable enter, Runnable back) {
        var last = getSelectionModel().getSelectedIndex() == getItems().size() - 1;
        var first = getSelectionModel().getSelectedIndex() == 0;
        if (event.getCode() == KeyCode.ENTER) enter.run();
        else if (event.getCode() == KeyCode.ESCAPE) back.run();
        else if (event.getCode() == KeyCode.DOWN && last && listing.more.get()) listing.nextPage();
        else if (event.getCode() == KeyCode.UP && first && listing.before.get() > 0) listing.pageBefore();
        else return;
        event.consume();
    }

    /// One cell; what does not fit can be read by pointing at it.
    private static final class Cell<T> extends TableCell<T, String> {
        private final ListColumn<T> column;
        private String tone = "";

        Cell(ListColumn<T> column) {
            this.column = column;
            if (column.isNumber()) setAlignment(Pos.CENTER_RIGHT);
        }

        @Override
        protected void updateItem(String words, boolean isEmpty) {
            super.updateItem(words, isEmpty);
            getStyleClass().remove(tone);
            tone = "";
            var row = getTableRow() == null ? null : getTableRow().getItem();
            if (isEmpty || words == null || row == null) {
                setText("");
                setTooltip(null);
                return;
            }
            setText(words);
            setTooltip(words.isEmpty() ? null : new Tooltip(words));
            tone = column.tone().apply(row);
            if (!tone.isEmpty()) getStyleClass().add(tone);
        }
    }
}
