package org.hublend.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/// Seals what is carried by hand for one receiver, so that whoever carries it reads nothing. Safe for threads.
public final class Letters {
    private static final byte[] LETTER = "org.hublend letter 1".getBytes(US_ASCII);

    private final SecureRandom random;

    public Letters(SecureRandom random) {
        this.random = random;
    }

    /// For the holder of an X25519 public key (32 bytes), tied to the file that it lies in.
    /// Throws [VaultException] when the holder's key is not usable.
    public byte[] seal(byte[] content, UUID file, byte[] holderPublicKey) {
        return Hpke.seal(holderPublicKey, LETTER, Binding.to(file), content, random);
    }

    /// Empty when it was sealed for another holder or another file, or was changed since.
    public static Optional<byte[]> open(byte[] sealed, UUID file, Keyring keyring) {
        return Hpke.open(keyring, LETTER, Binding.to(file), sealed);
    }
}
