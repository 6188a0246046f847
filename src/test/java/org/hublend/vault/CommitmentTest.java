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
import org.junit.jupiter.api.Test;

class CommitmentTest {
    private static final byte[] TEXT = "abc".getBytes(UTF_8);

    private final Commitment commitment = Commitment.to(TEXT, new SecureRandom());

    @Test
    void the_bytes_committed_to_match_and_others_do_not() {
        assertTrue(commitment.matches(TEXT));
        assertFalse(commitment.matches(flipped(TEXT, 2)));
        assertFalse(commitment.matches(new byte[0]));
    }

    @Test
    void another_salt_or_value_does_not_match() {
        for (int at = 0; at < 16; at++)
            assertFalse(new Commitment(flipped(commitment.salt(), at), commitment.value()).matches(TEXT));
        for (int at = 0; at < 32; at++)
            assertFalse(new Commitment(commitment.salt(), flipped(commitment.value(), at)).matches(TEXT));
    }

    @Test
    void two_commitments_to_the_same_bytes_show_nothing_in_common() {
        assertNotEquals(commitment, Commitment.to(TEXT, new SecureRandom()));
    }

    /// Made with Python's `hmac`.
    @Test
    void the_value_is_an_hmac_under_the_salt() {
        var known = Commitment.to(TEXT, new FixedRandom(filled(16, 3)));
        assertArrayEquals(hex("4aa8fc402e115ba91e4e615d622534328375be4fd6ad6e1a84efa1a1342dd6ca"), known.value());
        assertEquals(known, new Commitment(known.salt(), known.value()));
        assertEquals(known.hashCode(), new Commitment(known.salt(), known.value()).hashCode());
    }

    @Test
    void other_sizes_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Commitment(new byte[15], new byte[32]));
        assertThrows(IllegalArgumentException.class, () -> new Commitment(new byte[16], new byte[31]));
    }
}
