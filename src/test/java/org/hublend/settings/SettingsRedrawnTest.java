package org.hublend.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.hublend.ledger.Role;
import org.hublend.shell.Screens;
import org.hublend.shell.Texts;
import org.hublend.sync.ClockState;
import org.hublend.sync.ExchangeLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody types in the settings while the exchange goes on and others record things.
class SettingsRedrawnTest {
    @TempDir
    Path temp;

    private AtTheSettings at;
    private Stage stage;
    private SettingsView view;

    @BeforeEach
    void open() throws Exception {
        at = new AtTheSettings(temp, Role.ADMINISTRATOR);
        view = onWindow(() -> new SettingsView(at.model, at.files, Texts.british(), at.library.clock()));
        stage = Screens.shown(view);
    }

    @AfterEach
    void close() throws Exception {
        onWindow(() -> {
            stage.close();
            return true;
        });
        at.close();
    }

    @Test
    void an_invitation_half_typed_stays_as_it_is_while_the_exchange_goes_on() throws Exception {
        var typed = onWindow(() -> {
            focus("Invitation");
            type("hublend://west");
            field().selectRange(3, 3);
            at.model.sending.set(Optional.of(exchanged(1)));
            type("X");
            at.model.sending.set(Optional.of(exchanged(2)));
            type("Y");
            return at.model.invitation.get();
        });
        assertEquals("hubXYlend://west", typed);
    }

    @Test
    void a_new_pin_half_typed_stays_when_the_list_of_staff_changes() throws Exception {
        var typed = onWindow(() -> {
            var sam = at.model.staff.get().stream()
                    .filter(member -> member.name().startsWith("Sam"))
                    .findFirst()
                    .orElseThrow();
            ((Button) named("New PIN for " + sam.name())).fire();
            type("47");
            at.model.staff.set(at.model.staff.get().reversed());
            type("11");
            return field().getText();
        });
        assertEquals("4711", typed);
    }

    @Test
    void a_passphrase_half_typed_stays_whatever_is_exchanged_meanwhile() throws Exception {
        var typed = onWindow(() -> {
            at.files.beginBackup();
            var field = field();
            type("marple ");
            at.model.sending.set(Optional.of(exchanged(1)));
            assertSame(field, field());
            type("otter");
            return at.files.passphrase.get();
        });
        assertEquals("marple otter", typed);
    }

    @Test
    void what_is_the_same_as_before_is_not_drawn_anew_under_the_mouse() throws Exception {
        onWindow(() -> {
            at.model.sending.set(Optional.of(exchanged(1)));
            var save = named("Save");
            var pin = named("New PIN for " + at.model.staff.get().getFirst().name());
            at.model.refresh();
            at.model.sending.set(Optional.of(exchanged(2)));
            assertSame(save, named("Save"));
            assertSame(
                    pin, named("New PIN for " + at.model.staff.get().getFirst().name()));
            return true;
        });
    }

    /// How it stands with a desk that has joined nothing yet and tried so many times.
    private static Sending exchanged(int times) {
        var when = Instant.parse("2026-11-23T09:12:00Z").plusSeconds(times);
        return new Sending(
                false,
                true,
                Optional.of(when),
                "",
                Map.of(),
                List.of(),
                List.of(),
                new ClockState(true, 0, 0),
                List.of(new ExchangeLog.Entry(when.toEpochMilli(), when.toEpochMilli(), 1, "", Map.of(), Map.of())));
    }

    private void focus(String name) {
        named(name).requestFocus();
    }

    private Node named(String name) {
        return view.lookupAll("*").stream()
                .filter(node -> name.equals(node.getAccessibleText())
                        || node instanceof Button button && name.equals(button.getText()))
                .filter(Node::isFocusTraversable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is called " + name));
    }

    private TextInputControl field() {
        return (TextInputControl) stage.getScene().getFocusOwner();
    }

    private void type(String text) {
        field().replaceSelection(text);
    }

    private static <T> T onWindow(Callable<T> act) throws Exception {
        return Screens.onWindow(act);
    }
}
