package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.PIN;
import static org.hublend.lending.SmallLibrary.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.hublend.shell.SignInModel.Step;
import org.hublend.staff.SignIn;
import org.hublend.staff.SigningIn;
import org.hublend.staff.StaffList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever was given a PIN chooses another one before the first work.
class FirstPinTest {
    private static final String GIVEN = "771100";

    @TempDir
    Path temp;

    private AtTheDesk at;

    @BeforeEach
    void open() {
        at = AtTheDesk.locked(temp);
        give(GIVEN);
        at.scan(SAM);
        at.attendance.screen.give(GIVEN);
    }

    @AfterEach
    void close() {
        at.library.close();
    }

    @Test
    void a_given_pin_opens_nothing_before_another_was_typed_twice() {
        assertEquals(Step.NEW_PIN, at.attendance.screen.step.get());
        assertTrue(at.attendance.shut.get());
        at.attendance.screen.give("4455");
        assertEquals(Step.NEW_PIN_AGAIN, at.attendance.screen.step.get());
        assertTrue(at.attendance.shut.get());
        at.attendance.screen.give("4455");
        assertFalse(at.attendance.shut.get());
        assertInstanceOf(SignIn.SignedIn.class, sign("4455"));
        assertInstanceOf(SignIn.WrongPin.class, sign(GIVEN));
    }

    @Test
    void it_is_asked_only_once() {
        at.attendance.screen.give("4455");
        at.attendance.screen.give("4455");
        at.attendance.lock();
        at.scan(SAM);
        at.attendance.screen.give("4455");
        assertFalse(at.attendance.shut.get());
    }

    @Test
    void two_that_differ_or_one_that_is_too_short_or_the_given_one_are_refused_in_words() {
        at.attendance.screen.give("12");
        assertTrue(at.attendance.screen.error.get().contains("4 to 8"), at.attendance.screen.error.get());
        at.attendance.screen.give("4455");
        at.attendance.screen.give("4456");
        assertEquals(Step.NEW_PIN, at.attendance.screen.step.get());
        assertTrue(at.attendance.screen.error.get().contains("not the same"));
        at.attendance.screen.give(GIVEN);
        at.attendance.screen.give(GIVEN);
        assertEquals(Step.NEW_PIN, at.attendance.screen.step.get());
        assertTrue(at.attendance.screen.error.get().contains("given"));
        assertInstanceOf(SignIn.SignedIn.class, sign(GIVEN));
    }

    @Test
    void esc_leaves_it_and_the_given_pin_asks_again() {
        at.attendance.screen.give("4455");
        at.attendance.screen.back();
        assertTrue(at.attendance.shut.get());
        at.scan(SAM);
        at.attendance.screen.give(GIVEN);
        assertEquals(Step.NEW_PIN, at.attendance.screen.step.get());
        assertInstanceOf(SignIn.WrongPin.class, sign(PIN));
    }

    private void give(String pin) {
        var staff = at.library.rooms.staff();
        var verifier = staff.firstVerifier(pin);
        at.library
                .rooms
                .folder()
                .write(recording -> new StaffList(staff)
                        .newPin(
                                recording,
                                staff.idOfBadge(recording.sql(), SAM).orElseThrow(),
                                verifier,
                                at.library.counter().hub().happened(recording.now()),
                                at.library.hub()));
    }

    private SignIn sign(String pin) {
        return new SigningIn(at.library.rooms.folder(), at.library.rooms.staff()).signIn(SAM, pin);
    }
}
