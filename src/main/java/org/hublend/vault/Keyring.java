package org.hublend.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/// The secrets of one desk or of the centre: what it signs with, receives wraps with, marks codes with and peppers PINs
/// with.
///
/// All keys are 32 bytes, private ones as RFC 8032 and RFC 7748 write them. Public keys are derived, and never on disk.
public final class Keyring {
    static final int SIZE = 32;

    private final byte[] signing;
    private final byte[] receiving;
    private final byte[] alliance;
    private final byte[] pepper;
    private final byte[] signingPublic;
    private final byte[] receivingPublic;

    Keyring(byte[] signing, byte[] receiving, byte[] alliance, byte[] pepper) {
        this.signing = sized(signing);
        this.receiving = sized(receiving);
        this.alliance = sized(alliance);
        this.pepper = sized(pepper);
        signingPublic =
                new Ed25519PrivateKeyParameters(signing).generatePublicKey().getEncoded();
        receivingPublic =
                new X25519PrivateKeyParameters(receiving).generatePublicKey().getEncoded();
    }

    /// A keyring of its own, with an alliance of its own until enrolment brings another.
    public static Keyring create(SecureRandom random) {
        return new Keyring(
                new Ed25519PrivateKeyParameters(random).getEncoded(),
                new X25519PrivateKeyParameters(random).getEncoded(),
                fresh(random),
                fresh(random));
    }

    /// Throws [VaultException] with the reason when the file is missing, damaged, foreign or can't be read.
    public static Keyring read(Path file) {
        return KeyFile.read(file);
    }

    /// Puts the keys on disk, readable by the owner of the file alone; what was there before stays whole if this fails.
    /// Throws [VaultException] when the disk refuses or can't keep a file private.
    public void write(Path file) {
        KeyFile.write(this, file);
    }

    /// The same desk in another alliance; both keys are 32 bytes.
    public Keyring withAlliance(byte[] allianceKey, byte[] pepper) {
        return new Keyring(signing, receiving, allianceKey, pepper);
    }

    /// The same holder with a fresh key to sign with.
    public Keyring withNewSigning(SecureRandom random) {
        return new Keyring(new Ed25519PrivateKeyParameters(random).getEncoded(), receiving, alliance, pepper);
    }

    /// 32 bytes by which others verify what this keyring signed.
    public byte[] signingPublicKey() {
        return signingPublic.clone();
    }

    /// 32 bytes to which others wrap keys for the holder of this keyring.
    public byte[] receivingPublicKey() {
        return receivingPublic.clone();
    }

    public byte[] allianceKey() {
        return alliance.clone();
    }

    public byte[] pepper() {
        return pepper.clone();
    }

    byte[] signingKey() {
        return signing.clone();
    }

    byte[] receivingKey() {
        return receiving.clone();
    }

    @Override
    public String toString() {
        return "Keyring";
    }

    private static byte[] fresh(SecureRandom random) {
        var key = new byte[SIZE];
        random.nextBytes(key);
        return key;
    }

    private static byte[] sized(byte[] key) {
        if (key.length != SIZE) throw new IllegalArgumentException("A key of a keyring has " + SIZE + " bytes.");
        return key.clone();
    }
}
