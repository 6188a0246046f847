package org.hublend.scanning;

/// Where the text of a key would go.
///
/// `ELSEWHERE`: no text field, so keys are kept back until it is clear who made them. `FIELD`: its owner sees
/// each key at
/// once, and gets the old text back after a scan. `SCAN_BOX`: as a field, but of a code with an end key the
/// shape need not be known.
public enum Focus {
    ELSEWHERE,
    FIELD,
    SCAN_BOX
}
