package org.hublend.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The colours can be read by people with weak eyes; contrast as in WCAG 2.2, section 1.4.3 and its definition of
/// relative luminance.
class PaletteTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/hublend");
    private static final Pattern COLOUR = Pattern.compile("(-[a-z0-9-]+): (#[0-9a-f]{6});");
    private static final List<String> TONES = List.of("ready", "done", "ask", "cant", "tell");

    @ParameterizedTest
    @EnumSource
    void every_tone_can_be_read(Theme theme) throws IOException {
        var colours = colours(theme);
        var weak = TONES.stream()
                .flatMap(tone -> Stream.of(
                        weak(colours, "-" + tone + "-ink", "-" + tone + "-paper", 4.5),
                        weak(colours, "-" + tone + "-mark", "-" + tone + "-block", 4.5)))
                .flatMap(List::stream)
                .toList();
        assertEquals(List.of(), weak);
    }

    @ParameterizedTest
    @EnumSource
    void plain_words_and_words_in_the_accent_can_be_read_on_every_ground(Theme theme) throws IOException {
        var colours = colours(theme);
        var weak = new ArrayList<String>();
        for (var words : List.of("default", "muted", "subtle"))
            for (var ground : List.of("default", "subtle", "inset", "overlay"))
                weak.addAll(weak(colours, "-color-fg-" + words, "-color-bg-" + ground, 4.5));
        for (var ground : List.of("default", "inset")) {
            weak.addAll(weak(colours, "-color-accent-fg", "-color-bg-" + ground, 4.5));
            weak.addAll(weak(colours, "-color-danger-fg", "-color-bg-" + ground, 4.5));
            // What must be seen but not read: WCAG 2.2, section 1.4.11.
            weak.addAll(weak(colours, "-control-border", "-color-bg-" + ground, 3));
            weak.addAll(weak(colours, "-ring", "-color-bg-" + ground, 3));
        }
        weak.addAll(weak(colours, "-color-fg-emphasis", "-color-accent-emphasis", 4.5));
        assertEquals(List.of(), weak);
    }

    @ParameterizedTest
    @EnumSource
    void tones_differ_in_lightness_too_for_who_sees_no_colours(Theme theme) throws IOException {
        var colours = colours(theme);
        var blocks = Stream.of("ready", "done", "ask", "cant")
                .map(tone -> colour(colours, "-" + tone + "-block"))
                .toList();
        for (int i = 0; i < blocks.size(); i++)
            for (int j = 0; j < i; j++) assertTrue(contrast(blocks.get(i), blocks.get(j)) > 1.25, i + " and " + j);
    }

    @ParameterizedTest
    @EnumSource
    void every_palette_has_the_same_names(Theme theme) throws IOException {
        var extra = java.util.Set.of("-color-base-7");
        var names =
                colours(theme).keySet().stream().filter(n -> !extra.contains(n)).collect(Collectors.toSet());
        assertEquals(colours(Theme.LIGHT).keySet(), names);
    }

    @Test
    void the_sheet_is_short_and_names_no_colour_itself() throws IOException {
        var lines = Files.readAllLines(FOLDER.resolve("app.css"));
        assertTrue(lines.size() <= 400);
        assertEquals(
                List.of(),
                lines.stream()
                        .filter(l -> l.matches(".*(#[0-9a-fA-F]{3,6}\\b|rgb\\().*"))
                        .toList());
    }

    private static List<String> weak(Map<String, Color> colours, String ink, String paper, double least) {
        var contrast = contrast(colour(colours, ink), colour(colours, paper));
        return contrast >= least ? List.of() : List.of("%s on %s: %.2f".formatted(ink, paper, contrast));
    }

    private static Color colour(Map<String, Color> colours, String name) {
        assertTrue(colours.containsKey(name), name);
        return colours.getOrDefault(name, Color.BLACK);
    }

    private static double contrast(Color one, Color other) {
        var light = Math.max(luminance(one), luminance(other));
        var dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Color> colours(Theme theme) throws IOException {
        return COLOUR.matcher(Files.readString(FOLDER.resolve(theme.palette())))
                .results()
                .collect(Collectors.toMap(m -> m.group(1), m -> Color.web(m.group(2))));
    }
}
