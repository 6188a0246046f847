package org.hublend.commands;

import java.util.Arrays;

/// The passphrase of a backup: from the environment, or typed.
final class Passphrase {
    private static final String VARIABLE = "HUBLEND_PASSPHRASE";

    private Passphrase() {}

    /// A new one is typed twice, since a slip would be found out when it is too late.
    static String read(boolean isNew) {
        var given = System.getenv(VARIABLE);
        if (given != null) return given;
        var console = System.console();
        if (console == null || !console.isTerminal())
            throw new Refusal("Put the passphrase into the environment variable " + VARIABLE + ".");
        var typed = console.readPassword("Passphrase: ");
        if (isNew && !Arrays.equals(typed, console.readPassword("The same again: ")))
            throw new Refusal("These were two different passphrases. Nothing was done.");
        return String.valueOf(typed);
    }
}
