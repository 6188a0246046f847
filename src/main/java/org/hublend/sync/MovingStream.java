package org.hublend.sync;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The body of an answer that may be slow but must not stand still: the client's own limit ends with the headers, and
/// a connection that died without a word would be waited for without end.
final class MovingStream extends FilterInputStream {
    private final Duration still;

    /// @param still how long nothing may come before the stream is closed
    MovingStream(InputStream in, Duration still) {
        super(in);
        this.still = still;
    }

    @Override
    public int read() throws IOException {
        var watched = watched();
        try {
            return super.read();
        } finally {
            watched.complete(true);
        }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        var watched = watched();
        try {
            return super.read(bytes, from, length);
        } finally {
            watched.complete(true);
        }
    }

    /// Whoever is reading then gets an exception.
    private CompletableFuture<Boolean> watched() {
        var watched = new CompletableFuture<Boolean>();
        watched.orTimeout(still.toMillis(), TimeUnit.MILLISECONDS).exceptionally(_ -> end());
        return watched;
    }

    private boolean end() {
        try {
            in.close();
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
