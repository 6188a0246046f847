package org.hublend.lending;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hublend.shell.Buttons;
import org.hublend.shell.Dates;
import org.hublend.shell.Key;
import org.hublend.shell.Texts;
import org.hublend.shell.Words;

/// The pile that is being taken back: how many, when they came, and what was scanned, the last first.
final class PileView extends VBox {
    PileView(DeskModel model, Texts texts, Dates dates, Pile pile) {
        getStyleClass().add("desk-basket");
        setMinHeight(Region.USE_PREF_SIZE);
        var buttons = new Buttons(texts);
        var count = new FlowPane(
                new Words(texts.of("pile.count", pile.lines().size()), "desk-name"),
                new Words(
                        pile.on()
                                .map(day -> texts.of("pile.came", dates.longDay(day)))
                                .orElseGet(() -> texts.of("pile.today")),
                        "desk-card"));
        count.getStyleClass().add("desk-name-line");
        var acts = new FlowPane(
                buttons.main(texts.of("pile.done"), model.key(Key.MAIN), model::enter),
                buttons.keyed(texts.of("pile.when"), model.key(Key.DATE), model::date));
        acts.getStyleClass().add("desk-acts");
        if (!pile.lines().isEmpty())
            acts.getChildren().add(buttons.keyed(texts.of("pile.undo"), model.key(Key.UNDO), model::undo));
        getChildren().setAll(new Words(texts.of("pile.title"), "desk-over"), count, acts);
        for (var line : pile.lines().reversed()) getChildren().add(line(model, texts, line));
        if (pile.lines().isEmpty()) getChildren().add(new Words(texts.of("pile.empty"), "muted"));
    }

    private static Region line(DeskModel model, Texts texts, Pile.Line line) {
        var box = new DeviceBoxView(model, texts, line.thing().device());
        var words = line.thing()
                .holder()
                .map(Thing.Holder::initials)
                .filter(who -> !who.isEmpty())
                .map(who -> texts.of("pile.line", who))
                .orElseGet(() -> texts.of("pile.line.nobody"));
        box.getChildren().add(new Words(words, "muted"));
        return box;
    }
}
