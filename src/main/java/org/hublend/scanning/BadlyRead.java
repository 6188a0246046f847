package org.hublend.scanning;

/// A reading that can't be any code: to be scanned again, never searched and never logged.
public record BadlyRead(Why why) implements Reading {
    /// What was wrong with it.
    public enum Why {
        TOO_LONG,
        CONTROL_CHARACTERS,
        EMPTY
    }
}
