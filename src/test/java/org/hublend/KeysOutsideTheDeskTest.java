package org.hublend;

import static org.hublend.AtTheWindow.until;
import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hublend.ledger.DeviceState;
import org.hublend.lending.SmallLibrary;
import org.hublend.shell.Answer;
import org.hublend.shell.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Table B of the counter outside the desk, pressed at a real window by somebody who may see every screen.
class KeysOutsideTheDeskTest {
    @TempDir
    Path temp;

    private SmallLibrary library;
    private Stage stage;
    private DeskWindow window;
    private AtTheWindow at;

    @BeforeEach
    void open() throws Exception {
        library = SmallLibrary.in(temp);
        var rooms = library.rooms;
        at = new AtTheWindow();
        stage = at.stage();
        window = at.opens(rooms, DeskWindow.Start.USUAL.with(library.administrator()));
    }

    @AfterEach
    void close() throws Exception {
        at.close();
        library.close();
    }

    @Test
    void f7_prints_what_is_in_front_on_every_screen_that_has_something() throws Exception {
        prints("devices", "Devices", CHROMEBOOK);
        prints("loans", "For this hub only", "Cara J.");
        prints("people", "For this hub only", "Anna M");
        prints("today", "Late", CARAS_PHONE);
        prints("session", "Sessions of this week", "Write no names");
        prints("figures", "Safe to share", "November 2026");
        prints("settings", "Commands to scan", "CMDRETURN");
        for (var job : library.printers.printed) assertFalse(job.name().contains("Anna"), job.name());
    }

    @Test
    void with_no_printer_a_list_of_devices_can_be_kept_but_not_one_of_people() throws Exception {
        library.printers.names.clear();
        go("devices");
        until(() -> at.rows() > 0);
        press(KeyCode.F7);
        asks("It did not print", "Try again", "Save as a file", "Leave it");
        choose(2);
        says("Saved");
        assertTrue(library.papers.resolve("devices.pdf").toFile().isFile());
        go("people");
        until(() -> at.rows() > 0);
        press(KeyCode.F7);
        asks("It did not print", "Try again", "Leave it");
        at.enter(CHROMEBOOK);
        until(() -> answer().map(Answer::missed).equals(Optional.of(1)));
        press(KeyCode.ESCAPE);
        until(() -> answer().isEmpty());
    }

    @Test
    void f7_in_the_help_prints_its_keys_with_all_commands() throws Exception {
        press(KeyCode.F1);
        until(() -> window.frame().help.get().isPresent());
        press(KeyCode.F7);
        until(() -> library.printers.printed.size() == 1);
        var text = text();
        for (var words : List.of("CMDLEND", "CMD4", "Puts this basket aside", "Ctrl+1 to 9"))
            assertTrue(text.contains(words), words + " in: " + text);
        says("On its way to the printer");
        assertTrue(Screens.onWindow(() -> window.frame().help.get().isEmpty()));
    }

    @Test
    void f8_on_a_row_puts_its_device_aside_and_one_that_is_out_is_for_the_desk() throws Exception {
        go("devices");
        until(() -> at.rows() > 0);
        press(KeyCode.F8);
        asks("What is wrong?", "It is damaged", "A part is missing", "A coordinator must look", "Leave it");
        assertTrue(answer().orElseThrow().sentence().contains(CHROMEBOOK), answer().toString());
        choose(1);
        says("Put aside");
        assertEquals(DeviceState.REPAIR, library.state(CHROMEBOOK));
        go("loans");
        until(() -> at.rows() > 0);
        press(KeyCode.F8);
        until(() -> answer().filter(Answer::isQuestion).isPresent());
        assertEquals(
                "It is back: take it back at the Desk",
                answer().orElseThrow().choices().getFirst().words());
        choose(1);
        until(() -> window.frame().here.get().equals("desk")
                && !window.desk().work.get().back().isEmpty());
    }

    @Test
    void f8_asks_what_is_wrong_with_a_person_a_member_of_staff_and_a_session() throws Exception {
        wrong("people", "What is wrong?", "Something they have", "Their card is lost", "Leave it");
        choose(2);
        says("Noted: card lost");
        at.enter(ANNA);
        says("We don’t know this code");
        choose(3);
        until(() -> answer().isEmpty());
        wrong("staff", "What is wrong?", "They forgot their PIN", "Their badge is lost", "They left", "Leave it");
        press(KeyCode.ESCAPE);
        until(() -> answer().isEmpty());
        go("all-sessions");
        press(KeyCode.F8);
        says("Choose a line first");
    }

    private void wrong(String screen, String word, String... choices) throws Exception {
        goToList(screen);
        press(KeyCode.F8);
        asks(word, choices);
    }

    /// The list that was in front has rows too.
    private void goToList(String screen) throws Exception {
        var before = Screens.onWindow(this::tables);
        go(screen);
        until(() -> !before.containsAll(tables()) && at.rows() > 0);
    }

    private Set<Node> tables() {
        return Set.copyOf(stage.getScene().getRoot().lookupAll(".table-view"));
    }

    @Test
    void f1_has_the_steps_for_the_model_whose_accounts_are_asked_about() throws Exception {
        at.enter(BENS_TABLET);
        says("Is it signed out of all accounts?");
        press(KeyCode.F1);
        at.reads("To sign out of all accounts on this model: Samsung Galaxy Tab A9");
        at.reads("the Google account too");
        press(KeyCode.ESCAPE);
        go("prepare");
        at.enter(NOT_WIPED);
        until(() -> stage.getScene().lookup(".check-box") != null);
        press(KeyCode.F1);
        at.reads("To wipe this model: Acer Chromebook 314");
        at.reads("Powerwash");
    }

    private void prints(String screen, String... words) throws Exception {
        if (List.of("devices", "loans", "people").contains(screen)) goToList(screen);
        else go(screen);
        var before = library.printers.printed.size();
        if (screen.equals("today")) until(() -> stage.getScene().lookup(".today-row") != null);
        press(KeyCode.F7);
        until(() -> library.printers.printed.size() == before + 1);
        says("On its way to the printer");
        var text = text();
        for (var part : words) assertTrue(text.contains(part), part + " on " + screen + ": " + text);
    }

    private String text() throws Exception {
        try (var document = Loader.loadPDF(library.printers.printed.getLast().pdf())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private void go(String screen) throws Exception {
        Screens.onWindow(() -> {
            window.frame().go(screen);
            window.frame().clearAnswer();
            return true;
        });
    }

    private void press(KeyCode key) throws Exception {
        at.press(key, "");
    }

    private void choose(int number) throws Exception {
        Screens.onWindow(() -> {
            answer().orElseThrow().choices().get(number - 1).act().run();
            return true;
        });
    }

    private void asks(String word, String... choices) throws Exception {
        says(word);
        assertEquals(
                List.of(choices),
                answer().orElseThrow().choices().stream()
                        .map(Answer.Choice::words)
                        .toList());
    }

    private void says(String word) throws Exception {
        until(() -> answer().map(Answer::word).equals(Optional.of(word)));
    }

    private Optional<Answer> answer() {
        return window.frame().answer.get();
    }
}
