package org.hublend.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hublend.vault.Bytes.filled;
import static org.hublend.vault.Bytes.flipped;
import static org.hublend.vault.Bytes.hex;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubjectKeyTest {
    private static final UUID FACT = UUID.fromString("019383c1-0000-7000-8000-000000000001");
    private static final byte[] TEXT = "postcode SK1 3XE".getBytes(UTF_8);

    private final SecureRandom random = new SecureRandom();
    private final SubjectKey key = SubjectKey.create(random);

    @Test
    void what_was_sealed_is_opened_again() {
        assertArrayEquals(TEXT, key.open(FACT, key.seal(FACT, TEXT, random)).orElseThrow());
    }

    @Test
    void nothing_at_all_can_be_sealed_too() {
        assertArrayEquals(
                new byte[0], key.open(FACT, key.seal(FACT, new byte[0], random)).orElseThrow());
    }

    @Test
    void the_same_text_sealed_twice_differs_in_nonce_and_ciphertext() {
        var first = key.seal(FACT, TEXT, random);
        var second = key.seal(FACT, TEXT, random);
        assertNotEquals(first, second);
        assertFalse(Arrays.equals(first.nonce(), second.nonce()));
        assertFalse(Arrays.equals(first.ciphertext(), second.ciphertext()));
    }

    @Test
    void one_changed_bit_in_nonce_text_or_tag_is_noticed() {
        var bytes = key.seal(FACT, TEXT, random).bytes();
        assertEquals(12 + TEXT.length + 16, bytes.length);
        for (int at = 0; at < bytes.length; at++) {
            var changed = Sealed.of(flipped(bytes, at)).orElseThrow();
            assertEquals(Optional.empty(), key.open(FACT, changed), "byte " + at);
        }
    }

    @Test
    void bytes_moved_to_another_fact_do_not_open() {
        var sealed = key.seal(FACT, TEXT, random);
        assertEquals(Optional.empty(), key.open(new UUID(0, 0), sealed));
    }

    @Test
    void another_subjects_key_does_not_open() {
        var sealed = key.seal(FACT, TEXT, random);
        assertEquals(Optional.empty(), SubjectKey.create(random).open(FACT, sealed));
    }

    @Test
    void cut_bytes_do_not_open() {
        var bytes = key.seal(FACT, TEXT, random).bytes();
        for (int length = 0; length < bytes.length; length++) {
            var cut = Sealed.of(Arrays.copyOf(bytes, length));
            assertEquals(Optional.empty(), cut.flatMap(rest -> key.open(FACT, rest)), length + " bytes");
        }
    }

    /// Made with the `cryptography` library for Python: AES-256-GCM with the 16 bytes of the id as associated data.
    @Test
    void another_implementation_seals_to_the_same_bytes() {
        var known = new SubjectKey(filled(32, 1)).seal(FACT, TEXT, new FixedRandom(filled(12, 2)));
        assertArrayEquals(hex("77b9ba3d2938a598f39ff7f97c949af70495b64083d3e79316aa43f32ceb3a2f"), known.ciphertext());
    }

    @Test
    void sealed_bytes_survive_a_column() {
        var sealed = key.seal(FACT, TEXT, random);
        assertEquals(sealed, Sealed.of(sealed.bytes()).orElseThrow());
        assertEquals(sealed.hashCode(), Sealed.of(sealed.bytes()).orElseThrow().hashCode());
    }

    @Test
    void sealed_bytes_cannot_be_changed_from_outside() {
        var sealed = key.seal(FACT, TEXT, random);
        sealed.nonce()[0] ^= 1;
        sealed.ciphertext()[0] ^= 1;
        assertTrue(key.open(FACT, sealed).isPresent());
    }

    @Test
    void a_key_of_another_size_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new SubjectKey(new byte[16]));
    }
}
