package org.hublend;

import static org.hublend.AtTheWindow.until;
import static org.hublend.lending.SmallLibrary.*;
import static org.hublend.state.tables.Tables.SESSION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.hublend.lending.SmallLibrary;
import org.hublend.shell.Answer;
import org.hublend.shell.Place;
import org.hublend.shell.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// A session is written down in the real window with keys alone, and they are counted.
class SessionWindowTest {
    @TempDir
    Path temp;

    private SmallLibrary library;
    private Stage stage;
    private DeskWindow window;
    private AtTheWindow at;
    private int keys;

    @BeforeEach
    void open() throws Exception {
        library = SmallLibrary.in(temp);
        at = new AtTheWindow();
        stage = at.stage();
        window = at.opens(library.rooms, DeskWindow.Start.USUAL);
        scan(SAM);
        at.isAt(PasswordField.class);
        scan(PIN);
        until(() -> stage.getScene().lookup(".frame").isVisible());
    }

    @AfterEach
    void close() throws Exception {
        at.close();
        library.close();
    }

    @Test
    void a_person_is_helped_and_it_is_recorded_with_one_scan_and_seven_keys() throws Exception {
        toTheSessions();
        AtTheWindow.letTheScannerRest();
        press(KeyCode.RIGHT);
        scan(ANNA);
        await("Anna M. is here");
        AtTheWindow.letTheScannerRest();
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        press(KeyCode.RIGHT);
        press(KeyCode.SPACE);
        press(KeyCode.ENTER);
        await("Session recorded");
        assertEquals(7, keys);
        assertTrue(sentence().startsWith("One to one, 30 minutes, 1 person. Device basics"), sentence());
        assertEquals("", Screens.onWindow(() -> window.frame().typed.get()));
        assertEquals(1, sessions());
    }

    @Test
    void a_drop_in_is_four_keys_and_what_is_wrong_with_it_is_put_right_by_f8() throws Exception {
        toTheSessions();
        AtTheWindow.letTheScannerRest();
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        press(KeyCode.SPACE);
        press(KeyCode.ENTER);
        await("Session recorded");
        assertEquals(5, keys);
        press(KeyCode.F8);
        await("What is wrong with it?");
        press(KeyCode.DIGIT2);
        await("Cancelled");
        assertEquals(0, sessions());
    }

    @Test
    void a_return_that_is_scanned_by_command_comes_to_the_desk_and_the_draft_waits() throws Exception {
        toTheSessions();
        press(KeyCode.F9);
        scan("CMDLEND");
        until(() -> window.frame().here.get().equals("desk"));
    }

    /// By the key of its place in the rail, which is the first of those that are counted.
    private void toTheSessions() throws Exception {
        var places = Screens.onWindow(
                () -> window.frame().places.stream().map(Place::id).toList());
        var number = places.indexOf("session") + 1;
        assertTrue(number > 0);
        Screens.onWindow(() -> {
            window.frame().goToNumber(number);
            return true;
        });
        keys++;
        until(() -> stage.getScene().getFocusOwner() != null
                && stage.getScene().getFocusOwner().getStyleClass().contains("tile"));
    }

    private int sessions() {
        return library.rooms.folder().read(sql -> sql.fetchCount(SESSION));
    }

    private String sentence() throws Exception {
        return Screens.onWindow(
                () -> window.frame().answer.get().map(Answer::sentence).orElse(""));
    }

    private void await(String word) throws Exception {
        until(() -> window.frame().answer.get().map(Answer::word).equals(Optional.of(word)));
    }

    private void scan(String code) throws Exception {
        at.enter(code);
    }

    private void press(KeyCode key) throws Exception {
        keys++;
        at.press(key, key == KeyCode.SPACE ? " " : key == KeyCode.ENTER ? "\r" : key == KeyCode.DIGIT2 ? "2" : "");
        WaitForAsyncUtils.waitForFxEvents();
    }
}
