package org.hublend;

import static org.hublend.AtTheWindow.until;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.hublend.lending.SmallLibrary;
import org.hublend.shell.Answer;
import org.hublend.shell.Screens;
import org.hublend.sync.Joined;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was only a command before, done at a real window: erasing somebody, handing work over, and a backup.
class ErasureAndFilesWindowTest {
    private static final String DORAS_CARD = "29990000011485";

    @TempDir
    Path temp;

    private SmallLibrary library;
    private Stage stage;
    private DeskWindow window;
    private AtTheWindow at;
    private Path chosen = Path.of("");

    @BeforeEach
    void open() throws Exception {
        library = SmallLibrary.in(temp.resolve("desk"));
        library.register(Map.of("name", "Dora Entwistle", "card", DORAS_CARD));
        var rooms = library.rooms;
        Joined.nowhere(rooms.folder());
        at = new AtTheWindow();
        stage = at.stage();
        var start = DeskWindow.Start.USUAL.with(library.administrator()).saving((_, _) -> Optional.of(chosen));
        window = at.opens(rooms, start);
    }

    @AfterEach
    void close() throws Exception {
        at.close();
        library.close();
    }

    @Test
    void somebody_is_erased_from_their_side_panel_with_two_answers() throws Exception {
        go("people");
        until(() -> at.rows() > 1);
        Screens.onWindow(() -> {
            stage.getScene().lookup(".listing-search-field").requestFocus();
            return true;
        });
        at.type("dora");
        until(() -> at.rows() == 1);
        at.press(KeyCode.DOWN, "");
        at.press(KeyCode.ENTER, "\r");
        at.reads("Dora Entwistle");
        press("Erase this person…");
        says("Erase Dora Entwistle?");
        at.press(KeyCode.DIGIT2, "2");
        says("Erase Dora E. for ever?");
        at.press(KeyCode.DIGIT1, "1");
        says("Erased");
        at.reads("Nothing here fits that.");
        at.enter(DORAS_CARD);
        says("We don’t know this code");
    }

    @Test
    void work_is_handed_over_and_a_backup_is_saved_from_the_settings() throws Exception {
        go("settings");
        chosen = temp.resolve("work.sealed");
        press("Save a sealed file for the administrator…");
        at.reads("Give the file to whoever looks after the central service.");
        assertTrue(Files.size(chosen) > 0);
        press("Save a backup…");
        chosen = temp.resolve("copy.sealed");
        types("marple otter teapot");
        at.press(KeyCode.TAB, "\t");
        types("marple otter teapot");
        press("Choose where to save it");
        at.reads("Keep the second for a month at most");
        assertTrue(Files.exists(temp.resolve("copy.sealed.wraps")));
        assertFalse(Files.readString(chosen, StandardCharsets.ISO_8859_1).contains("Entwistle"));
    }

    /// Into the empty field that has the focus, and waits until it is there: what comes as fast as this may be a scan.
    private void types(String text) throws Exception {
        // The scan box is an empty field too.
        at.isAt(PasswordField.class);
        at.type(text);
        until(() -> stage.getScene().getFocusOwner() instanceof PasswordField field
                && field.getText().equals(text));
    }

    private void go(String screen) throws Exception {
        Screens.onWindow(() -> {
            window.frame().go(screen);
            window.frame().clearAnswer();
            return true;
        });
    }

    private void press(String words) throws Exception {
        until(() -> button(words).isPresent());
        Screens.onWindow(() -> {
            var button = button(words).orElseThrow();
            button.requestFocus();
            button.fire();
            return true;
        });
    }

    private Optional<Button> button(String words) {
        return stage.getScene().getRoot().lookupAll(".button").stream()
                .filter(node ->
                        node instanceof Button button && button.getText().equals(words))
                .map(Button.class::cast)
                .findFirst();
    }

    private void says(String word) throws Exception {
        until(() -> window.frame().answer.get().map(Answer::word).equals(Optional.of(word)));
    }
}
