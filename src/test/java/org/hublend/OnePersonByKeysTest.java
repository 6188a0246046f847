package org.hublend;

import static org.hublend.AtTheWindow.until;
import static org.hublend.lending.SmallLibrary.ANNA;
import static org.hublend.lending.SmallLibrary.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.hublend.lending.SmallLibrary;
import org.hublend.shell.Answer;
import org.hublend.shell.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody is made one person with another at a real window, by keys alone or with a scan.
class OnePersonByKeysTest {
    @TempDir
    Path temp;

    private SmallLibrary library;
    private DeskWindow window;
    private AtTheWindow at;

    @BeforeEach
    void open() throws Exception {
        library = SmallLibrary.in(temp);
        at = new AtTheWindow();
        window = at.opens(library.rooms, DeskWindow.Start.USUAL.with(library.administrator()));
        Screens.onWindow(() -> {
            window.frame().go("people");
            return true;
        });
        until(() -> at.rows() == 3);
        at.press(KeyCode.ENTER, "\r");
        until(() -> button("Same person as…").isPresent());
        // At once, since the panel is drawn anew whenever the list was read again.
        Screens.onWindow(() -> {
            button("Same person as…").orElseThrow().requestFocus();
            at.pressHere(KeyCode.SPACE, " ");
            return true;
        });
        says("Who is the same person as Anna Malinowska?");
    }

    @AfterEach
    void close() throws Exception {
        at.close();
        library.close();
    }

    @Test
    void the_other_name_is_typed_at_once_and_answered_with_one_key() throws Exception {
        until(() -> focus() instanceof TextField);
        at.type("ben");
        until(() -> at.rows() == 1);
        at.press(KeyCode.ENTER, "\r");
        says("Are these two one person?");
        at.press(KeyCode.DIGIT1, "1");
        says("One person");
        assertEquals(library.person(ANNA), owner(BEN));
    }

    @Test
    void their_card_is_scanned_and_the_list_stays_in_front() throws Exception {
        at.enter(BEN);
        says("Are these two one person?");
        assertEquals("people", Screens.onWindow(() -> window.frame().here.get()));
        at.press(KeyCode.DIGIT2, "2");
        says("One person");
        assertEquals(library.person(BEN), owner(ANNA));
    }

    @Test
    void escape_leaves_it() throws Exception {
        until(() -> focus() instanceof TextField);
        at.press(KeyCode.ESCAPE, "");
        until(() -> window.frame().answer.get().isEmpty());
        assertEquals(library.person(BEN), owner(BEN));
    }

    private UUID owner(String card) {
        return library.rooms
                .folder()
                .read(sql -> library.rooms.people().withCard(sql, card))
                .getFirst()
                .id();
    }

    private Node focus() {
        return at.stage().getScene().getFocusOwner();
    }

    /// One that hears keys, which it does once it was drawn.
    private Optional<Button> button(String words) {
        return at.stage().getScene().getRoot().lookupAll(".button").stream()
                .filter(node ->
                        node instanceof Button button && words.equals(button.getText()) && button.getSkin() != null)
                .map(Button.class::cast)
                .findFirst();
    }

    private void says(String word) throws Exception {
        until(() -> window.frame().answer.get().map(Answer::word).equals(Optional.of(word)));
    }
}
