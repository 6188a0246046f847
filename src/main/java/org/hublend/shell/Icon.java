package org.hublend.shell;

import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A picture from an icon font, of the size and colour of this label's text; Ikonli's own grows with itself when its
/// size is in em.
public final class Icon extends Label {
    public Icon(Ikon ikon) {
        var picture = new FontIcon(ikon);
        // Else AtlantaFX gives all of them one size and colour.
        picture.getStyleClass().clear();
        textFillProperty().subscribe(picture::setIconColor);
        fontProperty().subscribe(font -> picture.setIconSize((int) Math.round(font.getSize())));
        setGraphic(picture);
        getStyleClass().add("icon");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }
}
