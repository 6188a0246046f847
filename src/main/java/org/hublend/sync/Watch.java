package org.hublend.sync;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.hublend.storage.DataFolder;

/// Asks the centre to say when there is news, on a line of its own, so that sending goes on beside it.
///
/// It only ever rings a bell: what is missed here is found by the next exchange.
final class Watch implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final DataFolder folder;
    private final Runnable news;
    private final Semaphore exchanges = new Semaphore(0);
    private final Thread thread;
    private volatile boolean open = true;

    /// @param news is called on a thread of its own when there is something to read
    Watch(DataFolder folder, Runnable news) {
        this.folder = folder;
        this.news = news;
        this.thread = Thread.ofVirtual().name("hublend-watch").start(this::run);
    }

    /// An exchange came to its end, so all that there was is read; from here on news are news.
    void upToDate() {
        exchanges.release();
    }

    private void run() {
        try {
            while (open) {
                exchanges.acquire();
                exchanges.drainPermits();
                var membership = folder.read(Membership::find);
                if (membership.isPresent()) watch(membership.get());
            }
        } catch (InterruptedException e) {
            // The desk closes.
            Thread.currentThread().interrupt();
        }
    }

    /// Ends with the first news, or when the centre does not answer.
    private void watch(Membership membership) {
        var way = HttpCarrier.known(membership.signingKey());
        try (var line = new Line(way.to(URI.create(membership.address())))) {
            while (open) {
                var answer = ask(line);
                if (answer.isEmpty()) return;
                if (answer.get().news()) {
                    news.run();
                    return;
                }
            }
        }
    }

    private Optional<Wire.Moved> ask(Line line) {
        var now = folder.read(Membership::find).orElseThrow();
        var wait = new Wire.Wait(now.epoch(), now.cursor(), (int) PATIENCE.toSeconds());
        var desk = folder.self().orElseThrow().desk();
        // A wait changes nothing, so it has no number and can't be overtaken by a push.
        var speaker = new Line.Speaker(desk, 0, folder.keyring(), answer -> answer.isFrom(now.signingKey()));
        return switch (line.ask(Wire.WAIT, wait, speaker, Wire.Moved.class)) {
            case Line.Reply.Answered<Wire.Moved>(var moved) -> Optional.of(moved);
            case Line.Reply.Refused<Wire.Moved> _, Line.Reply.Failed<Wire.Moved> _ -> Optional.empty();
        };
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
