package org.hublend.shell;

import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// The hub and, as a button that opens the news in full, the sync light in words.
final class LightButton extends VBox {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final FrameModel model;
    private final ObservableBooleanValue narrow;
    private final Label hub = new Label();
    private final Button button;

    LightButton(FrameModel model, Buttons buttons, ObservableBooleanValue narrow) {
        this.model = model;
        this.narrow = narrow;
        this.button = buttons.plain("", model::showNews);
        getStyleClass().add("light-place");
        hub.getStyleClass().add("light-hub");
        hub.setWrapText(true);
        hub.setMinHeight(USE_PREF_SIZE);
        button.getStyleClass().add("light");
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(hub, button);
        model.hub.subscribe(this::show);
        model.light.subscribe(this::show);
        narrow.subscribe(this::show);
        show();
    }

    private void show() {
        var light = model.light.get();
        var spoken = model.hub.get() + ". " + light.words();
        hub.setText(model.hub.get());
        hub.setVisible(!narrow.get());
        hub.setManaged(!narrow.get());
        button.setGraphic(new Icon(icon(light.kind())));
        button.setText(narrow.get() ? "" : light.words());
        button.setTooltip(narrow.get() ? new Tooltip(spoken) : null);
        button.setAccessibleText(spoken);
        button.pseudoClassStateChanged(TROUBLE, light.kind() == Light.Kind.TROUBLE);
    }

    private static Ikon icon(Light.Kind kind) {
        return switch (kind) {
            case GOOD -> Material2RoundAL.CLOUD_DONE;
            case WAITING -> Material2RoundAL.CLOUD_UPLOAD;
            case TROUBLE -> Material2RoundMZ.SYNC_PROBLEM;
        };
    }
}
