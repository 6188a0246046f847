package org.hublend.sync;

import java.util.Optional;
import java.util.UUID;

/// Decides what comes next in one exchange. It has no clock, no threads and no wire of its own: it is told what
/// happened and says what to do. Sending that got stuck never keeps it from reading.
public final class SyncEngine {
    /// What happened.
    public sealed interface Event {
        record Begun() implements Event {}

        /// The centre has this many more facts.
        record Stored(int facts) implements Event {}

        record NothingToSend() implements Event {}

        /// A page was read and applied.
        record PageRead(int subjects, long cursor, long head) implements Event {}

        /// The page shows that the centre has fewer facts of this desk than it once confirmed.
        record CentreForgot(long from) implements Event {}

        /// The page shows that the centre has more facts of this desk than it ever recorded.
        record DeskForgot() implements Event {}

        /// The page shows that the centre lacks facts of one of this desk's streams that can't come again where
        /// they were: others stand there, or the stream was ended.
        record StreamLost(UUID incarnation, long from) implements Event {}

        record Refused(Wire.Refusal refusal) implements Event {}

        record Failed(Problem problem) implements Event {}

        /// What the last action asked for was done.
        record Done() implements Event {}
    }

    /// What to do next.
    public sealed interface Action {
        /// Send at most so many facts, oldest first.
        record Send(int facts) implements Action {}

        record Read() implements Action {}

        /// Send again from this number on.
        record SendAgain(long from) implements Action {}

        /// Go on under a new incarnation.
        record Fork() implements Action {}

        /// Send everything of a stream from this number on again, under a new incarnation.
        record Renumber(UUID incarnation, long from) implements Action {}

        /// Use request numbers above this one.
        record SkipRequests(long upTo) implements Action {}

        /// Read everything again, in the centre's new history.
        record ReadAgain(String epoch) implements Action {}

        record End(Ending ending) implements Action {}
    }

    /// How the exchange ended.
    ///
    /// @param reachedHead whether all up to the head that was there when reading began was read
    public record Ending(int sent, int received, boolean reachedHead, Optional<Problem> problem) {
        /// How this one and then another ended.
        Ending and(Ending next) {
            return new Ending(sent + next.sent, received + next.received, next.reachedHead, next.problem);
        }
    }

    private enum Phase {
        SENDING,
        READING
    }

    /// A centre that answers in circles must not keep a desk busy for ever.
    private static final int PATIENCE = 12;
    /// After so many batches that went through a larger one is tried.
    static final int TRUST = 8;

    private Phase phase = Phase.SENDING;
    private int batch = Wire.BATCH_FACTS;
    /// How many batches went through since one was too large.
    private int good;
    private int repairs;
    private int sent;
    private int received;
    private long goal = -1;
    private Optional<Problem> problem = Optional.empty();

    public Action step(Event event) {
        return switch (event) {
            case Event.Begun _, Event.Done _ -> next();
            case Event.Stored stored -> {
                sent += stored.facts();
                // One large fact makes a batch too large once, a narrow way every time.
                if (++good % TRUST == 0) batch = Math.min(Wire.BATCH_FACTS, batch * 2);
                yield next();
            }
            case Event.NothingToSend _ -> {
                phase = Phase.READING;
                yield next();
            }
            case Event.PageRead page -> read(page);
            case Event.CentreForgot forgot -> repaired(new Action.SendAgain(forgot.from()));
            case Event.DeskForgot _ -> repaired(new Action.Fork());
            case Event.StreamLost lost -> repaired(new Action.Renumber(lost.incarnation(), lost.from()));
            case Event.Refused refused -> refused(refused.refusal());
            case Event.Failed(var what) -> what.equals(Problem.TOO_LARGE) ? tooLarge(what) : failed(what);
        };
    }

    private Action next() {
        return phase == Phase.SENDING ? new Action.Send(batch) : new Action.Read();
    }

    /// How far this exchange reads, where a page says that this is the head.
    long goal(long head) {
        return goal < 0 ? head : goal;
    }

    private Action read(Event.PageRead page) {
        received += page.subjects();
        goal = goal(page.head());
        return page.cursor() < goal ? next() : end(true);
    }

    private Action refused(Wire.Refusal refusal) {
        return switch (refusal.problem()) {
            case Wire.Refusal.GAP -> repaired(new Action.SendAgain(refusal.value()));
            case Wire.Refusal.FORKED -> repaired(new Action.Fork());
            case Wire.Refusal.STALE_REQUEST -> repaired(new Action.SkipRequests(refusal.value()));
            case Wire.Refusal.EPOCH_CHANGED -> {
                goal = -1;
                yield repaired(new Action.ReadAgain(refusal.epoch()));
            }
            case Wire.Refusal.TOO_LARGE -> tooLarge(Problem.refused(refusal));
            default -> failed(Problem.refused(refusal));
        };
    }

    private Action tooLarge(Problem what) {
        if (phase != Phase.SENDING || batch == 1) return failed(what);
        batch /= 2;
        good = 0;
        return next();
    }

    private Action repaired(Action repair) {
        if (++repairs > PATIENCE) {
            problem = Optional.of(Problem.LIED);
            return end(false);
        }
        boolean sendsAgain = repair instanceof Action.SendAgain
                || repair instanceof Action.Fork
                || repair instanceof Action.Renumber;
        if (sendsAgain) phase = Phase.SENDING;
        return repair;
    }

    /// The first problem is the one to tell; a line that is down is not tried again for reading.
    private Action failed(Problem what) {
        if (problem.isEmpty()) problem = Optional.of(what);
        boolean isRefused = what.kind() == Problem.Kind.REFUSED;
        if (phase == Phase.READING || !isRefused) return end(false);
        phase = Phase.READING;
        return next();
    }

    private Action end(boolean reachedHead) {
        return new Action.End(new Ending(sent, received, reachedHead, problem));
    }
}
