package org.hublend.settings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.hublend.shell.Buttons;
import org.hublend.shell.Texts;
import org.hublend.shell.Words;
import org.hublend.sync.ExchangeLog;

/// What of the settings is about sending: how it stands, what is stuck, the clock, and the last exchanges.
final class SendingView {
    /// So many exchanges are shown before somebody asks for all.
    private static final int FIRST = 8;
    /// From so many letters' widths on there is room for columns side by side.
    private static final double COLUMNS_FROM = 46;

    private static final List<Double> SHARES = List.of(20.0, 36.0, 22.0, 22.0);

    private final SettingsModel model;
    private final Texts texts;
    private final SendingWords words;
    private final ClockWords clocks;
    private final Buttons buttons;
    private final Runnable drawAgain;
    private boolean isAll;

    SendingView(SettingsModel model, Texts texts, Clock clock, Runnable drawAgain) {
        this.model = model;
        this.texts = texts;
        this.words = new SendingWords(texts, clock);
        this.clocks = new ClockWords(texts);
        this.buttons = new Buttons(texts);
        this.drawAgain = drawAgain;
    }

    /// What stands above the buttons.
    List<Node> parts() {
        var light = new Words("", "sentence");
        light.textProperty().bind(model.light);
        light.managedProperty().bind(model.light.isNotEmpty());
        light.visibleProperty().bind(model.light.isNotEmpty());
        var parts = new ArrayList<Node>();
        parts.add(light);
        model.sending.get().ifPresent(now -> {
            words.last(now).ifPresent(last -> parts.add(new Words(last)));
            parts.add(new Words(words.waiting(now)));
            words.oldest(now).ifPresent(oldest -> parts.add(new Words(oldest, "muted")));
            if (!now.problem().isEmpty() && now.isJoined()) parts.add(new Words(words.problem(now)));
            for (var aside : now.aside()) parts.add(aside(aside));
            parts.add(clock(now));
        });
        return parts;
    }

    private Node aside(Sending.Aside aside) {
        var box = new VBox(
                new Words(words.aside(aside), aside.isWaiting() ? "field-name" : "error"),
                new Words(words.whatToDo(aside), "muted"));
        box.getStyleClass().add("settings-aside");
        return box;
    }

    private Node clock(Sending now) {
        var box = new VBox(new Words(clocks.says(now), now.clock().isWrong() ? "error" : "plain"));
        box.getStyleClass().add("settings-aside");
        clocks.means(now).ifPresent(means -> box.getChildren().add(new Words(means, "muted")));
        if (now.clock().isMoved())
            box.getChildren().add(buttons.plain(texts.of("settings.clock.right.now"), model::clockIsRight));
        return box;
    }

    /// The last exchanges; for a desk that has joined nothing there is none to tell of.
    List<Node> log() {
        var now = model.sending.get().filter(Sending::isJoined);
        if (now.isEmpty()) return List.of();
        var all = now.get().log();
        var parts = new ArrayList<Node>();
        parts.add(new Words(texts.of("settings.log"), "settings-log-title", "settings-log-over"));
        if (all.isEmpty()) {
            parts.add(new Words(texts.of("settings.log.none"), "muted"));
            return parts;
        }
        var shown = isAll ? all : all.subList(0, Math.min(FIRST, all.size()));
        parts.add(table(shown));
        if (shown.size() < all.size())
            parts.add(buttons.plain(texts.of("settings.log.all", all.size()), () -> {
                isAll = true;
                drawAgain.run();
            }));
        return parts;
    }

    private VBox table(List<ExchangeLog.Entry> entries) {
        var grid = new GridPane();
        grid.getStyleClass().add("settings-log");
        grid.setMinHeight(GridPane.USE_PREF_SIZE);
        var measure = new Words("");
        measure.setVisible(false);
        measure.setManaged(false);
        Runnable arrange = () -> {
            boolean isWide = grid.getWidth() / measure.getFont().getSize() >= COLUMNS_FROM;
            grid.getChildren().clear();
            grid.getColumnConstraints().clear();
            if (isWide) wide(grid, entries);
            else narrow(grid, entries);
        };
        grid.widthProperty().subscribe(arrange);
        measure.fontProperty().subscribe(arrange);
        // What measures comes before what changes with it, or it would change under the window's hands.
        return new VBox(measure, grid);
    }

    private void wide(GridPane grid, List<ExchangeLog.Entry> entries) {
        for (var share : SHARES) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(
                0,
                Stream.of(
                                texts.of("settings.log.when"),
                                texts.of("settings.log.ended"),
                                texts.of("settings.log.sent"),
                                texts.of("settings.log.read"))
                        .map(title -> new Words(title, "settings-log-title"))
                        .toArray(Node[]::new));
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            grid.addRow(
                    i + 1,
                    new Words(words.when(entry)),
                    new Words(words.ended(entry)),
                    new Words(words.sent(entry)),
                    new Words(words.received(entry)));
        }
        for (var cell : grid.getChildren()) GridPane.setValignment(cell, VPos.TOP);
    }

    /// Where columns would break every word, each exchange is a paragraph.
    private void narrow(GridPane grid, List<ExchangeLog.Entry> entries) {
        var column = new ColumnConstraints();
        column.setPercentWidth(100);
        grid.getColumnConstraints().add(column);
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var lines = new VBox(new Words(words.when(entry), "settings-log-title"), new Words(words.ended(entry)));
            if (!entry.sent().isEmpty())
                lines.getChildren().add(new Words(texts.of("settings.log.sent.line", words.sent(entry))));
            if (!entry.received().isEmpty())
                lines.getChildren().add(new Words(texts.of("settings.log.read.line", words.received(entry))));
            grid.addRow(i, lines);
        }
    }
}
