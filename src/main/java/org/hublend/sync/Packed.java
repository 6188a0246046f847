package org.hublend.sync;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Packs what is worth packing, and unpacks no more than a limit: a few kilobytes can unpack to all memory.
///
/// A packed message is a content of its own and no encoding of one, so that no proxy on the way unpacks or packs it.
public final class Packed {
    private static final int WORTH_IT = 1024;
    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;

    private Packed() {}

    public static byte[] packIfWorthIt(byte[] bytes) {
        return bytes.length < WORTH_IT ? bytes : pack(bytes);
    }

    public static String type(byte[] sent) {
        return isPacked(sent) ? "application/gzip" : "application/json";
    }

    static byte[] pack(byte[] bytes) {
        var packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (var out = new Quick(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /// Gives what was never packed as it is. Throws [TooLarge] above the limit, and other [IOException]s for what was
    /// cut.
    public static byte[] unpack(byte[] sent, int limit) throws IOException {
        if (!isPacked(sent)) return sent;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return read(in, limit);
        }
    }

    public static byte[] read(InputStream in, int limit) throws IOException {
        var bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) throw new TooLarge();
        return bytes;
    }

    /// JSON never begins with these.
    private static boolean isPacked(byte[] sent) {
        return sent.length > 1 && (sent[0] & 0xff) == GZIP_1 && (sent[1] & 0xff) == GZIP_2;
    }

    /// Two thirds of the usual time, and no more bytes of what is sent here.
    private static final class Quick extends GZIPOutputStream {
        private static final int LEVEL = 4;

        Quick(OutputStream out) throws IOException {
            super(out);
            def.setLevel(LEVEL);
        }
    }

    /// There was more than the limit allows.
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }
}
