package org.hublend.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javafx.scene.text.Font;

/// The letters of the window, Atkinson Hyperlegible Next, brought along so that every desk and every picture looks the
/// same.
public final class Fonts {
    public static final String FAMILY = "Atkinson Hyperlegible Next";

    private static final List<String> CUTS = List.of("Regular", "Bold", "Italic", "BoldItalic");

    /// Makes them known to JavaFX; doing so again does no harm.
    public static void load() {
        for (var cut : CUTS) load("/org/hublend/fonts/AtkinsonHyperlegibleNext-" + cut + ".ttf");
    }

    private static void load(String file) {
        try (var font = Fonts.class.getResourceAsStream(file)) {
            var loaded = Optional.ofNullable(font).map(stream -> Font.loadFont(stream, 0));
            if (loaded.isEmpty()) throw new IllegalStateException(file + " is not in this program.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Fonts() {}
}
