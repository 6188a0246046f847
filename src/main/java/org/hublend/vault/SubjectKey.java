package org.hublend.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The AES-256 key of one person or other subject: it seals what facts say about them in private.
public final class SubjectKey {
    static final int SIZE = 32;

    private final byte[] key;

    SubjectKey(byte[] key) {
        if (key.length != SIZE) throw new IllegalArgumentException("A subject's key has " + SIZE + " bytes.");
        this.key = key.clone();
    }

    public static SubjectKey create(SecureRandom random) {
        var key = new byte[SIZE];
        random.nextBytes(key);
        return new SubjectKey(key);
    }

    /// AES-256-GCM under a random nonce, tied to the fact that the bytes belong to.
    public Sealed seal(UUID fact, byte[] plain, SecureRandom random) {
        var nonce = new byte[Sealed.NONCE];
        random.nextBytes(nonce);
        try {
            return new Sealed(nonce, cipher(Cipher.ENCRYPT_MODE, nonce, fact).doFinal(plain));
        } catch (GeneralSecurityException e) {
            throw withoutAes(e);
        }
    }

    /// Empty when anything is not as it was sealed: the key, the fact, the nonce or the bytes.
    public Optional<byte[]> open(UUID fact, Sealed sealed) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, sealed.nonce(), fact).doFinal(sealed.ciphertext()));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw withoutAes(e);
        }
    }

    byte[] bytes() {
        return key.clone();
    }

    @Override
    public String toString() {
        return "SubjectKey";
    }

    private Cipher cipher(int mode, byte[] nonce, UUID fact) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * Sealed.TAG, nonce));
        cipher.updateAAD(Binding.to(fact));
        return cipher;
    }

    private static IllegalStateException withoutAes(GeneralSecurityException e) {
        return new IllegalStateException("Every Java has AES-GCM.", e);
    }
}
