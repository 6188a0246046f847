package org.hublend.vault;

import static org.hublend.vault.Bytes.filled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import org.hublend.vault.PinVerifier.Strength;
import org.hublend.vault.VaultException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinVerifierTest {
    /// Made with the `cryptography` library for Python: Argon2id, secret of 32 bytes of 7, salt 0 to 15.
    private static final String KNOWN =
            "$argon2id$v=19$m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$0gPWlmsETtkVjBdF+zwtQWjd66gba4aWJDGqOwhC8rU";

    private static final String KNOWN_OF_OTHER_STRENGTH =
            "$argon2id$v=19$m=8192,t=3,p=2$AAECAwQFBgcICQoLDA0ODw$Em1oGFpdPzdeqAMjGrQO+0nlDvt8HEPhpeCfJlOTYy4";

    private final SecureRandom random = new SecureRandom();
    private final byte[] pepper = filled(32, 7);

    @Test
    void the_right_pin_matches_and_another_does_not() {
        var verifier = PinVerifier.make("20254", pepper, random);
        assertTrue(PinVerifier.matches("20254", verifier, pepper));
        assertFalse(PinVerifier.matches("20255", verifier, pepper));
        assertFalse(PinVerifier.matches("2025", verifier, pepper));
    }

    @Test
    void without_the_pepper_the_right_pin_does_not_match() {
        assertFalse(PinVerifier.matches("20254", KNOWN, filled(32, 8)));
        assertFalse(PinVerifier.matches("20254", KNOWN, new byte[0]));
    }

    @Test
    void another_implementation_makes_the_same_verifier() {
        var salt = new byte[16];
        for (int at = 0; at < salt.length; at++) salt[at] = (byte) at;
        assertEquals(KNOWN, PinVerifier.make("20254", pepper, new FixedRandom(salt)));
    }

    @Test
    void the_encoding_names_19_mebibytes_2_passes_and_1_lane() {
        assertTrue(PinVerifier.make("1234", pepper, random).startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void a_verifier_is_checked_with_the_strength_that_it_names() {
        assertTrue(PinVerifier.matches("20254", KNOWN_OF_OTHER_STRENGTH, pepper));
        var later = PinVerifier.make("20254", pepper, random, new Strength(32 * 1024, 3, 1));
        assertTrue(PinVerifier.matches("20254", later, pepper));
        assertFalse(PinVerifier.matches("20254", later.replace("t=3", "t=2"), pepper));
    }

    @Test
    void two_people_with_one_pin_do_not_show_it() {
        assertNotEquals(PinVerifier.make("1234", pepper, random), PinVerifier.make("1234", pepper, random));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "123456789", "12a4", " 1234", "1234\n", "-1234", "١٢٣٤"})
    void only_four_to_eight_digits_are_a_pin(String pin) {
        assertFalse(PinVerifier.acceptable(pin));
        var error = assertThrows(IllegalArgumentException.class, () -> PinVerifier.make(pin, pepper, random));
        assertEquals("A PIN has four to eight digits.", error.getMessage());
        assertFalse(PinVerifier.matches(pin, KNOWN, pepper));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "12345678"})
    void four_and_eight_digits_are_a_pin(String pin) {
        assertTrue(PinVerifier.acceptable(pin));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234",
                "$argon2id$v=19$m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$",
                "$argon2i$v=19$m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$0gPWlmsETtkVjBdF+zwtQWjd66gba4aWJDGqOwhC8rU",
                "$argon2id$v=19$m=999999,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$0gPWlmsETtkVjBdF+zwtQWjd66gba4aWJDGqOwhC8rU",
                "$argon2id$v=19$m=19456,t=99,p=1$AAECAwQFBgcICQoLDA0ODw$0gPWlmsETtkVjBdF+zwtQWjd66gba4aWJDGqOwhC8rU",
                "$argon2id$v=19$m=19456,t=0,p=1$AAECAwQFBgcICQoLDA0ODw$0gPWlmsETtkVjBdF+zwtQWjd66gba4aWJDGqOwhC8rU",
                "$argon2id$v=19$m=7,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$0gPWlmsETtkVjBdF+zwtQWjd66gba4aWJDGqOwhC8rU"
            })
    void a_damaged_verifier_is_said_to_be_damaged_and_not_the_pin_wrong(String damaged) {
        var error = assertThrows(VaultException.class, () -> PinVerifier.matches("20254", damaged, pepper));
        assertEquals(Reason.BAD_VERIFIER, error.reason());
    }
}
