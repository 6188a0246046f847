package org.hublend.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/// A node's clock: the world's time, and how wrong this one is.
final class WorldClock extends Clock {
    private final LongSupplier world;
    private long wrong;

    WorldClock(LongSupplier world) {
        this.world = world;
    }

    /// @param by milliseconds
    void wrong(long by) {
        wrong = by;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public long millis() {
        return world.getAsLong() + wrong;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
