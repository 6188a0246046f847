package org.hublend.shell;

import javafx.scene.control.Label;

/// A label that shows all of its words, on as many lines as they need.
public final class Words extends Label {
    public Words(String text, String... styles) {
        super(text);
        getStyleClass().addAll(styles);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
    }
}
