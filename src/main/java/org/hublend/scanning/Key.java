package org.hublend.scanning;

/// One event of a keyboard, or of a scanner that acts as one; `at` is in nanoseconds of a clock that only goes
/// forward.
public sealed interface Key {
    long at();

    /// A key goes down, or repeats itself because it is held. `name` tells keys apart.
    record Down(String name, Kind kind, long at) implements Key {}

    /// The text that the key before it made; also what an input method or a text expander inserts without any key.
    record Typed(String text, long at) implements Key {}

    /// A key comes up.
    record Up(String name, long at) implements Key {}

    /// What a key is to a scan. `TEXT` makes a character. `CONTROL` is Ctrl with a letter, or a function
    /// key: how scanners send
    /// control characters. `MODIFIER` is Shift, Caps Lock and their like. `OTHER`, as arrows and Esc, only
    /// people press.
    enum Kind {
        TEXT,
        SPACE,
        ENTER,
        TAB,
        CONTROL,
        MODIFIER,
        OTHER
    }
}
