package org.hublend.settings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hublend.sync.ClockState;
import org.hublend.sync.ExchangeLog;

/// How it stands with the sending, and with the news of others.
///
/// @param isUpToDate whether this desk has once read all that there was
/// @param last when an exchange last came to its end
/// @param problem why the last one did not, in a sentence; empty where it did
/// @param waiting how many facts of each kind are to be sent
/// @param oldest the first few that are to be sent, by name
/// @param aside what the central service took and has not worked in
/// @param log the last exchanges, the latest first
record Sending(
        boolean isJoined,
        boolean isUpToDate,
        Optional<Instant> last,
        String problem,
        Map<String, Integer> waiting,
        List<Thing> oldest,
        List<Aside> aside,
        ClockState clock,
        List<ExchangeLog.Entry> log) {
    /// Something that was recorded here.
    ///
    /// @param kind of the fact
    /// @param name what people call that which it is about; empty where it has no name
    record Thing(String kind, String name) {}

    /// @param reason as the service gives it
    /// @param isWaiting whether it will be worked in by itself one day
    record Aside(Thing thing, String reason, boolean isWaiting) {}

    /// Whether everything that was recorded here is at the service, and it said nothing against any of it.
    boolean isAllSent() {
        return isJoined && isUpToDate && last.isPresent() && problem.isEmpty() && waiting.isEmpty() && aside.isEmpty();
    }
}
