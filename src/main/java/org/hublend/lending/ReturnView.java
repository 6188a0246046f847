package org.hublend.lending;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hublend.ledger.DeviceState;
import org.hublend.shell.Buttons;
import org.hublend.shell.Dates;
import org.hublend.shell.Key;
import org.hublend.shell.Texts;
import org.hublend.shell.Words;

/// What is coming back, with its parts to tick, and what of an open agreement is still out.
final class ReturnView extends VBox {
    private final DeskModel model;
    private final Texts texts;
    private final Dates dates;

    ReturnView(DeskModel model, Texts texts, Dates dates, Work work) {
        this.model = model;
        this.texts = texts;
        this.dates = dates;
        var buttons = new Buttons(texts);
        getStyleClass().add("desk-basket");
        setMinHeight(Region.USE_PREF_SIZE);
        if (work.isReturning()) getChildren().add(new Words(texts.of("desk.coming.back"), "desk-over"));
        for (var line : work.back())
            getChildren().add(comingBack(line, work.borrower().isPresent()));
        if (!work.notHereYet().isEmpty()) getChildren().add(new PaperView(model, texts, dates, work));
        var acts = new FlowPane();
        acts.getStyleClass().add("desk-acts");
        if (work.back().size() < 2)
            acts.getChildren().add(buttons.keyed(texts.of("desk.renew"), model.key(Key.SECOND), model::second));
        if (work.paper().isPresent())
            acts.getChildren().add(buttons.keyed(texts.of("papers.print.again"), model.key(Key.PRINT), model::print));
        var stepBack = work.isReturning() ? texts.of("desk.leave.out") : texts.of("desk.close");
        acts.getChildren().add(buttons.keyed(stepBack, model.key(Key.BACK), model::back));
        getChildren().add(acts);
    }

    private Region comingBack(Work.Back line, boolean personOpen) {
        var box = new DeviceBoxView(model, texts, line.thing().device());
        line.thing()
                .holder()
                .ifPresent(holder -> box.getChildren()
                        .add(new Words(
                                personOpen || holder.initials().isEmpty()
                                        ? texts.of("desk.due.line", dates.due(holder.due()))
                                        : texts.of("desk.holder.line", holder.initials(), dates.due(holder.due())),
                                "muted")));
        var parts = line.thing().partsIn(DeviceState.OUT);
        if (!parts.isEmpty()) {
            box.getChildren().add(new Words(texts.of("desk.came.with"), "field-name"));
            box.addTicks(parts, line.here()::contains);
        }
        line.wrong().ifPresent(what -> box.getChildren().add(new Words(words(what), "desk-need")));
        return box;
    }

    private String words(Wrong what) {
        return switch (what) {
            case DAMAGED -> texts.of("wrong.damaged");
            case PART_MISSING -> texts.of("wrong.part");
            case FOR_COORDINATOR -> texts.of("wrong.coordinator");
        };
    }
}
