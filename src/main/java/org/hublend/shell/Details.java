package org.hublend.shell;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The side panel of a list: a heading, what can be done, and what is known in pairs of a name and its value.
public final class Details extends VBox {
    private int heads;

    public Details() {
        getStyleClass().add("details");
    }

    /// Empties it for another row.
    public Details of(String heading, String under) {
        getChildren().setAll(new Words(heading, "details-heading"));
        if (!under.isBlank()) getChildren().add(new Words(under, "details-under"));
        heads = getChildren().size();
        return this;
    }

    /// One thing that is known; nothing where it is not.
    public Details fact(String name, String value) {
        if (value.isBlank()) return this;
        var pair = new VBox(new Words(name, "details-name"), new Words(value));
        pair.getStyleClass().add("details-fact");
        getChildren().add(pair);
        return this;
    }

    public Details add(Node... nodes) {
        getChildren().addAll(nodes);
        return this;
    }

    /// What can be done, at the top, where it is seen however much is known.
    public Details acts(Node... buttons) {
        var acts = new FlowPane(buttons);
        acts.getStyleClass().add("details-acts");
        getChildren().add(heads, acts);
        return this;
    }

    public void clear() {
        getChildren().clear();
    }
}
