package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.PIN;
import static org.hublend.lending.SmallLibrary.PRIYA;
import static org.hublend.lending.SmallLibrary.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import org.hublend.staff.SignIn;
import org.hublend.staff.SigningIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nobody tries all PINs.
class PinTriesTest {
    @TempDir
    Path temp;

    private SmallLibrary library;

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void five_wrong_pins_in_a_row_make_the_next_wait() {
        for (int tries = 0; tries < 4; tries++) assertInstanceOf(SignIn.WrongPin.class, sign("000000"));
        assertEquals("30 seconds", waiting("000000"));
        assertEquals("30 seconds", waiting(PIN));
        library.pass(Duration.ofSeconds(20));
        assertEquals("10 seconds", waiting(PIN));
        library.pass(Duration.ofSeconds(10));
        assertInstanceOf(SignIn.SignedIn.class, sign(PIN));
    }

    @Test
    void the_wait_doubles_up_to_a_quarter_of_an_hour() {
        for (int tries = 0; tries < 5; tries++) sign("000000");
        for (var wait : new String[] {"1 minute", "2 minutes", "4 minutes", "8 minutes", "15 minutes", "15 minutes"}) {
            library.pass(Duration.ofMinutes(15));
            assertEquals(wait, waiting("000000"));
        }
    }

    @Test
    void the_wait_is_there_after_a_restart_and_is_one_badge_s() {
        for (int tries = 0; tries < 5; tries++) sign("000000");
        var again = new SigningIn(library.rooms.folder(), library.rooms.staff());
        assertInstanceOf(SignIn.Wait.class, again.signIn(SAM, PIN));
        assertInstanceOf(SignIn.SignedIn.class, again.signIn(PRIYA, PIN));
    }

    @Test
    void a_right_pin_forgets_the_wrong_ones() {
        for (int round = 0; round < 3; round++) {
            for (int tries = 0; tries < 4; tries++) assertInstanceOf(SignIn.WrongPin.class, sign("000000"));
            assertInstanceOf(SignIn.SignedIn.class, sign(PIN));
        }
    }

    @Test
    void a_clock_that_was_set_back_makes_nobody_wait_longer() {
        for (int tries = 0; tries < 5; tries++) sign("000000");
        library.pass(Duration.ofDays(-300));
        assertEquals("30 seconds", waiting(PIN));
    }

    private SignIn sign(String pin) {
        return new SigningIn(library.rooms.folder(), library.rooms.staff()).signIn(SAM, pin);
    }

    private String waiting(String pin) {
        return assertInstanceOf(SignIn.Wait.class, sign(pin)).words();
    }
}
