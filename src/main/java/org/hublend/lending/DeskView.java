package org.hublend.lending;

import java.time.Clock;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hublend.shell.Buttons;
import org.hublend.shell.Dates;
import org.hublend.shell.Key;
import org.hublend.shell.Texts;
import org.hublend.shell.Words;

/// The Desk: the person on the left, the basket on the right, or what is coming back.
public final class DeskView extends VBox {
    /// Narrower than so many letters' widths, the columns stack.
    private static final double COLUMNS_FROM = 46;

    private final DeskModel model;
    private final Texts texts;
    private final Dates dates;
    private final Buttons buttons;
    private final DeskWords words;
    private final DayFieldView day;
    private final HBox columns = new HBox();
    private final VBox left = new VBox();
    private final VBox stacked = new VBox();
    private final VBox below = new VBox();
    private final Words measure = new Words("");
    private List<Region> parts = List.of();

    public DeskView(DeskModel model, Texts texts, Clock clock) {
        this.model = model;
        this.texts = texts;
        this.dates = new Dates(texts, clock);
        this.buttons = new Buttons(texts);
        this.words = model.words;
        this.day = new DayFieldView(model.day, texts);
        getStyleClass().add("desk");
        columns.getStyleClass().add("desk-columns");
        left.getStyleClass().add("desk-left");
        stacked.getStyleClass().add("desk-columns");
        measure.setVisible(false);
        measure.setManaged(false);
        getChildren().setAll(measure, day);
        model.work.subscribe(this::show);
        model.due.subscribe(this::show);
        model.tour.subscribe(this::show);
        model.aside.subscribe(this::show);
        widthProperty().subscribe(this::arrange);
        measure.fontProperty().subscribe(this::arrange);
        show();
    }

    private void show() {
        var work = model.work.get();
        var focused = focusedPart();
        parts = parts(work);
        below.getChildren()
                .setAll(model.tour.get().map(t -> new TourView(t, texts, model)).stream()
                        .toList());
        arrange();
        focusPart(focused);
    }

    private List<Region> parts(Work work) {
        if (work.pile().isPresent())
            return List.of(new PileView(model, texts, dates, work.pile().get()));
        if (work.isNone()) return List.of(empty());
        return work.isReturning() || work.paper().isPresent()
                ? List.of(new ReturnView(model, texts, dates, work))
                : new LendingView(model, texts, dates, work).parts();
    }

    /// Side by side where there is room for it; else the basket, with what Enter does, comes before the small print.
    private void arrange() {
        var sideBySide = getWidth() / measure.getFont().getSize() >= COLUMNS_FROM;
        columns.getChildren().clear();
        stacked.getChildren().clear();
        left.getChildren().clear();
        if (sideBySide && parts.size() > 2) {
            HBox.setHgrow(left, Priority.ALWAYS);
            left.getChildren().setAll(parts.get(0), parts.get(2));
            columns.getChildren().setAll(left, parts.get(1));
        } else stacked.getChildren().setAll(parts);
        // The field for a day stays where it is, or it would lose the focus of whoever types in it.
        getChildren().remove(2, getChildren().size());
        getChildren().addAll(columns.getChildren().isEmpty() ? stacked : columns, below);
    }

    private Region empty() {
        var column = DeviceBoxView.column(
                "desk-empty",
                new Words(texts.of("desk.empty"), "title"),
                new Words(texts.of("desk.empty.sentence"), "sentence", "muted"));
        var waiting = new FlowPane();
        waiting.getStyleClass().add("desk-acts");
        for (var basket : model.aside.get()) waiting.getChildren().add(carryOn(basket));
        waiting.getChildren().add(buttons.keyed(texts.of("pile.take"), model.key(Key.SECOND), model::second));
        column.getChildren().add(waiting);
        return column;
    }

    private Button carryOn(Work basket) {
        var things = words.things(basket.basket().size());
        var what = basket.borrower()
                .map(b -> texts.of("desk.aside.line", b.person().initials(), things))
                .orElseGet(() -> texts.of("desk.aside.nobody", things));
        return buttons.plain(what, () -> model.carryOn(basket));
    }

    /// The tick that has the focus keeps it when the lines are drawn anew.
    private Object focusedPart() {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        return owner instanceof CheckBox box && box.getUserData() != null ? box.getUserData() : this;
    }

    private void focusPart(Object part) {
        lookupAll(".check-box").stream()
                .filter(node -> part.equals(node.getUserData()))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
