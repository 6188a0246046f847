package org.hublend.shell;

import java.time.Clock;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The foot of the window: what this desk did today, newest first, each with its way back.
final class Foot extends HBox {
    private static final int ROWS = 3;
    private static final int ROWS_WHEN_NARROW = 1;

    private final FrameModel model;
    private final Texts texts;
    private final Dates dates;
    private final Buttons buttons;
    private final ObservableBooleanValue narrow;

    Foot(FrameModel model, Texts texts, ObservableBooleanValue narrow) {
        this.model = model;
        this.texts = texts;
        this.dates = new Dates(texts, Clock.systemDefaultZone());
        this.buttons = new Buttons(texts);
        this.narrow = narrow;
        getStyleClass().add("foot");
        setAccessibleText(texts.of("frame.done.name"));
        model.done.addListener((ListChangeListener<Done>) _ -> fill());
        model.allDone.subscribe(this::fill);
        narrow.subscribe(this::fill);
        fill();
    }

    private void fill() {
        var few = narrow.get() ? ROWS_WHEN_NARROW : ROWS;
        var open = model.allDone.get();
        var shown = open ? model.done : model.done.subList(0, Math.min(few, model.done.size()));
        var rows = new VBox();
        rows.getStyleClass().add("done-rows");
        rows.getChildren().setAll(shown.stream().map(done -> row(done, open)).toList());
        if (shown.isEmpty()) rows.getChildren().add(words(texts.of("frame.done.empty"), false));
        getChildren().setAll(open ? scrolling(rows) : rows);
        HBox.setHgrow(getChildren().getFirst(), Priority.ALWAYS);
        if (model.done.size() > few) getChildren().add(more(open));
    }

    /// Open, it scrolls, so that the middle never disappears.
    private static ScrollPane scrolling(VBox rows) {
        var scroll = new ScrollPane(rows);
        scroll.getStyleClass().add("foot-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private HBox row(Done done, boolean open) {
        var time = new Label(dates.time(done.time()));
        time.getStyleClass().add("done-time");
        time.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(time, words(done.words(), open));
        row.getStyleClass().add("done-row");
        if (done.undoable()) row.getChildren().add(undo(done));
        return row;
    }

    /// One line each while the foot is closed, all of it when it is open.
    private static Label words(String text, boolean open) {
        var words = new Label(text);
        words.getStyleClass().add("done-words");
        words.setWrapText(open);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        if (!open) words.setTooltip(new Tooltip(text));
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private Button undo(Done done) {
        var undo = buttons.plain(texts.of("frame.done.undo"), () -> model.undo(done));
        undo.setAccessibleText(texts.of("frame.done.undo.spoken", done.words(), dates.time(done.time())));
        return small(undo);
    }

    private Button more(boolean open) {
        var words = open ? texts.of("frame.done.few") : texts.of("frame.done.all", model.done.size());
        return small(buttons.quiet(words, () -> model.allDone.set(!open)));
    }

    private static Button small(Button button) {
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("slim");
        return button;
    }
}
