package org.hublend.vault;

import java.security.SecureRandom;
import java.util.Arrays;

/// Gives the bytes that a published example was made with, and no more than those.
final class FixedRandom extends SecureRandom {
    private static final long serialVersionUID = 1;

    private byte[] rest;

    FixedRandom(byte[] bytes) {
        this.rest = bytes.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
        if (bytes.length > rest.length) throw new IllegalStateException("More randomness was asked for than there is.");
        System.arraycopy(rest, 0, bytes, 0, bytes.length);
        rest = Arrays.copyOfRange(rest, bytes.length, rest.length);
    }
}
