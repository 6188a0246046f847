package org.hublend.lending;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hublend.devices.Device;
import org.hublend.shell.Texts;
import org.hublend.shell.Words;

/// One device on the counter, in its box.
final class DeviceBoxView extends VBox {
    private final DeskModel model;
    private final Texts texts;

    DeviceBoxView(DeskModel model, Texts texts, Device device) {
        this.model = model;
        this.texts = texts;
        var line = new FlowPane(new Words(device.tag(), "desk-tag"), new Words(device.name(), "desk-model"));
        line.getStyleClass().add("desk-device-line");
        getStyleClass().add("desk-device");
        setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(line);
    }

    /// Its accessories, to be ticked.
    void addTicks(List<Device> parts, Predicate<UUID> ticked) {
        var pane = new FlowPane(Orientation.HORIZONTAL);
        pane.getStyleClass().add("desk-parts");
        for (var part : parts) {
            var box = new CheckBox(model.words.part(part));
            box.setMnemonicParsing(false);
            box.setSelected(ticked.test(part.id()));
            box.setUserData(part.id());
            box.setAccessibleText(texts.of("desk.part.spoken", model.words.part(part), part.tag()));
            box.setOnAction(_ -> model.tick(part.id()));
            pane.getChildren().add(box);
        }
        getChildren().add(pane);
    }

    static VBox column(String style, Node... parts) {
        var column = new VBox(parts);
        column.getStyleClass().add(style);
        column.setMinHeight(Region.USE_PREF_SIZE);
        return column;
    }
}
