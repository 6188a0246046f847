package org.hublend.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The words and the code that names them fit together.
class TextsTest {
    private static final Path CODE = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/org/hublend");
    private static final Pattern ASKED = Pattern.compile("[tT]exts(?:\\(\\))?\\s*\\.of\\(\\s*\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    /// Two words, or one that begins like a sentence.
    private static final Pattern FOR_PEOPLE = Pattern.compile("[A-Za-z]{2,} [A-Za-z]|^[A-Z][a-z]+");

    /// Names that JavaFX, the system or the scripts of the desk know; people don't read them here.
    private static final Set<String> NAMES = Set.of(
            "Regular",
            "Bold",
            "Italic",
            "BoldItalic",
            "Atkinson Hyperlegible Next",
            "HighContrast",
            "Java ",
            "Windows.SPI.HighContrast");

    @Test
    void every_text_that_the_code_asks_for_exists() throws IOException {
        var missing = new TreeSet<String>();
        var bundle = bundle(BUNDLES.resolve("texts.properties"));
        for (var source : sources().values())
            ASKED.matcher(source)
                    .results()
                    .map(m -> m.group(1))
                    .filter(key -> !bundle.containsKey(key))
                    .forEach(missing::add);
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_text_is_asked_for_somewhere() throws IOException {
        var unused = new TreeSet<>(bundle(BUNDLES.resolve("texts.properties")).keySet());
        for (var source : sources().values())
            LITERAL.matcher(source).results().map(m -> m.group(1)).forEach(unused::remove);
        assertEquals(Set.of(), unused);
    }

    @Test
    void a_text_is_given_as_many_values_as_it_has_places() throws IOException {
        var wrong = new ArrayList<String>();
        var bundle = bundle(BUNDLES.resolve("texts.properties"));
        for (var source : sources().values()) {
            var asked = ASKED.matcher(source);
            while (asked.find()) {
                var places = places(bundle.getOrDefault(asked.group(1), ""));
                if (values(source, asked.end()) != places) wrong.add(asked.group(1));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void the_window_says_nothing_that_is_not_in_the_bundle() throws IOException {
        var found = new ArrayList<String>();
        for (var file : sources().entrySet()) {
            var name = file.getKey().getFileName().toString();
            if (!name.endsWith("View.java") && !file.getKey().toString().contains("shell")) continue;
            for (var line : file.getValue().lines().toList())
                if (!line.strip().startsWith("//")
                        && !line.contains("Exception(")
                        && !line.contains("LOG.")
                        && !line.contains("-fx-"))
                    LITERAL.matcher(line)
                            .results()
                            .map(m -> m.group(1))
                            .filter(text -> FOR_PEOPLE.matcher(text).find() && !NAMES.contains(text))
                            .forEach(text -> found.add(name + ": " + text));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void another_language_has_no_keys_and_no_places_of_its_own() throws IOException {
        var british = bundle(BUNDLES.resolve("texts.properties"));
        var wrong = new ArrayList<String>();
        try (var files = Files.list(BUNDLES)) {
            for (var file : files.filter(f -> f.getFileName().toString().startsWith("texts_"))
                    .toList())
                bundle(file).forEach((key, text) -> {
                    if (!british.containsKey(key) || places(text) != places(british.get(key)))
                        wrong.add(file + " " + key);
                });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void an_apostrophe_is_written_once_and_shown_curved() {
        assertEquals("Hello O’Neill", Texts.british().of("signin.hello", "O’Neill"));
        assertEquals("1 day late", Texts.british().of("date.late", 1));
        assertEquals("12 days late", Texts.british().of("date.late", 12));
    }

    @Test
    void another_language_falls_back_to_british_english_whatever_the_pc_is_set_to() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRANCE);
            assertEquals("Undo", new Texts(Locale.of("cy")).of("frame.done.undo"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_second_language_is_added_by_a_file_alone() {
        assertEquals(List.of(Locale.of("cy")), Texts.others());
        var welsh = Texts.in("cy");
        assertEquals("Croeso", welsh.of("signin.badge"));
        assertEquals("Undo", welsh.of("frame.done.undo"));
        assertEquals("Welcome", Texts.in("").of("signin.badge"));
    }

    @Test
    void a_text_that_does_not_exist_is_a_fault() {
        assertThrows(MissingResourceException.class, () -> Texts.british().of("no.such.text"));
    }

    /// How many values follow a key, up to the bracket that closes the call.
    private static int values(String source, int from) {
        int depth = 1;
        int commas = 0;
        var quoted = false;
        for (int i = from; depth > 0; i++) {
            var c = source.charAt(i);
            if (c == '\\') i++;
            else if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c == '(') depth++;
            else if (c == ')') depth--;
            else if (c == ',' && depth == 1) commas++;
        }
        return commas;
    }

    private static int places(String text) {
        return new MessageFormat(text.replace('\'', '’'), Locale.UK).getFormatsByArgumentIndex().length;
    }

    private static Map<String, String> bundle(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static Map<Path, String> sources() throws IOException {
        var sources = new TreeMap<Path, String>();
        try (var files = Files.walk(CODE)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList())
                sources.put(file, Files.readString(file));
        }
        return sources;
    }
}
