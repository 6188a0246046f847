package org.hublend.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hublend.vault.Bytes.flipped;
import static org.hublend.vault.Bytes.hex;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SigningTest {
    private static final byte[] TEXT = "POST|/v1/push".getBytes(UTF_8);

    private final Keyring desk = Keyring.create(new SecureRandom());
    private final byte[] signature = Signing.sign(desk, TEXT);

    @Test
    void what_a_desk_signed_is_verified_by_its_public_key() {
        assertEquals(64, signature.length);
        assertTrue(Signing.verify(desk.signingPublicKey(), TEXT, signature));
    }

    @Test
    void another_text_desk_or_signature_is_not_verified() {
        assertFalse(Signing.verify(desk.signingPublicKey(), flipped(TEXT, 0), signature));
        assertFalse(Signing.verify(Keyring.create(new SecureRandom()).signingPublicKey(), TEXT, signature));
        for (int at = 0; at < signature.length; at++)
            assertFalse(Signing.verify(desk.signingPublicKey(), TEXT, flipped(signature, at)), "byte " + at);
    }

    @Test
    void what_is_no_key_or_no_signature_is_not_verified() {
        for (int length : new int[] {0, 31, 33, 63, 65}) {
            assertFalse(Signing.verify(new byte[length], TEXT, signature), "key of " + length);
            assertFalse(Signing.verify(desk.signingPublicKey(), TEXT, new byte[length]), "signature of " + length);
        }
        assertFalse(Signing.verify(Bytes.filled(32, 0xff), TEXT, signature));
        assertFalse(Signing.verify(new byte[32], TEXT, signature));
    }

    /// RFC 8032, 7.1, test 2.
    @Test
    void signs_what_the_rfc_gives() {
        var secret = hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        var known = new Keyring(secret, new byte[32], new byte[32], new byte[32]);
        assertArrayEquals(
                hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"), known.signingPublicKey());
        assertArrayEquals(
                hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
                Signing.sign(known, new byte[] {0x72}));
    }
}
