package org.hublend.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.hublend.ledger.Role;
import org.hublend.lending.SmallLibrary;
import org.hublend.scanning.BadgeNumber;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Via;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The form of a new member of staff, and the PIN that is seen once.
class NewMemberTest {
    @TempDir
    Path temp;

    private SmallLibrary library;
    private NewMemberModel model;
    private int left;

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp);
        model = new NewMemberModel(
                library.rooms.folder(),
                library.rooms.staff(),
                new InlineBackground(),
                Texts.british(),
                () -> library.counter().hub(),
                library::hub,
                () -> left++);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void the_badge_and_pin_that_are_shown_let_them_in() {
        write("Rosa Klein", "coordinator");
        model.save();
        var made = model.made.get().orElseThrow();
        var result = library.rooms.folder().read(sql -> library.rooms.staff().signIn(sql, made.badge(), made.pin()));
        var member = assertInstanceOf(SignIn.SignedIn.class, result).member();
        assertEquals("Rosa Klein", member.name());
        assertEquals(Role.COORDINATOR, member.role());
        assertFalse(made.toString().contains(made.pin()));
    }

    @Test
    void the_pin_stays_until_it_is_written_down() {
        write("Rosa Klein", "volunteer");
        model.save();
        model.leave();
        assertTrue(model.made.get().isPresent());
        assertEquals(0, left);
        model.save();
        assertTrue(model.made.get().isEmpty());
        assertEquals(1, left);
    }

    @Test
    void a_badge_from_the_drawer_is_scanned_and_one_of_somebody_else_is_refused() {
        var badge = new BadgeNumber(4711).code();
        write("Rosa Klein", "volunteer");
        model.scan(Reading.of(badge, Via.SCANNER));
        model.save();
        assertEquals(badge, model.made.get().orElseThrow().badge());
        model.save();
        write("Tom Price", "volunteer");
        model.scan(Reading.of(badge, Via.SCANNER));
        model.save();
        assertEquals(
                "This is somebody’s badge already. Scan another one.",
                model.badge.error().get());
    }

    @Test
    void name_and_role_are_needed() {
        model.badge.text().set("STAFF");
        model.save();
        assertFalse(model.name.error().get().isEmpty());
        assertFalse(model.role.error().get().isEmpty());
        assertFalse(model.badge.error().get().isEmpty());
        assertTrue(model.made.get().isEmpty());
    }

    private void write(String name, String role) {
        model.name.text().set(name);
        model.role.text().set(role);
    }
}
