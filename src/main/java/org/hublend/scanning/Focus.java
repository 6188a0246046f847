package org.hublend.scanning;

/// Where the text of a key would go.
public enum Focus {
    /// No text field: keys are kept back until it is clear who made them.
    ELSEWHERE,
    /// A text field: its owner sees each key at once, and gets the old text back after a scan.
    FIELD,
    /// The one field that is there for codes: as [#FIELD], but of a code with an end key the shape need not be known.
    SCAN_BOX
}
