package org.hublend.sync;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/// The page of the feed that is asked for and parsed while the one before it is still being written.
final class Ahead implements AutoCloseable {
    private final Executor beside;
    private Optional<Waiting> waiting = Optional.empty();

    /// @param beside what asks meanwhile
    Ahead(Executor beside) {
        this.beside = beside;
    }

    /// What came of asking for a page.
    ///
    /// @param told of this desk's streams in the question
    /// @param page empty where none came, or one that this program can't read
    /// @param before by this computer's clock, as `after` is
    record Asked(List<Wire.Told> told, Line.Reply<Wire.Pulled> reply, Optional<Page> page, long before, long after) {}

    private record Waiting(String epoch, long cursor, FutureTask<Asked> answer) {}

    void ask(String epoch, long cursor, Callable<Asked> asking) {
        drop();
        var answer = new FutureTask<>(asking);
        waiting = Optional.of(new Waiting(epoch, cursor, answer));
        beside.execute(answer);
    }

    /// The page after this cursor, where it was asked for.
    Optional<Asked> take(String epoch, long cursor) {
        var answer = waiting.filter(w -> w.epoch().equals(epoch) && w.cursor() == cursor)
                .map(Waiting::answer);
        if (answer.isEmpty()) {
            drop();
            return Optional.empty();
        }
        waiting = Optional.empty();
        try {
            return Optional.of(answer.get().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("A page could not be asked for.", e.getCause());
        } catch (InterruptedException e) {
            answer.get().cancel(true);
            Thread.currentThread().interrupt();
            return Optional.of(new Asked(List.of(), new Line.Reply.Failed<>(Problem.CUT), Optional.empty(), 0, 0));
        }
    }

    /// Its answer is of no use any more.
    void drop() {
        waiting.ifPresent(w -> w.answer().cancel(true));
        waiting = Optional.empty();
    }

    @Override
    public void close() {
        drop();
    }
}
