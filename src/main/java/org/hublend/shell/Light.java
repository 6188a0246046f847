package org.hublend.shell;

/// How it stands with the sending of what was recorded here, in words.
public record Light(Kind kind, String words) {
    /// What the light means, for its colour and icon.
    public enum Kind {
        GOOD,
        WAITING,
        TROUBLE
    }
}
