package org.hublend;

import static org.hublend.AtTheWindow.until;
import static org.hublend.lending.SmallLibrary.ANNA;
import static org.hublend.lending.SmallLibrary.CHROMEBOOK;
import static org.hublend.lending.SmallLibrary.SERIAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Role;
import org.hublend.lending.SmallLibrary;
import org.hublend.shell.Answer;
import org.hublend.shell.Place;
import org.hublend.shell.Screens;
import org.hublend.staff.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// A day in one window: lent with its paper, signed, taught, given back, prepared, and counted for the funder.
class StoryWindowTest {
    @TempDir
    Path temp;

    private final String home = System.getProperty("user.home");
    private SmallLibrary library;
    private Stage stage;
    private DeskWindow window;
    private AtTheWindow at;

    @BeforeEach
    void open() throws Exception {
        // Where files for people go.
        System.setProperty("user.home", temp.toString());
        library = SmallLibrary.in(temp.resolve("desk"));
        var manager = new Member(
                library.hub(),
                library.counter().hub().id(),
                Role.MANAGER,
                true,
                "Nadia Sample",
                "STAFF0003C",
                "",
                false);
        var start = DeskWindow.Start.USUAL.with(manager);
        at = new AtTheWindow();
        stage = at.stage();
        window = at.opens(library.rooms, start);
        until(() -> stage.getScene().lookup(".frame").isVisible());
    }

    @AfterEach
    void close() throws Exception {
        System.setProperty("user.home", home);
        at.close();
        library.close();
    }

    @Test
    void from_a_card_to_the_figures() throws Exception {
        at.enter(ANNA);
        says("Now scan what they borrow");
        at.enter(CHROMEBOOK);
        says("Ready to lend");
        enterUntil("Lent to Anna M.");
        assertTrue(Screens.onWindow(() -> window.rest().hold.get()), "A paper that is read keeps the screen awake.");
        until(() -> library.printers.printed.size() == 1);
        var paper = library.printers.printed.getFirst();
        assertEquals("%PDF", new String(paper.pdf(), 0, 4, StandardCharsets.US_ASCII));
        at.enter(paper.name());
        says("Signed on paper");
        assertEquals(false, Screens.onWindow(() -> window.rest().hold.get()));

        go("session");
        until(() -> stage.getScene().getFocusOwner() != null
                && stage.getScene().getFocusOwner().getStyleClass().contains("tile"));
        WaitForAsyncUtils.waitForFxEvents();
        choose("First look");
        // Once: a second Enter would be about the next session.
        press(KeyCode.ENTER);
        says("Session recorded");

        go("desk");
        at.enter(SERIAL);
        says("Is it signed out of all accounts?");
        press(KeyCode.DIGIT1);
        enterUntil("Returned");
        assertEquals(DeviceState.PREPARATION, library.state(CHROMEBOOK));

        go("figures");
        at.reads("devices lent");
        Screens.onWindow(() -> {
            stage.getScene().getRoot().lookupAll(".button").stream()
                    .filter(n -> n instanceof Button button && button.getText().startsWith("Save as a file"))
                    .findFirst()
                    .orElseThrow()
                    .requestFocus();
            return true;
        });
        press(KeyCode.SPACE);
        says("Saved");
        var files = files();
        assertEquals(1, files.size(), files::toString);
        var csv = Files.readString(files.getFirst());
        assertTrue(csv.contains("issues"), csv);
        assertTrue(csv.contains("sessions"), csv);
    }

    /// The screen may still be reading its list when the first key comes, and then takes the focus back.
    private void choose(String topic) throws Exception {
        until(() -> {
            var tile = stage.getScene().getRoot().lookupAll(".tile").stream()
                    .filter(n -> n instanceof Labeled label && label.getText().equals(topic))
                    .findFirst()
                    .orElseThrow();
            boolean isChosen = tile.queryAccessibleAttribute(AccessibleAttribute.SELECTED) == Boolean.TRUE;
            if (!isChosen && !tile.isFocused()) {
                tile.requestFocus();
                at.pressHere(KeyCode.SPACE, " ");
            }
            return isChosen;
        });
    }

    private List<Path> files() throws Exception {
        try (var all = Files.walk(temp)) {
            return all.filter(f -> f.toString().endsWith(".csv") && !f.startsWith(temp.resolve("desk")))
                    .toList();
        }
    }

    private void go(String place) throws Exception {
        Screens.onWindow(() -> {
            var number = window.frame().places.stream().map(Place::id).toList().indexOf(place) + 1;
            window.frame().goToNumber(number);
            return true;
        });
        until(() -> window.frame().here.get().equals(place));
    }

    private void press(KeyCode key) throws Exception {
        AtTheWindow.letTheScannerRest();
        at.press(key, key.isDigitKey() ? key.getName() : key == KeyCode.SPACE ? " " : key == KeyCode.ENTER ? "\r" : "");
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// On a busy computer an Enter may come too soon after a scan and be nobody's, so it is pressed again.
    private void enterUntil(String word) throws Exception {
        waitFor(word, () -> {
            var there = isSaid(word);
            if (!there) at.enterHere();
            return there;
        });
    }

    private void waitFor(String word, Callable<Boolean> holds) throws Exception {
        try {
            until(holds);
        } catch (TimeoutException e) {
            var said = Screens.onWindow(() -> window.frame().answer.get().map(a -> a.word() + " / " + a.sentence()));
            throw new AssertionError("Waited for: " + word + ". It says: " + said.orElse("nothing"), e);
        }
    }

    private void says(String word) throws Exception {
        waitFor(word, () -> isSaid(word));
    }

    private boolean isSaid(String word) {
        return window.frame()
                .answer
                .get()
                .map(Answer::word)
                .filter(w -> w.startsWith(word))
                .isPresent();
    }
}
