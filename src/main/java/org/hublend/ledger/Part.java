package org.hublend.ledger;

import java.util.Arrays;

/// A part of a fact that can be taken away later; only its salted commitment enters the chain and stays.
/// The salt goes with the content: without it nobody can guess at what was there.
public record Part(byte[] content, byte[] salt, byte[] commitment) {
    /// Whether content and salt were taken away.
    public boolean isGone() {
        return content.length == 0;
    }

    /// What is left when the content must go.
    public Part gone() {
        return new Part(new byte[0], new byte[0], commitment);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Part part
                && Arrays.equals(content, part.content)
                && Arrays.equals(salt, part.salt)
                && Arrays.equals(commitment, part.commitment);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(commitment);
    }

    @Override
    public String toString() {
        return "Part[" + content.length + " bytes]";
    }
}
