package org.hublend.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PackedTest {
    @Test
    void what_is_packed_comes_back_and_what_is_short_is_left() throws Exception {
        var text = new byte[5000];
        Arrays.fill(text, (byte) 'a');
        var packed = Packed.packIfWorthIt(text);
        assertTrue(packed.length < 200);
        assertEquals("application/gzip", Packed.type(packed));
        assertArrayEquals(text, Packed.unpack(packed, 5000));
        assertArrayEquals(new byte[] {'{', '}'}, Packed.packIfWorthIt(new byte[] {'{', '}'}));
    }

    @Test
    void a_few_bytes_that_unpack_to_very_many_are_not_unpacked() {
        var bomb = Packed.pack(new byte[50 << 20]);
        assertTrue(bomb.length < 100_000);
        assertThrows(Packed.TooLarge.class, () -> Packed.unpack(bomb, 1 << 20));
    }

    @Test
    void what_was_cut_is_no_message() {
        var packed = Packed.pack("something".repeat(100).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThrows(IOException.class, () -> Packed.unpack(Arrays.copyOf(packed, packed.length - 9), 10_000));
    }
}
