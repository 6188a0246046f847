package org.hublend.vault;

/// Says in one plain sentence what stopped the vault; it carries no key, no path and no cause that could name one.
public final class VaultException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    VaultException(Reason reason) {
        super(reason.sentence);
        this.reason = reason;
    }

    public String sentence() {
        return reason.sentence;
    }

    public Reason reason() {
        return reason;
    }

    /// What went wrong, so that a window can offer what helps.
    public enum Reason {
        MISSING("The key file is missing."),
        FORBIDDEN("This user may not open the key file."),
        UNREADABLE("The key file could not be read from the disk."),
        DAMAGED("The key file is damaged. Put a copy of it back: without it, sealed names cannot be read."),
        FOREIGN("This is not a key file of Hublend."),
        NEWER("The key file was written by a newer Hublend. Update this one."),
        UNWRITABLE("The key file could not be written. A key file that was there before is unharmed."),
        UNPROTECTED("This disk cannot keep the key file private. Choose a folder on the computer's own disk."),
        BAD_CERTIFICATE("The certificate and its key can't be used. They have to be PEM files, belong together, and the"
                + " key must have no password."),
        BAD_PASSPHRASE("A passphrase has at least 12 characters; a few words that don't belong together are good."),
        WRONG_PASSPHRASE("This is not the passphrase that the file was sealed with."),
        NOT_SEALED("This file was not sealed by Hublend."),
        BROKEN("The file is not whole, or was changed since it was sealed."),
        BAD_RECEIVER("The receiver's public key is not a usable key."),
        BAD_VERIFIER("The stored PIN is damaged. Set a new PIN.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }
}
