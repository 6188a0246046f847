package org.hublend.devices;

import javafx.scene.layout.StackPane;
import org.hublend.shell.FormView;
import org.hublend.shell.Texts;

/// The form of a new device.
public final class NewDeviceView extends StackPane {
    public NewDeviceView(NewDeviceModel model, Texts texts) {
        getChildren()
                .setAll(new FormView(
                        model.form,
                        texts.of("device.title"),
                        texts.of("device.sentence"),
                        texts.of("device.save"),
                        texts,
                        model::save));
    }
}
