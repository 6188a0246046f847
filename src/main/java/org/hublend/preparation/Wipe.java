package org.hublend.preparation;

import java.util.Locale;

/// How everything of the last borrower was taken off, in the words of NIST SP 800-88 (Guidelines for Media
/// Sanitization, revision 1, 2014).
public enum Wipe {
    /// By the device's own reset to how it came from the maker.
    CLEAR,
    /// By a tool that erases the whole disk, or by its own secure erase.
    PURGE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
