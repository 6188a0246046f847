package org.hublend.state;

import org.hublend.ledger.Standing;

/// A standing and its text. What came in writing is kept as it came: writing it once more costs as much as reading it.
public record Written(Standing standing, Kept kept) {
    public static Written of(Standing standing) {
        return new Written(standing, Standing.write(standing));
    }

    public Written(Standing standing, String text) {
        this(standing, Kept.plain(text.startsWith("{") ? text : Standing.write(standing)));
    }

    public String text() {
        return kept.text();
    }

    /// The same in less room: for who has the time before it is to be written.
    public Written pressed() {
        return kept.isPressed() ? this : new Written(standing, Kept.pressed(text()));
    }

    /// With another standing where that is another one.
    public Written with(Standing other) {
        return other.equals(standing) ? this : of(other);
    }
}
