package org.hublend.state;

import org.hublend.ledger.Standing;

/// A standing and its text. What came in writing is kept as it came: writing it once more costs as much as reading it.
public record Written(Standing standing, String text) {
    public static Written of(Standing standing) {
        return new Written(standing, Standing.write(standing));
    }

    /// With another standing where that is another one.
    public Written with(Standing other) {
        return other.equals(standing) ? this : of(other);
    }
}
