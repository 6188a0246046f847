package org.hublend.storage;

/// What came of opening a data folder.
public sealed interface Opening {
    record Opened(DataFolder folder) implements Opening {}

    /// The folder stays as it was; the sentence says why, and what to do.
    record Refused(String sentence) implements Opening {}
}
