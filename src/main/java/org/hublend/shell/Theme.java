package org.hublend.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Scene;

/// The look of a scene: AtlantaFX below, our palette and `app.css` above, and the text size that a person chose.
public enum Theme {
    LIGHT("light.css", new PrimerLight().getUserAgentStylesheet()),
    DARK("dark.css", new PrimerDark().getUserAgentStylesheet()),
    HIGH_CONTRAST("contrast.css", new PrimerDark().getUserAgentStylesheet());

    private static final double USUAL_PIXELS = 15;

    private final String palette;
    private final String base;

    Theme(String palette, String base) {
        this.palette = palette;
        this.base = base;
    }

    /// The theme that was chosen, or the one that this PC is set to.
    public static Theme of(Preferences.Choice choice) {
        return switch (choice) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
            case HIGH_CONTRAST -> HIGH_CONTRAST;
            case SYSTEM -> ofSystem();
        };
    }

    /// Calls `changed` on the window's thread whenever this PC is set to other colours.
    public static void whenSystemChanges(Runnable changed) {
        Platform.getPreferences().addListener((InvalidationListener) _ -> changed.run());
    }

    /// Dresses the scene; its pop-ups and tooltips follow it.
    ///
    /// @param textSize in per cent
    public void dress(Scene scene, int textSize) {
        scene.setUserAgentStylesheet(base);
        scene.getStylesheets().setAll(List.of(resource(palette), resource("app.css"), size(textSize)));
    }

    String palette() {
        return palette;
    }

    private static Theme ofSystem() {
        var preferences = Platform.getPreferences();
        var contrast = preferences.getBoolean("Windows.SPI.HighContrast").orElse(false)
                || preferences.getString("GTK.theme_name").orElse("").startsWith("HighContrast");
        if (contrast) return HIGH_CONTRAST;
        return preferences.getColorScheme() == ColorScheme.DARK ? DARK : LIGHT;
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/org/hublend/" + name), name)
                .toExternalForm();
    }

    /// A sheet of its own, as the pop-ups of a scene take over its sheets but not the style of its root.
    private static String size(int percent) {
        var css = ".root { -fx-font-size: " + USUAL_PIXELS * percent / 100 + "px; }";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
