package org.hublend.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// Hands keys to their holders, so that each opens them with its own keyring and nobody between can. Safe for threads.
public final class Wraps {
    private static final byte[] SUBJECT_KEY = "org.hublend subject key 1".getBytes(US_ASCII);
    private static final byte[] ALLIANCE = "org.hublend alliance 1".getBytes(US_ASCII);

    private final SecureRandom random;

    public Wraps(SecureRandom random) {
        this.random = random;
    }

    /// A subject's key for the holder of an X25519 public key (32 bytes); gives 80 bytes, others each time.
    /// Throws [VaultException] when the holder's key is not usable.
    public byte[] wrap(SubjectKey key, UUID subject, byte[] holderPublicKey) {
        return Hpke.seal(holderPublicKey, SUBJECT_KEY, Binding.to(subject), key.bytes(), random);
    }

    /// Empty when it was wrapped for another holder or another subject, or was changed since.
    public Optional<SubjectKey> unwrap(byte[] wrapped, UUID subject, Keyring keyring) {
        return Hpke.open(keyring, SUBJECT_KEY, Binding.to(subject), wrapped)
                .filter(key -> key.length == SubjectKey.SIZE)
                .map(SubjectKey::new);
    }

    /// The alliance key and the pepper of `from` for a desk that enrols, so that a proxy that reads TLS gets neither.
    public byte[] wrapAlliance(Keyring from, UUID desk, byte[] holderPublicKey) {
        var both = Arrays.copyOf(from.allianceKey(), 2 * Keyring.SIZE);
        System.arraycopy(from.pepper(), 0, both, Keyring.SIZE, Keyring.SIZE);
        return Hpke.seal(holderPublicKey, ALLIANCE, Binding.to(desk), both, random);
    }

    /// The desk's keyring in its new alliance; empty when the wrap is not for it.
    public Optional<Keyring> unwrapAlliance(byte[] wrapped, UUID desk, Keyring keyring) {
        return Hpke.open(keyring, ALLIANCE, Binding.to(desk), wrapped)
                .filter(both -> both.length == 2 * Keyring.SIZE)
                .map(both -> keyring.withAlliance(
                        Arrays.copyOf(both, Keyring.SIZE), Arrays.copyOfRange(both, Keyring.SIZE, both.length)));
    }
}
