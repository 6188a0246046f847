package org.hublend.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hublend.shell.Preferences.Choice;
import org.hublend.shell.PreferencesFile.Kept;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesFileTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private PreferencesFile preferences = new PreferencesFile(file);

    @BeforeEach
    void start() {
        file = folder.resolve("settings").resolve("preferences.json");
        preferences = new PreferencesFile(file);
    }

    @Test
    void without_a_file_they_are_the_usual() {
        assertEquals(new Kept(Preferences.USUAL, false), preferences.read());
    }

    @Test
    void what_is_written_is_read_again_and_nothing_else_is_left() throws IOException {
        var mine = new Preferences(Choice.DARK, 150, 1400, 900, 3, 9, false, "cy");
        preferences.write(Preferences.USUAL);
        preferences.write(mine);
        assertEquals(new Kept(mine, false), preferences.read());
        assertFalse(Files.exists(file.resolveSibling("preferences.json.new")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"theme\":\"PURPLE\"}", "{\"theme\":null}", "{\"textSize\":\"big\"}"})
    void a_damaged_file_gives_the_usual_and_says_so(String content) throws IOException {
        Files.createDirectories(folder.resolve("settings"));
        Files.writeString(file, content);
        assertEquals(new Kept(Preferences.USUAL, true), preferences.read());
    }

    @Test
    void a_file_of_another_version_keeps_what_both_know() throws IOException {
        Files.createDirectories(folder.resolve("settings"));
        Files.writeString(file, "{\"theme\":\"DARK\",\"sound\":false}");
        assertEquals(new Kept(Preferences.USUAL.with(Choice.DARK), false), preferences.read());
    }

    @Test
    void text_and_window_stay_within_what_can_be_read() {
        assertEquals(
                new Preferences(Choice.LIGHT, 200, 960, 640, 1, 1, false, ""),
                new Preferences(Choice.LIGHT, 900, 3, 4, 7, 0, false, ""));
        assertEquals(100, Preferences.USUAL.smaller().textSize());
        assertEquals(125, Preferences.USUAL.larger().textSize());
    }
}
