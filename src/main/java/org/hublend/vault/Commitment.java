package org.hublend.vault;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/// Binds a fact to private bytes without telling them: once the salt is erased, the value (HMAC-SHA256) says nothing
/// more.
public record Commitment(byte[] salt, byte[] value) {
    private static final int SALT = 16;
    private static final int VALUE = 32;

    public Commitment {
        if (salt.length != SALT || value.length != VALUE)
            throw new IllegalArgumentException("A commitment has a salt of 16 and a value of 32 bytes.");
        salt = salt.clone();
        value = value.clone();
    }

    public static Commitment to(byte[] bytes, SecureRandom random) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        return new Commitment(salt, Hmac.sha256(salt, bytes));
    }

    public boolean matches(byte[] bytes) {
        return MessageDigest.isEqual(value, Hmac.sha256(salt, bytes));
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }

    @Override
    public byte[] value() {
        return value.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Commitment that && Arrays.equals(salt, that.salt) && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(salt) + Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return "Commitment";
    }
}
