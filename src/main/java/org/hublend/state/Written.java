package org.hublend.state;

import java.util.List;
import java.util.Optional;
import org.hublend.ledger.Standing;
import org.jooq.TableRecord;

/// A standing and its text. What came in writing is kept as it came: writing it once more costs as much as reading it.
///
/// @param ready its rows, where they were made before they are to be written
public record Written(Standing standing, Kept kept, Optional<List<TableRecord<?>>> ready) {
    public static Written of(Standing standing) {
        return new Written(standing, Standing.write(standing));
    }

    public Written(Standing standing, String text) {
        this(standing, Kept.plain(text.startsWith("{") ? text : Standing.write(standing)));
    }

    public Written(Standing standing, Kept kept) {
        this(standing, kept, Optional.empty());
    }

    public String text() {
        return kept.text();
    }

    /// The same in less room.
    public Written pressed() {
        return kept.isPressed() ? this : new Written(standing, Kept.pressed(text()), ready);
    }

    /// The same in less room, and with its rows: for who has the time before it is to be written.
    public Written made() {
        return new Written(standing, pressed().kept(), Optional.of(rows()));
    }

    List<TableRecord<?>> rows() {
        return ready.orElseGet(() -> Rows.of(standing));
    }

    /// With another standing where that is another one.
    public Written with(Standing other) {
        return other.equals(standing) ? this : of(other);
    }
}
