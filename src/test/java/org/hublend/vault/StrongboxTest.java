package org.hublend.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StrongboxTest {
    private static final String PASSPHRASE = "otter lamp Tuesday";
    private static final int HEAD = 17 + 12 + 16 + 32;

    @Test
    void content_of_every_length_comes_back_as_it_was() throws Exception {
        for (int length : new int[] {
            0,
            1,
            Strongbox.CHUNK - 1,
            Strongbox.CHUNK,
            Strongbox.CHUNK + 1,
            2 * Strongbox.CHUNK,
            3 * Strongbox.CHUNK + 7
        }) {
            var plain = content(length);
            assertArrayEquals(plain, open(seal(plain), PASSPHRASE), "length " + length);
        }
    }

    @Test
    void the_same_content_is_sealed_otherwise_each_time_and_nothing_of_it_shows() throws Exception {
        var plain = "Zerelda Quibblethwaite".repeat(5000).getBytes(UTF_8);
        var one = seal(plain);
        assertFalse(Arrays.equals(one, seal(plain)));
        assertFalse(new String(one, java.nio.charset.StandardCharsets.ISO_8859_1).contains("Zerelda"));
    }

    @Test
    void another_passphrase_is_told_apart_from_a_damaged_file() throws Exception {
        var sealed = seal(content(100));
        assertEquals(VaultException.Reason.WRONG_PASSPHRASE, reason(sealed, "otter lamp Wednesday"));
        sealed[sealed.length - 1] ^= 1;
        assertEquals(VaultException.Reason.BROKEN, reason(sealed, PASSPHRASE));
        assertEquals(VaultException.Reason.NOT_SEALED, reason("Something else".getBytes(UTF_8), PASSPHRASE));
    }

    @Test
    void letters_that_were_typed_in_another_way_are_the_same() throws Exception {
        var plain = content(10);
        var out = new ByteArrayOutputStream();
        try (var box = Strongbox.seal(out, "caf\u00e9 au lait au lit", new SecureRandom())) {
            box.write(plain);
        }
        assertArrayEquals(plain, open(out.toByteArray(), " cafe\u0301 au lait au lit "));
    }

    @Test
    void what_was_cut_swapped_repeated_or_lengthened_is_noticed() throws Exception {
        var sealed = seal(content(3 * Strongbox.CHUNK));
        int chunk = Strongbox.CHUNK + Sealed.TAG;
        var random = new Random(7);
        for (int i = 0; i < 3; i++) {
            var cut = Arrays.copyOf(sealed, HEAD + i * chunk);
            assertEquals(VaultException.Reason.BROKEN, reason(cut, PASSPHRASE), "after chunk " + i);
        }
        assertEquals(
                VaultException.Reason.BROKEN,
                reason(Arrays.copyOf(sealed, HEAD + random.nextInt(sealed.length - HEAD)), PASSPHRASE));
        assertEquals(VaultException.Reason.BROKEN, reason(Arrays.copyOf(sealed, HEAD - 20), PASSPHRASE));
        var swapped = sealed.clone();
        System.arraycopy(sealed, HEAD, swapped, HEAD + chunk, chunk);
        System.arraycopy(sealed, HEAD + chunk, swapped, HEAD, chunk);
        assertEquals(VaultException.Reason.BROKEN, reason(swapped, PASSPHRASE));
        assertEquals(VaultException.Reason.BROKEN, reason(Arrays.copyOf(sealed, sealed.length + 1), PASSPHRASE));
    }

    @Test
    void a_file_can_not_ask_for_all_memory() throws Exception {
        var sealed = seal(content(10));
        sealed[17] = 0x7f;
        assertEquals(VaultException.Reason.BROKEN, reason(sealed, PASSPHRASE));
    }

    @Test
    void a_short_passphrase_is_refused() {
        assertTrue(Strongbox.acceptable("twelve chars"));
        assertFalse(Strongbox.acceptable("  eleven char "));
        var refused = assertThrows(
                VaultException.class, () -> Strongbox.seal(new ByteArrayOutputStream(), "short", new SecureRandom()));
        assertEquals(VaultException.Reason.BAD_PASSPHRASE, refused.reason());
    }

    private static byte[] content(int length) {
        var content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    private static byte[] seal(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var box = Strongbox.seal(out, PASSPHRASE, new SecureRandom())) {
            box.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] open(byte[] sealed, String passphrase) throws IOException {
        try (var box = Strongbox.open(new ByteArrayInputStream(sealed), passphrase)) {
            return box.readAllBytes();
        }
    }

    private static VaultException.Reason reason(byte[] sealed, String passphrase) {
        return assertThrows(VaultException.class, () -> open(sealed, passphrase))
                .reason();
    }
}
