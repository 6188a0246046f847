package org.hublend.vault;

import static org.hublend.vault.Bytes.flipped;
import static org.hublend.vault.Bytes.hex;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import java.util.Optional;
import org.hublend.vault.VaultException.Reason;
import org.junit.jupiter.api.Test;

/// The known answer is of the vectors of RFC 9180: mode 0 (base), KEM 0x0020, KDF 0x0001, AEAD 0x0002, first message.
class HpkeTest {
    private static final byte[] SENDERS_SEED = hex("2cd7c601cefb3d42a62b04b7a9041494c06c7843818e0ce28a8f704ae7ab20f9");
    private static final byte[] RECEIVERS_SECRET =
            hex("497b4502664cfea5d5af0b39934dac72242a74f8480451e1aee7d6a53320333d");
    private static final byte[] RECEIVERS_PUBLIC =
            hex("430f4b9859665145a6b1ba274024487bd66f03a2dd577d7753c68d7d7d00c00c");
    private static final byte[] INFO = hex("4f6465206f6e2061204772656369616e2055726e");
    private static final byte[] ABOUT = hex("436f756e742d30");
    private static final byte[] PLAIN = hex("4265617574792069732074727574682c20747275746820626561757479");
    private static final byte[] SEALED = hex("6c93e09869df3402d7bf231bf540fadd35cd56be14f97178f0954db94b7fc256"
            + "e5d84cd531cfb583096e7cfa9641bd3079cf3a91cda813c52deb5f512be9931980a41de125a925cdad859d5b7a");

    private final Keyring receiver = new Keyring(new byte[32], RECEIVERS_SECRET, new byte[32], new byte[32]);

    @Test
    void seals_to_the_bytes_that_the_rfc_gives() {
        var sealed = Hpke.seal(RECEIVERS_PUBLIC, INFO, ABOUT, PLAIN, new FixedRandom(SENDERS_SEED));
        assertArrayEquals(SEALED, sealed);
    }

    @Test
    void opens_the_bytes_that_the_rfc_gives() {
        assertArrayEquals(PLAIN, Hpke.open(receiver, INFO, ABOUT, SEALED).orElseThrow());
    }

    @Test
    void derives_the_public_key_that_the_rfc_gives() {
        assertArrayEquals(RECEIVERS_PUBLIC, receiver.receivingPublicKey());
    }

    @Test
    void opens_for_no_other_purpose() {
        assertEquals(Optional.empty(), Hpke.open(receiver, flipped(INFO, 0), ABOUT, SEALED));
    }

    @Test
    void a_point_that_yields_no_secret_is_refused_on_both_sides() {
        var nothing = new byte[32];
        var error =
                assertThrows(VaultException.class, () -> Hpke.seal(nothing, INFO, ABOUT, PLAIN, new SecureRandom()));
        assertEquals(Reason.BAD_RECEIVER, error.reason());
        var forged = SEALED.clone();
        System.arraycopy(nothing, 0, forged, 0, 32);
        assertEquals(Optional.empty(), Hpke.open(receiver, INFO, ABOUT, forged));
    }

    @Test
    void a_receiver_of_another_size_is_refused() {
        for (int length : new int[] {0, 31, 33, 44}) {
            var error = assertThrows(
                    VaultException.class,
                    () -> Hpke.seal(new byte[length], INFO, ABOUT, PLAIN, new SecureRandom()),
                    length + " bytes");
            assertEquals(Reason.BAD_RECEIVER, error.reason());
        }
    }
}
