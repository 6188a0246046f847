package org.hublend.vault;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// Ed25519 signatures (64 bytes, RFC 8032), with public keys of 32 bytes. Bouncy Castle's, since they take a fraction
/// of the time that those of the JDK take, and every request and every answer carries one.
public final class Signing {
    private Signing() {}

    public static byte[] sign(Keyring keyring, byte[] bytes) {
        var key = keyring.signingKey();
        var signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(key, 0, keyring.signingPublicKey(), 0, bytes, 0, bytes.length, signature, 0);
        return signature;
    }

    /// False for a wrong signature, and also for a key or a signature that is none at all.
    public static boolean verify(byte[] publicKey, byte[] bytes, byte[] signature) {
        return publicKey.length == Ed25519.PUBLIC_KEY_SIZE
                && signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.validatePublicKeyPartial(publicKey, 0)
                && Ed25519.verify(signature, 0, publicKey, 0, bytes, 0, bytes.length);
    }
}
