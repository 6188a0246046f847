package org.hublend.scanning;

import java.time.Duration;
import java.util.Optional;

/// Knows the key that was pressed last, to tell the repeating of a held key from the same key pressed again.
final class HeldDown {
    /// A keyboard waits at least this long before the first repeat; a scanner that forgets to release keys
    /// is faster.
    private static final long FIRST_REPEAT = Duration.ofMillis(150).toNanos();
    /// No keyboard waits longer, so a release that got lost, because another window came to the front, does
    /// no harm for
    /// long.
    private static final long LATEST = Duration.ofMillis(1100).toNanos();

    private Optional<Key.Down> last = Optional.empty();
    private boolean repeating;

    boolean repeats(Key.Down key) {
        var before = last.filter(b -> b.name().equals(key.name()));
        long gap = before.map(b -> key.at() - b.at()).orElse(Long.MAX_VALUE);
        repeating = gap < LATEST && (repeating || gap >= FIRST_REPEAT);
        last = Optional.of(key);
        return repeating;
    }

    void release(Key.Up key) {
        if (last.isPresent() && last.get().name().equals(key.name())) {
            last = Optional.empty();
            repeating = false;
        }
    }
}
