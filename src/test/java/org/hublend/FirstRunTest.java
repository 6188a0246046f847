package org.hublend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.hublend.shell.Screens;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Opening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From an empty folder to a desk that is signed in, with keys only.
class FirstRunTest {
    @TempDir
    Path temp;

    private DataFolder folder;
    private AtTheWindow at;
    private final AtomicReference<Optional<DeskWindow>> desk = new AtomicReference<>(Optional.empty());

    @BeforeEach
    void open() throws Exception {
        folder = ((Opening.Opened) DataFolder.open(temp, Clock.systemUTC(), new SecureRandom())).folder();
        var rooms = Wiring.rooms(folder);
        at = new AtTheWindow(Screens.onWindow(Stage::new));
        Screens.onWindow(() -> FirstRun.show(
                at.stage(),
                rooms,
                founder -> desk.set(Optional.of(
                        DeskWindow.show(at.stage(), Wiring.rooms(folder), DeskWindow.Start.USUAL.with(founder))))));
    }

    @AfterEach
    void close() throws Exception {
        Screens.onWindow(() -> {
            at.stage().close();
            return true;
        });
        folder.close();
    }

    @Test
    void an_empty_folder_becomes_a_desk_at_work() throws Exception {
        at.reads("Welcome to Hublend");
        at.press(KeyCode.DIGIT1, "1");
        at.reads("Your alliance and your hub");
        at.enter("Stockport Device Lending");
        at.isAt(TextInputControl.class);
        at.enter("Marple Library");
        at.reads("Who are you");
        at.isAt(TextInputControl.class);
        at.enter("Nadia Khan");
        at.isAt(TextInputControl.class);
        at.enter("258013");
        at.isAt(TextInputControl.class);
        at.enter("258013");
        at.reads("This desk is ready");
        at.press(KeyCode.ENTER, "\r");
        AtTheWindow.until(() -> desk.get().isPresent());
        AtTheWindow.until(() -> at.stage().getScene().lookup(".frame").isVisible());
        var frame = desk.get().orElseThrow().frame();
        assertEquals("Nadia K.", Screens.onWindow(frame.who::get));
        assertEquals("Marple Library", Screens.onWindow(frame.hub::get));
    }

    @Test
    void a_window_that_is_closed_half_way_leaves_the_folder_empty() throws Exception {
        at.press(KeyCode.DIGIT1, "1");
        at.enter("Stockport Device Lending");
        at.enter("Marple Library");
        at.reads("Who are you");
        at.press(KeyCode.ESCAPE, "");
        at.reads("Your alliance and your hub");
        Screens.onWindow(() -> {
            at.stage().close();
            return true;
        });
        assertTrue(folder.self().isEmpty());
    }
}
