package org.hublend.sync;

import java.time.Duration;
import org.hublend.storage.ClockSight;
import org.hublend.storage.DataFolder;

/// Looks at this computer's clock every few seconds. A clock that goes back by less than the time since something was
/// last recorded is only seen by who looks that often.
public final class ClockWatch {
    /// Who recorded or exchanged within this saw the clock as it is now.
    private static final long JUST_NOW = Duration.ofSeconds(30).toMillis();

    private final DataFolder folder;
    private long last;

    public ClockWatch(DataFolder folder) {
        this.folder = folder;
    }

    /// What is known of the clock now.
    public synchronized ClockState look() {
        long before = last;
        long now = folder.clock().millis();
        last = now;
        if (before - now > ClockSight.SMALL)
            folder.writeLater(recording -> {
                long seen = ClockSight.find(recording.sql()).seen();
                if (Math.abs(seen - now) > JUST_NOW) {
                    if (seen < before) recording.clockShowed(before);
                    recording.clockShowed(now);
                }
                return true;
            });
        return folder.read(sql -> ClockState.of(sql, now));
    }
}
