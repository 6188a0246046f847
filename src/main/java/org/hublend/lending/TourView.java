package org.hublend.lending;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hublend.shell.Buttons;
import org.hublend.shell.Texts;
import org.hublend.shell.Words;

/// The card of the demo: what to scan or type, in the order that tells the story.
final class TourView extends VBox {
    TourView(Tour tour, Texts texts, DeskModel model) {
        getStyleClass().add("tour");
        setMinHeight(Region.USE_PREF_SIZE);
        var steps = new VBox(
                step(texts.of("tour.lend", tour.person()), List.of(tour.card())),
                step(texts.of("tour.devices"), tour.ready()),
                step(texts.of("tour.enter"), List.of()));
        steps.getStyleClass().add("tour-steps");
        steps.setMinHeight(Region.USE_PREF_SIZE);
        tour.out().ifPresent(tag -> steps.getChildren().add(step(texts.of("tour.return"), List.of(tag))));
        getChildren()
                .setAll(
                        new Words(texts.of("tour.title"), "heading"),
                        new Words(texts.of("tour.how"), "muted"),
                        steps,
                        new Buttons(texts).plain(texts.of("tour.close"), () -> model.tour.set(Optional.empty())));
    }

    /// The words wrap where there is little room; a code never does.
    private static HBox step(String text, List<String> codes) {
        var step = new HBox(new Words(text));
        step.getStyleClass().add("tour-step");
        for (var code : codes) {
            var shown = new Words(code, "tour-code");
            shown.setMinWidth(USE_PREF_SIZE);
            step.getChildren().add(shown);
        }
        return step;
    }
}
