package org.hublend.scanning;

/// A code as it was read, in its normal form ([Codes#normal]), with what its shape says and how it came.
public record Scan(String code, Shape shape, Via via) implements Reading {
    /// The last four characters: all that may be shown of a code that we don't know.
    public String ending() {
        return code.substring(Math.max(0, code.length() - 4));
    }

    /// Without the code, because a card's number is personal and may not reach a log.
    @Override
    public String toString() {
        return "Scan[" + shape + ", " + via + "]";
    }
}
