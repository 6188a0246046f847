package org.hublend.sync;

import java.util.Optional;

/// What the light is computed from.
///
/// @param busy whether an exchange is under way
/// @param problem of the last exchange
/// @param lastExchange when one last came to its end, in milliseconds
record Situation(
        boolean joined,
        boolean reachedHead,
        boolean busy,
        long pending,
        long stuck,
        long clockOffset,
        Optional<Long> lastExchange,
        Optional<Problem> problem) {
    SyncLight light() {
        if (!joined) return new SyncLight.NotJoined();
        // What an exchange said before the desk joined says nothing any more.
        var wrong = problem.filter(p -> p.kind() != Problem.Kind.NOT_JOINED);
        var kind = wrong.map(Problem::kind);
        if (kind.filter(k -> k == Problem.Kind.REMOVED).isPresent()) return new SyncLight.Removed();
        if (kind.filter(k -> k == Problem.Kind.TOO_OLD).isPresent()) return new SyncLight.NeedsNewVersion();
        if (wrong.isPresent() && !busy) return new SyncLight.Waiting(pending, wrong.get());
        if (!reachedHead) return new SyncLight.FirstSync();
        if (pending > 0) return new SyncLight.Sending(pending);
        if (stuck > 0) return new SyncLight.NotAccepted(stuck);
        if (Math.abs(clockOffset) > SyncLight.WRONG) return new SyncLight.ClockWrong(clockOffset);
        // While it reads, what it has is as old as the last exchange.
        if (busy && lastExchange.isPresent()) return new SyncLight.CatchingUp(lastExchange.get());
        return new SyncLight.AllSent();
    }
}
