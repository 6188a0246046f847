package org.hublend.state;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Presses texts by Zstandard (RFC 8878) with a book: what standings commonly say, which neither side need be told.
///
/// The book never changes, or no desk could read what it has: another one gets a number of its own, and this one stays
/// for reading. It was trained by `StandingsBook` (in the benchmarks).
final class Pressing {
    /// The number of the book, as the first byte of all that was pressed with it.
    static final byte BOOK = 1;

    private static final Pressing FIRST = new Pressing(book());
    private static final int LEVEL = 3;
    /// No standing is a fraction of this; a damaged one must not fill the memory.
    private static final int LONGEST = 1 << 28;

    /// To make one takes as long as to press three texts, so there is one of each, for one text at a time.
    private final ZstdCompressCtx presses = new ZstdCompressCtx();

    private final ZstdDecompressCtx reads = new ZstdDecompressCtx();

    private Pressing(byte[] book) {
        presses.setLevel(LEVEL)
                .setMagicless(true)
                .setDictID(false)
                .setChecksum(false)
                .loadDict(book);
        reads.setMagicless(true).loadDict(book);
    }

    static byte[] pressed(byte[] text) {
        synchronized (FIRST.presses) {
            return FIRST.presses.compress(text);
        }
    }

    /// Throws [IllegalStateException], which says nothing of what is in it, where the bytes are damaged.
    static byte[] text(byte[] pressed) {
        long size = Zstd.getFrameContentSize(pressed, 0, pressed.length, true);
        if (size < 0 || size > LONGEST) throw damaged();
        try {
            synchronized (FIRST.reads) {
                return FIRST.reads.decompress(pressed, (int) size);
            }
        } catch (ZstdException e) {
            throw damaged();
        }
    }

    static IllegalStateException damaged() {
        return new IllegalStateException("A record in this database is damaged.");
    }

    static byte[] book() {
        try (var in = Pressing.class.getResourceAsStream("standings.book1")) {
            if (in == null) throw new IllegalStateException("The book of standings is not in this program.");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
