package org.hublend.preparation;

import java.util.Locale;

/// What is looked at before a device goes out again.
public enum Check {
    ACCOUNTS,
    CLEAN,
    PARTS,
    CHARGED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
