package org.hublend.imports;

/// Whose columns a file was taken to have.
public enum Origin {
    HUBLEND,
    SNIPE_IT
}
