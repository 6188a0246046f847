package org.hublend.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The left edge of the window: the screens, and at its foot the hub and how it stands with the sending.
final class Rail extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private static final int MOST_SHOWN = 99;

    private final FrameModel model;
    private final Texts texts;
    private final Buttons buttons;
    private final ObservableBooleanValue narrow;
    private final VBox items = new VBox();
    private final Label name = new Label();

    Rail(FrameModel model, Texts texts, ObservableBooleanValue narrow) {
        this.model = model;
        this.texts = texts;
        this.buttons = new Buttons(texts);
        this.narrow = narrow;
        getStyleClass().add("rail");
        items.getStyleClass().add("rail-items");
        items.setAccessibleText(texts.of("frame.places"));
        var scroll = new ScrollPane(items);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("rail-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(), scroll, new LightButton(model, buttons, narrow));
        model.places.addListener((ListChangeListener<Place>) _ -> fill());
        model.here.subscribe(this::mark);
        narrow.subscribe(this::fill);
        items.addEventHandler(KeyEvent.KEY_PRESSED, this::move);
    }

    /// The screen in front, so that F6 can bring the focus to it.
    void takeFocus() {
        places().stream().filter(Button::isFocusTraversable).findFirst().ifPresent(Button::requestFocus);
    }

    private HBox head() {
        name.setText(texts.of("app.name"));
        name.getStyleClass().add("rail-name");
        var mark = new Region();
        mark.getStyleClass().add("rail-mark");
        var head = new HBox(mark, name);
        head.getStyleClass().add("rail-head");
        return head;
    }

    /// Rebuilt whole, as there are nine at most; the focus stays where it was.
    private void fill() {
        var focused = places().stream().map(Button::isFocused).toList().indexOf(true);
        pseudoClassStateChanged(NARROW, narrow.get());
        name.setVisible(!narrow.get());
        name.setManaged(!narrow.get());
        var fresh = new ArrayList<Button>();
        for (int i = 0; i < model.places.size(); i++) fresh.add(item(model.places.get(i), i + 1));
        items.getChildren().setAll(fresh);
        mark();
        if (focused >= 0 && focused < fresh.size()) fresh.get(focused).requestFocus();
    }

    private Button item(Place place, int number) {
        var icon = new StackPane(new Icon(place.icon()));
        icon.getStyleClass().add("rail-icon");
        var count = new Label(count(place.waiting()));
        count.getStyleClass().add("count");
        count.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        count.setVisible(place.waiting() > 0);
        var item = buttons.plain("", () -> model.go(place.id()));
        item.getStyleClass().add("rail-item");
        item.setMaxWidth(Double.MAX_VALUE);
        item.setUserData(place);
        var spoken = texts.of("frame.place.key", spoken(place), number);
        if (narrow.get()) {
            StackPane.setAlignment(count, Pos.TOP_RIGHT);
            item.setGraphic(new StackPane(icon, count));
            item.setTooltip(new Tooltip(spoken));
        } else {
            var words = new Label(place.name());
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            item.setGraphic(new HBox(icon, words, count));
        }
        return item;
    }

    private String count(int waiting) {
        if (waiting == 0) return "";
        return waiting > MOST_SHOWN ? texts.of("frame.place.many", MOST_SHOWN) : String.valueOf(waiting);
    }

    private String spoken(Place place) {
        return place.waiting() > 0 ? texts.of("frame.place.waiting", place.name(), place.waiting()) : place.name();
    }

    private void mark() {
        var all = places();
        for (int i = 0; i < all.size(); i++) {
            var place = (Place) all.get(i).getUserData();
            var here = place.id().equals(model.here.get());
            all.get(i).pseudoClassStateChanged(HERE, here);
            all.get(i).setFocusTraversable(here);
            var keyed = texts.of("frame.place.key", spoken(place), i + 1);
            all.get(i).setAccessibleText(here ? texts.of("frame.place.here", keyed) : keyed);
        }
        // One stop for the whole group, and there must be one even when the screen in front is none of these.
        if (all.stream().noneMatch(Button::isFocusTraversable) && !all.isEmpty())
            all.getFirst().setFocusTraversable(true);
    }

    private void move(KeyEvent event) {
        var step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        var all = places();
        var focused = all.stream().map(Button::isFocused).toList().indexOf(true);
        if (step == 0 || focused < 0) return;
        all.get(Math.clamp(focused + step, 0, all.size() - 1)).requestFocus();
        event.consume();
    }

    private List<Button> places() {
        return items.getChildren().stream().map(Button.class::cast).toList();
    }
}
