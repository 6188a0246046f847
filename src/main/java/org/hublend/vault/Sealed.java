package org.hublend.vault;

import java.util.Arrays;
import java.util.Optional;

/// What sealing gives: a nonce of 12 bytes and the ciphertext with its tag of 16 bytes at the end.
public record Sealed(byte[] nonce, byte[] ciphertext) {
    static final int NONCE = 12;
    static final int TAG = 16;

    public Sealed {
        if (nonce.length != NONCE || ciphertext.length < TAG)
            throw new IllegalArgumentException("Sealed bytes have a nonce and a tag.");
        nonce = nonce.clone();
        ciphertext = ciphertext.clone();
    }

    /// The inverse of [#bytes()]; empty when the bytes are too few to have been sealed.
    public static Optional<Sealed> of(byte[] bytes) {
        if (bytes.length < NONCE + TAG) return Optional.empty();
        return Optional.of(new Sealed(Arrays.copyOf(bytes, NONCE), Arrays.copyOfRange(bytes, NONCE, bytes.length)));
    }

    /// Nonce and ciphertext in one piece, for a column or a wire.
    public byte[] bytes() {
        var all = Arrays.copyOf(nonce, nonce.length + ciphertext.length);
        System.arraycopy(ciphertext, 0, all, nonce.length, ciphertext.length);
        return all;
    }

    @Override
    public byte[] nonce() {
        return nonce.clone();
    }

    @Override
    public byte[] ciphertext() {
        return ciphertext.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed that
                && Arrays.equals(nonce, that.nonce)
                && Arrays.equals(ciphertext, that.ciphertext);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(nonce) + Arrays.hashCode(ciphertext);
    }

    @Override
    public String toString() {
        return "Sealed[" + ciphertext.length + " bytes]";
    }
}
