package org.hublend.shell;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One card in the middle of an otherwise empty window, that scrolls when the text is large and the window small.
public final class WordCard extends ScrollPane {
    private final VBox card = new VBox();

    public WordCard() {
        card.getStyleClass().add("word-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.setMinHeight(Region.USE_PREF_SIZE);
        var place = new StackPane(card);
        place.setMinHeight(Region.USE_PREF_SIZE);
        place.getStyleClass().add("word-card-place");
        setContent(place);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }

    public void show(Node... parts) {
        card.getChildren().setAll(parts);
    }
}
