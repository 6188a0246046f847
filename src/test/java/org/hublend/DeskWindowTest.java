package org.hublend;

import static org.hublend.AtTheWindow.until;
import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.hublend.ledger.DeviceState;
import org.hublend.lending.SmallLibrary;
import org.hublend.shell.Answer;
import org.hublend.shell.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The story of the desk in its real window: keys go in, and what was recorded is read from the disk.
class DeskWindowTest {
    @TempDir
    Path temp;

    private SmallLibrary library;
    private Stage stage;
    private DeskWindow window;
    private AtTheWindow at;

    @BeforeEach
    void open() throws Exception {
        library = SmallLibrary.in(temp);
        at = new AtTheWindow();
        stage = at.stage();
        window = at.opens(library.rooms, DeskWindow.Start.USUAL);
    }

    @AfterEach
    void close() throws Exception {
        at.close();
        library.close();
    }

    @Test
    void a_morning_at_the_desk() throws Exception {
        scan(NOT_WIPED);
        AtTheWindow.letTheScannerRest();
        signIn();
        scan(ANNA);
        await("Now scan what they borrow");
        scan(CHROMEBOOK);
        await("Ready to lend");
        scan(DONGLE);
        until(() -> window.desk().work.get().basket().size() == 2);
        pressUntil(KeyCode.ENTER, "Lent to Anna M.");
        assertEquals(DeviceState.OUT, library.state(CHROMEBOOK));
        assertEquals(DeviceState.OUT, library.state(DONGLE));
        press(KeyCode.ESCAPE, "");
        await("A paper to sign");

        scan(BENS_TABLET);
        await("Is it signed out of all accounts?");
        press(KeyCode.DIGIT1, "1");
        await("Take it back");
        assertEquals("", Screens.onWindow(() -> window.frame().typed.get()));
        pressUntil(KeyCode.ENTER, "Returned");
        assertEquals(DeviceState.PREPARATION, library.state(BENS_TABLET));
        until(() -> window.frame().done.size() == 2);

        press(KeyCode.F5, "");
        await("Undo this? Why?");
        press(KeyCode.DIGIT4, "4");
        await("Undone");
        assertEquals(DeviceState.OUT, library.state(BENS_TABLET));

        scan("XX00000000001");
        await("We don’t know this code");
        assertEquals("", Screens.onWindow(() -> window.frame().typed.get()));
    }

    @Test
    void the_enter_of_a_scan_never_presses_a_button() throws Exception {
        signIn();
        scan(ANNA);
        await("Now scan what they borrow");
        scan(CHROMEBOOK);
        until(() -> window.desk().work.get().basket().size() == 1);
        Screens.onWindow(() -> {
            var lend = (Button) stage.getScene().lookup(".desk .main");
            lend.requestFocus();
            return true;
        });
        scan(DONGLE);
        until(() -> window.desk().work.get().basket().size() == 2);
        assertEquals(DeviceState.READY, library.state(CHROMEBOOK));
    }

    @Test
    void enter_in_the_empty_scan_box_does_what_the_screen_names() throws Exception {
        signIn();
        scan(ANNA);
        await("Now scan what they borrow");
        scan(CHROMEBOOK);
        await("Ready to lend");
        press(KeyCode.F3, "");
        pressUntil(KeyCode.ENTER, "Lent to Anna M.");
    }

    @Test
    void what_is_typed_into_the_scan_box_is_looked_up_by_enter() throws Exception {
        signIn();
        Screens.onWindow(() -> {
            window.frame().typed.set("dk-00401 t");
            window.frame().search();
            return true;
        });
        await("Ready to lend");
    }

    @Test
    void a_new_person_is_put_in_and_lent_to_with_keys_alone() throws Exception {
        signIn();
        scan("29990000077777");
        await("We don’t know this code");
        press(KeyCode.DIGIT1, "1");
        until(() -> window.frame().here.get().equals("new-person"));
        at.isAt(TextField.class);
        write("Dora Entwistle");
        pressUntil(KeyCode.ENTER, "Now scan what they borrow");
        assertEquals("desk", Screens.onWindow(() -> window.frame().here.get()));
        scan(CHROMEBOOK);
        await("Ready to lend");
        pressUntil(KeyCode.ENTER, "Lent to Dora E.");
        assertEquals(DeviceState.OUT, library.state(CHROMEBOOK));
    }

    @Test
    void a_device_is_found_by_words_and_chosen_by_enter() throws Exception {
        signIn();
        press(KeyCode.F3, "");
        write("huawei");
        // Never once more than needed, as the next Enter chooses what was found.
        until(() -> {
            var found = window.frame().here.get().equals("find");
            if (!found) at.enterHere();
            return found;
        });
        pressUntil(KeyCode.ENTER, "Ready to lend");
        assertEquals("desk", Screens.onWindow(() -> window.frame().here.get()));
    }

    @Test
    void a_list_is_moved_in_by_arrows_and_opened_by_enter() throws Exception {
        signIn();
        Screens.onWindow(() -> {
            window.frame().go("devices");
            return true;
        });
        until(() -> stage.getScene().getFocusOwner() instanceof TableView<?> table
                && !table.getItems().isEmpty()
                // It hears arrows once it was drawn.
                && table.getSkin() != null);
        press(KeyCode.DOWN, "");
        until(() -> {
            at.enterHere();
            return window.frame().here.get().equals("desk");
        });
        await("Ready to lend");
        assertEquals(
                DONGLE,
                Screens.onWindow(() ->
                        window.desk().work.get().basket().getFirst().thing().tag()));
    }

    @Test
    void f12_locks_and_the_work_is_behind_it() throws Exception {
        signIn();
        scan(ANNA);
        await("Now scan what they borrow");
        press(KeyCode.F12, "");
        until(() -> !stage.getScene().lookup(".frame").isVisible());
        scan(CHROMEBOOK);
        AtTheWindow.letTheScannerRest();
        scan(SAM);
        at.isAt(PasswordField.class);
        type(PIN);
        until(() -> stage.getScene().lookup(".frame").isVisible());
        assertTrue(window.desk().work.get().basket().isEmpty());
        assertTrue(window.desk().work.get().borrower().isPresent());
    }

    @Test
    void a_lock_keeps_the_basket_and_another_person_is_asked_what_becomes_of_it() throws Exception {
        signIn();
        scan(ANNA);
        await("Now scan what they borrow");
        scan(CHROMEBOOK);
        await("Ready to lend");
        press(KeyCode.F12, "");
        until(() -> !stage.getScene().lookup(".frame").isVisible());
        AtTheWindow.letTheScannerRest();
        scan(PRIYA);
        at.isAt(PasswordField.class);
        type(PIN);
        await("Sam’s work");
        press(KeyCode.DIGIT1, "1");
        await("Whose basket this is");
        pressUntil(KeyCode.ENTER, "Lent to Anna M.");
    }

    private void signIn() throws Exception {
        scan(SAM);
        at.isAt(PasswordField.class);
        type(PIN);
        until(() -> stage.getScene().lookup(".frame").isVisible());
    }

    private void await(String word) throws Exception {
        until(() -> window.desk().answer.get().map(Answer::word).equals(Optional.of(word)));
    }

    /// A key that comes too soon after a scan is taken for the scanner's, so a person presses it again.
    private void pressUntil(KeyCode key, String word) throws Exception {
        until(() -> {
            at.pressHere(key, "\r");
            return window.desk().answer.get().map(Answer::word).equals(Optional.of(word));
        });
    }

    private void scan(String code) throws Exception {
        at.enter(code);
    }

    /// As slowly as people type, or it would be a scan.
    private void write(String text) throws Exception {
        for (char c : text.toCharArray()) {
            press(c == ' ' ? KeyCode.SPACE : KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c))), "" + c);
            AtTheWindow.live(Duration.ofMillis(60));
        }
    }

    /// All keys of a scanner come within a moment, and its Enter at their end.
    private void type(String text) throws Exception {
        at.type(text);
        at.press(KeyCode.ENTER, "\r");
    }

    private void press(KeyCode key, String text) throws Exception {
        at.press(key, text);
    }
}
