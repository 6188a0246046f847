package org.hublend.lending;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hublend.shell.Dates;
import org.hublend.shell.Texts;
import org.hublend.shell.Words;

/// What of the agreement that lies open is still out: nothing is ticked before it is scanned or seen.
final class PaperView extends VBox {
    PaperView(DeskModel model, Texts texts, Dates dates, Work work) {
        getStyleClass().addAll("desk-paper", "desk-fact");
        setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(new Words(texts.of("papers.still.out"), "desk-over"));
        for (var thing : work.notHereYet()) {
            var named = model.words.named(thing.device());
            var due = thing.holder().map(h -> dates.due(h.due())).orElse("");
            var box = new CheckBox(texts.of("papers.loan.line", named, due));
            box.setMnemonicParsing(false);
            box.setWrapText(true);
            box.setUserData(thing.device().id());
            box.setAccessibleText(texts.of("papers.tick.spoken", thing.device().name(), thing.tag()));
            box.setOnAction(_ -> model.tickBack(thing));
            getChildren().add(box);
        }
    }
}
