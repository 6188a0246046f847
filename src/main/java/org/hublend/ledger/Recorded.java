package org.hublend.ledger;

/// When a desk wrote a fact down: its wall clock and what it then knew of that clock's error, all in milliseconds.
public record Recorded(long wall, long offset, long doubt) {
    /// The best guess of the true time.
    public long time() {
        return wall + offset;
    }

    public long earliest() {
        return time() - doubt;
    }

    public long latest() {
        return time() + doubt;
    }

    public boolean whollyAfter(Recorded other) {
        return earliest() > other.latest();
    }
}
