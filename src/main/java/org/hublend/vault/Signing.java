package org.hublend.vault;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/// Ed25519 signatures (64 bytes, RFC 8032) by the JDK, with public keys of 32 bytes.
public final class Signing {
    private static final String ED25519 = "Ed25519";

    private Signing() {}

    public static byte[] sign(Keyring keyring, byte[] bytes) {
        try {
            var spec = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, keyring.signingKey());
            var signature = Signature.getInstance(ED25519);
            signature.initSign(KeyFactory.getInstance(ED25519).generatePrivate(spec));
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw withoutEd25519(e);
        }
    }

    /// False for a wrong signature, and also for a key or a signature that is none at all.
    public static boolean verify(byte[] publicKey, byte[] bytes, byte[] signature) {
        // The JDK falls over an empty key instead of refusing it.
        if (publicKey.length != Keyring.SIZE) return false;
        try {
            var verifier = Signature.getInstance(ED25519);
            verifier.initVerify(KeyFactory.getInstance(ED25519).generatePublic(spec(publicKey)));
            verifier.update(bytes);
            return verifier.verify(signature);
        } catch (InvalidKeySpecException | InvalidKeyException | SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw withoutEd25519(e);
        }
    }

    /// The JDK takes public keys only with their X.509 envelope or as a point; the envelope needs no arithmetic.
    static X509EncodedKeySpec spec(byte[] publicKey) {
        try {
            var algorithm = new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
            return new X509EncodedKeySpec(new SubjectPublicKeyInfo(algorithm, publicKey).getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can always be encoded.", e);
        }
    }

    private static IllegalStateException withoutEd25519(GeneralSecurityException e) {
        return new IllegalStateException("Every Java since 15 has Ed25519.", e);
    }
}
