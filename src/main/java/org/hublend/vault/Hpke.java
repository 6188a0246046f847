package org.hublend.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

/// Base mode of RFC 9180 with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM, by Bouncy Castle.
///
/// The bytes are the encapsulated key (32), then the ciphertext with its tag.
final class Hpke {
    private static final int ENCAPSULATED = 32;

    private Hpke() {}

    /// Throws [VaultException] when the receiver's public key is not one, or is one of the few points that yield no
    /// secret.
    static byte[] seal(byte[] receiver, byte[] info, byte[] about, byte[] plain, SecureRandom random) {
        var hpke = suite();
        var seed = new byte[32];
        random.nextBytes(seed);
        try {
            var sender = hpke.setupBaseS(hpke.deserializePublicKey(receiver), info, hpke.deriveKeyPair(seed));
            var ciphertext = sender.seal(about, plain);
            var all = Arrays.copyOf(sender.getEncapsulation(), ENCAPSULATED + ciphertext.length);
            System.arraycopy(ciphertext, 0, all, ENCAPSULATED, ciphertext.length);
            return all;
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new VaultException(VaultException.Reason.BAD_RECEIVER);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("AES-GCM seals whatever it is given.", e);
        }
    }

    static Optional<byte[]> open(Keyring receiver, byte[] info, byte[] about, byte[] sealed) {
        if (sealed.length < ENCAPSULATED) return Optional.empty();
        var hpke = suite();
        var pair = hpke.deserializePrivateKey(receiver.receivingKey(), receiver.receivingPublicKey());
        try {
            var opener = hpke.setupBaseR(Arrays.copyOf(sealed, ENCAPSULATED), pair, info);
            return Optional.of(opener.open(about, Arrays.copyOfRange(sealed, ENCAPSULATED, sealed.length)));
        } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /// One for each call: Bouncy Castle's keeps its digests between calls and must not be shared by threads.
    private static HPKE suite() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }
}
