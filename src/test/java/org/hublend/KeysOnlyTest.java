package org.hublend;

import static org.hublend.AtTheWindow.until;
import static org.hublend.lending.SmallLibrary.ANNA;
import static org.hublend.lending.SmallLibrary.BENS_TABLET;
import static org.hublend.lending.SmallLibrary.CARA;
import static org.hublend.lending.SmallLibrary.CARAS_PHONE;
import static org.hublend.lending.SmallLibrary.CASE;
import static org.hublend.lending.SmallLibrary.CHARGER;
import static org.hublend.lending.SmallLibrary.CHROMEBOOK;
import static org.hublend.lending.SmallLibrary.DONGLE;
import static org.hublend.lending.SmallLibrary.KIT;
import static org.hublend.lending.SmallLibrary.KIT_LAPTOP;
import static org.hublend.lending.SmallLibrary.NOT_WIPED;
import static org.hublend.lending.SmallLibrary.PIN;
import static org.hublend.lending.SmallLibrary.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.hublend.ledger.DeviceState;
import org.hublend.lending.SmallLibrary;
import org.hublend.lending.Work;
import org.hublend.shell.Answer;
import org.hublend.shell.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real window with nothing but scans and keys, which are counted, and with keys that nobody meant.
class KeysOnlyTest {
    @TempDir
    Path temp;

    private SmallLibrary library;
    private Stage stage;
    private DeskWindow window;
    private AtTheWindow at;
    private int scans;
    private int keys;

    @BeforeEach
    void open() throws Exception {
        library = SmallLibrary.in(temp);
        at = new AtTheWindow();
        stage = at.stage();
        window = at.opens(library.rooms, DeskWindow.Start.USUAL);
        scan(SAM);
        until(() -> stage.getScene().lookup(".pin") != null);
        // As fast as a scanner: a PIN is a PIN all the same.
        at.enter(PIN);
        until(() -> stage.getScene().lookup(".frame").isVisible());
        scans = 0;
        keys = 0;
    }

    @AfterEach
    void close() throws Exception {
        at.close();
        library.close();
    }

    @Test
    void a_kit_is_lent_to_a_known_person_by_two_scans_and_one_key() throws Exception {
        scan(ANNA);
        says("Now scan what they borrow");
        scan(KIT);
        says("Ready to lend");
        enterUntil("Lent to Anna M.");
        assertEquals("2 scans, 1 key", scans + " scans, " + keys + " key");
        for (var tag : List.of(KIT_LAPTOP, CHARGER, CASE)) assertEquals(DeviceState.OUT, library.state(tag), tag);
    }

    @Test
    void a_return_takes_one_scan_and_two_keys() throws Exception {
        scan(BENS_TABLET);
        says("Is it signed out of all accounts?");
        press(KeyCode.DIGIT1);
        says("Take it back");
        enterUntil("Returned");
        assertEquals("1 scans, 2 key", scans + " scans, " + keys + " key");
    }

    @Test
    void a_pile_is_taken_back_by_f9_scans_and_enter() throws Exception {
        press(KeyCode.F9);
        says("Scan the pile");
        scan(BENS_TABLET);
        says("1 back");
        scan(CARAS_PHONE);
        says("2 back");
        assertEquals(DeviceState.PREPARATION, library.state(CARAS_PHONE));
        enterUntil("2 devices taken back");
    }

    @Test
    void the_day_to_give_back_by_is_typed_in_the_page() throws Exception {
        scan(ANNA);
        says("Now scan what they borrow");
        scan(CHROMEBOOK);
        says("Ready to lend");
        press(KeyCode.F4);
        at.isAt(TextInputControl.class);
        // Dictation and expanders put in a whole text at once, with no key at its end.
        at.type("+2w");
        until(() -> window.desk().day.typed.get().equals("+2w"));
        enterUntil("Give back by Monday 7 December");
        enterUntil("Lent to Anna M.");
        assertEquals("2026-12-07", due(CHROMEBOOK));
    }

    @Test
    void a_scan_while_a_day_is_typed_is_not_taken_and_the_field_keeps_its_text() throws Exception {
        scan(ANNA);
        says("Now scan what they borrow");
        press(KeyCode.F4);
        at.isAt(TextInputControl.class);
        at.type("8/12");
        until(() -> window.desk().day.typed.get().equals("8/12"));
        AtTheWindow.letTheScannerRest();
        scan(CHROMEBOOK);
        says("Not taken");
        assertEquals(0, work().basket().size());
        assertEquals("8/12", Screens.onWindow(() -> window.desk().day.typed.get()));
        assertTrue(Screens.onWindow(() -> stage.getScene().getFocusOwner() instanceof TextField));
        enterUntil("Give back by Tuesday 8 December");
        // Another code, as the same one read again within two seconds is one scan.
        scan(DONGLE);
        says("Ready to lend");
    }

    @Test
    void f1_explains_the_screen_in_front_and_esc_closes_it_and_nothing_else() throws Exception {
        scan(ANNA);
        says("Now scan what they borrow");
        press(KeyCode.F1);
        until(() -> stage.getScene().lookup(".help") != null
                && stage.getScene().lookup(".help").isFocused());
        at.reads("Help: Desk");
        at.reads("Prints the agreement again");
        press(KeyCode.ESCAPE);
        until(() -> stage.getScene().lookup(".help") == null);
        assertTrue(work().borrower().isPresent());
    }

    @Test
    void a_scan_closes_the_help_so_that_its_answer_is_seen() throws Exception {
        press(KeyCode.F1);
        until(() -> stage.getScene().lookup(".help") != null);
        scan(CHROMEBOOK);
        says("Ready to lend");
        assertEquals(
                Optional.empty(), Screens.onWindow(() -> window.frame().help.get()));
    }

    @Test
    void what_is_not_wiped_is_gone_on_with_in_prepare_by_enter() throws Exception {
        scan(NOT_WIPED);
        says("Not ready");
        until(() -> {
            at.enterHere();
            return window.frame().here.get().equals("prepare");
        });
        at.reads(NOT_WIPED);
    }

    @Test
    void four_thousand_characters_and_two_enters_lend_nothing_and_lose_nothing() throws Exception {
        scan(ANNA);
        says("Now scan what they borrow");
        scan(CHROMEBOOK);
        says("Ready to lend");
        scan("X7".repeat(2000));
        says("Read badly");
        Screens.onWindow(() -> true);
        at.enter(DONGLE);
        at.press(KeyCode.ENTER, "\r");
        until(() -> work().basket().size() == 2);
        AtTheWindow.letTheScannerRest();
        assertEquals(DeviceState.READY, library.state(CHROMEBOOK));
        assertEquals("", Screens.onWindow(() -> window.frame().typed.get()));
    }

    @Test
    void scans_at_an_open_question_are_counted_and_not_taken() throws Exception {
        scan(CARA);
        says("Now scan what they borrow");
        scan(CHROMEBOOK);
        says("Ready to lend");
        enterUntil("A coordinator is needed");
        scan(DONGLE);
        scan(ANNA);
        scan(KIT);
        until(() -> window.desk().answer.get().orElseThrow().missed() == 3);
        at.reads("3 scans were not taken");
        press(KeyCode.ESCAPE);
        until(() -> window.desk().answer.get().isEmpty());
        assertEquals(1, work().basket().size());
    }

    @Test
    void another_program_in_front_is_said_in_the_scan_box() throws Exception {
        Screens.onWindow(() -> {
            window.frame().listening.set(false);
            return true;
        });
        until(() -> stage.getScene().lookup(".scan-box") instanceof TextField box
                && box.getPromptText().equals("Not listening"));
        assertFalse(Screens.onWindow(() -> window.frame().listening.get()));
    }

    private Work work() {
        return window.desk().work.get();
    }

    private String due(String tag) {
        return library.rooms
                .folder()
                .read(sql -> library.rooms.devices().tagged(sql, tag))
                .getFirst()
                .due()
                .orElseThrow()
                .toString();
    }

    private void scan(String code) throws Exception {
        scans++;
        at.enter(code);
    }

    /// A person is slower than a scanner, whose Enter is nobody's.
    private void press(KeyCode key) throws Exception {
        keys++;
        AtTheWindow.letTheScannerRest();
        at.press(key, key == KeyCode.ENTER ? "\r" : key.isDigitKey() ? key.getName() : "");
    }

    /// One Enter; on a busy computer it may come too soon after a scan and be nobody's, so it is pressed again.
    private void enterUntil(String word) throws Exception {
        keys++;
        until(() -> {
            var there = window.desk().answer.get().map(Answer::word).equals(Optional.of(word));
            if (!there) at.enterHere();
            return there;
        });
    }

    private void says(String word) throws Exception {
        until(() -> window.desk().answer.get().map(Answer::word).equals(Optional.of(word)));
    }
}
