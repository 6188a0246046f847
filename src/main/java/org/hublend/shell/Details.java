package org.hublend.shell;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The side panel of a list: a heading, then what is known in pairs of a name and its value, then what can be done.
public final class Details extends VBox {
    public Details() {
        getStyleClass().add("details");
    }

    /// Empties it for another row.
    public Details of(String heading, String under) {
        getChildren().setAll(new Words(heading, "details-heading"));
        if (!under.isBlank()) getChildren().add(new Words(under, "details-under"));
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

    public Details acts(Node... buttons) {
        var acts = new FlowPane(buttons);
        acts.getStyleClass().add("details-acts");
        getChildren().add(acts);
        return this;
    }

    public void clear() {
        getChildren().clear();
    }
}
