package org.hublend.lending;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hublend.shell.Dates;
import org.hublend.shell.Texts;
import org.hublend.shell.Words;

/// Four columns: due today, late, ready on the shelf, to be prepared.
public final class TodayView extends VBox {
    /// From so many letters' widths on there is room for four columns, or for two.
    private static final double FOUR_FROM = 64;
    private static final double TWO_FROM = 34;

    private final TodayModel model;
    private final Texts texts;
    private final Dates dates;
    private final Words measure = new Words("");
    private final GridPane grid = new GridPane();
    private List<VBox> columns = List.of();

    public TodayView(TodayModel model, Texts texts, Clock clock) {
        this.model = model;
        this.texts = texts;
        this.dates = new Dates(texts, clock);
        getStyleClass().add("today");
        grid.getStyleClass().add("today-grid");
        grid.setMinHeight(USE_PREF_SIZE);
        measure.setVisible(false);
        measure.setManaged(false);
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().setAll(measure, new Words(texts.of("today.title"), "title"), grid);
        model.board.subscribe(this::show);
        model.toNextColumn.subscribe((_, _) -> toNextColumn());
        widthProperty().subscribe(this::arrange);
        measure.fontProperty().subscribe(this::arrange);
        show();
    }

    private void show() {
        var board = model.board.get();
        var ahead = model.days.get();
        columns = List.of(
                column(
                        texts.of("today.late", board.late().count()),
                        texts.of("today.late.none"),
                        board.late(),
                        l -> l.day().map(dates::due).orElse(""),
                        model::atTheDesk),
                column(
                        ahead == 0
                                ? texts.of("today.due", board.due().count())
                                : texts.of("today.due.ahead", board.due().count(), ahead),
                        texts.of("today.due.none"),
                        board.due(),
                        l -> ahead == 0 ? "" : l.day().map(dates::near).orElse(""),
                        model::atTheDesk),
                column(
                        texts.of("today.prepare", board.toPrepare().count()),
                        texts.of("today.prepare.none"),
                        board.toPrepare(),
                        this::since,
                        model::prepare),
                column(
                        texts.of("today.ready", board.ready().count()),
                        texts.of("today.ready.none"),
                        board.ready(),
                        _ -> "",
                        model::atTheDesk));
        // What is due is short on most days, so there is room below it.
        if (!board.papers().lines().isEmpty()) columns.get(1).getChildren().add(papers(board.papers()));
        columns.getFirst().getStyleClass().add("today-late");
        grid.getChildren().clear();
        arrange();
    }

    private VBox papers(TodayBoard.Column papers) {
        var column = column(
                texts.of("today.papers", papers.count()),
                "",
                papers,
                l -> l.isMissing() ? texts.of("today.papers.missing") : "",
                model::atTheDesk);
        column.getStyleClass().add("today-papers");
        return column;
    }

    private String since(TodayBoard.Line line) {
        return line.day().map(day -> texts.of("today.since", dates.near(day))).orElse("");
    }

    private void arrange() {
        var letters = getWidth() / measure.getFont().getSize();
        var across = letters >= FOUR_FROM ? 4 : letters >= TWO_FROM ? 2 : 1;
        grid.getChildren().clear();
        grid.getColumnConstraints()
                .setAll(Stream.generate(() -> share(across)).limit(across).toList());
        for (int i = 0; i < columns.size(); i++) grid.add(columns.get(i), i % across, i / across);
    }

    /// To the first line of the next column that has one.
    private void toNextColumn() {
        var at = columns.stream()
                .map(column -> column.getChildren().stream().anyMatch(Node::isFocused))
                .toList()
                .indexOf(true);
        for (int step = 1; step <= columns.size(); step++) {
            var first = columns.get(Math.floorMod(at + step, columns.size())).getChildren().stream()
                    .filter(Row.class::isInstance)
                    .findFirst();
            if (first.isPresent()) {
                first.get().requestFocus();
                return;
            }
        }
    }

    private static ColumnConstraints share(int across) {
        var share = new ColumnConstraints();
        share.setPercentWidth(100.0 / across);
        return share;
    }

    private VBox column(
            String title,
            String none,
            TodayBoard.Column of,
            Function<TodayBoard.Line, String> about,
            Consumer<TodayBoard.Line> act) {
        var column = new VBox(new Words(title, "heading"));
        column.getStyleClass().add("today-column");
        if (of.lines().isEmpty()) column.getChildren().add(new Words(none, "muted"));
        var rows = new ArrayList<Row>();
        for (var line : of.lines()) rows.add(row(line, about.apply(line), act));
        for (var row : rows) row.addEventHandler(KeyEvent.KEY_PRESSED, event -> move(event, rows, row));
        // One stop for Tab; the arrows go through the lines.
        for (int i = 1; i < rows.size(); i++) rows.get(i).setFocusTraversable(false);
        column.getChildren().addAll(rows);
        if (of.more() > 0) column.getChildren().add(new Words(texts.of("today.more", of.more()), "muted"));
        return column;
    }

    private Row row(TodayBoard.Line line, String about, Consumer<TodayBoard.Line> act) {
        var below = Stream.of(line.who(), about).filter(s -> !s.isEmpty()).collect(Collectors.joining(" · "));
        var row = new Row(
                line,
                texts.of("today.row.spoken", line.tag(), line.name(), below),
                () -> act.accept(line),
                new Words(line.tag(), "today-tag"));
        if (!line.name().isEmpty()) row.getChildren().add(new Words(line.name()));
        if (!below.isEmpty()) row.getChildren().add(new Words(below, "today-about"));
        return row;
    }

    /// A line that can be pressed; Enter comes to it by way of the screen's keys.
    private final class Row extends VBox {
        private final Runnable act;

        Row(TodayBoard.Line line, String spoken, Runnable act, Words... words) {
            super(words);
            this.act = act;
            getStyleClass().add("today-row");
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.BUTTON);
            setAccessibleText(spoken);
            setOnMouseClicked(_ -> act.run());
            focusedProperty().subscribe(focused -> model.chosen(line, focused ? Optional.of(act) : Optional.empty()));
            addEventHandler(KeyEvent.KEY_TYPED, event -> {
                // Its character would go to the scan box.
                if (event.getCharacter().isBlank()) event.consume();
            });
        }

        @Override
        public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
            if (action == AccessibleAction.FIRE) act.run();
            else super.executeAccessibleAction(action, parameters);
        }
    }

    private static void move(KeyEvent event, List<Row> rows, Row from) {
        if (event.getCode() == KeyCode.SPACE) {
            event.consume();
            from.act.run();
            return;
        }
        var at = rows.indexOf(from);
        var to = switch (event.getCode()) {
            case UP -> at - 1;
            case DOWN -> at + 1;
            case HOME -> 0;
            case END -> rows.size() - 1;
            default -> -1;
        };
        if (to < 0 || to >= rows.size()) return;
        event.consume();
        from.setFocusTraversable(false);
        rows.get(to).setFocusTraversable(true);
        rows.get(to).requestFocus();
    }
}
