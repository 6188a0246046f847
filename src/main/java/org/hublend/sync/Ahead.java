package org.hublend.sync;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.LongFunction;

/// The pages of the feed that are asked for and parsed while an earlier one is still being written: one may be parsed
/// and another one be on its way.
final class Ahead implements AutoCloseable {
    /// How many pages may be waited for or lie ready.
    static final int PAGES = 2;

    private final Executor beside;
    private Optional<Run> run = Optional.empty();

    /// @param beside what asks and parses meanwhile
    Ahead(Executor beside) {
        this.beside = beside;
    }

    /// What came of asking for a page.
    ///
    /// @param turn that the question had
    /// @param before by this computer's clock, as `after` is
    record Asked(Turn turn, Line.Reply<Wire.Pulled> reply, long before, long after) {
        Parsed parsed() {
            return new Parsed(
                    this,
                    reply instanceof Line.Reply.Answered<Wire.Pulled>(var pulled)
                            ? Page.of(pulled.bundles())
                            : Optional.empty());
        }
    }

    /// @param page empty where none came, or one that this program can't read
    record Parsed(Asked asked, Optional<Page> page) {}

    /// Asks for page after page, one at a time, from this cursor on up to that one.
    ///
    /// @param asking asks for the page after a cursor
    void run(String epoch, long cursor, long goal, LongFunction<Asked> asking) {
        drop();
        run = Optional.of(new Run(epoch, cursor, goal, asking));
        run.get().goOn();
    }

    boolean isRunning() {
        return run.isPresent();
    }

    /// The page after this cursor, where it was asked for; if not, none is asked for any more.
    Optional<Parsed> take(String epoch, long cursor) {
        var page = run.filter(r -> r.epoch.equals(epoch)).flatMap(r -> r.take(cursor));
        if (page.isEmpty()) {
            drop();
            return Optional.empty();
        }
        try {
            return Optional.of(page.get().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("A page could not be asked for.", e.getCause());
        } catch (InterruptedException e) {
            page.get().cancel(true);
            Thread.currentThread().interrupt();
            return Optional.of(new Asked(Turn.NONE, new Line.Reply.Failed<>(Problem.CUT), 0, 0).parsed());
        }
    }

    /// Answers that are still to come are of no use any more.
    void drop() {
        run.ifPresent(Run::end);
        run = Optional.empty();
    }

    @Override
    public void close() {
        drop();
    }

    private record Waiting(long cursor, FutureTask<Parsed> page) {}

    /// What is shared by the thread that takes the pages and those that ask for them.
    private final class Run {
        private final String epoch;
        private final long goal;
        private final LongFunction<Asked> asking;
        private final Deque<Waiting> waiting = new ArrayDeque<>();
        private long next;
        private boolean isAsking;
        private boolean hasEnded;

        Run(String epoch, long cursor, long goal, LongFunction<Asked> asking) {
            this.epoch = epoch;
            this.next = cursor;
            this.goal = goal;
            this.asking = asking;
        }

        /// Where the next page begins is known as soon as the one before it has come, before that is parsed.
        private synchronized void goOn() {
            if (hasEnded || isAsking || next >= goal || waiting.size() == PAGES) return;
            isAsking = true;
            long cursor = next;
            var page = new FutureTask<>(() -> {
                var asked = asking.apply(cursor);
                came(cursor, asked.reply());
                return asked.parsed();
            });
            waiting.add(new Waiting(cursor, page));
            beside.execute(page);
        }

        /// After what is no page, or goes nowhere, nothing more is asked for.
        private synchronized void came(long cursor, Line.Reply<Wire.Pulled> reply) {
            isAsking = false;
            next = reply instanceof Line.Reply.Answered<Wire.Pulled>(var pulled) && pulled.cursor() > cursor
                    ? pulled.cursor()
                    : goal;
            goOn();
        }

        private synchronized Optional<FutureTask<Parsed>> take(long cursor) {
            if (waiting.isEmpty() || waiting.getFirst().cursor() != cursor) return Optional.empty();
            var first = waiting.removeFirst();
            goOn();
            return Optional.of(first.page());
        }

        private synchronized void end() {
            hasEnded = true;
            waiting.forEach(w -> w.page().cancel(true));
        }
    }
}
