package org.hublend.sync;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hublend.vault.Keyring;
import org.hublend.vault.Signing;

/// The file by which a desk's facts are carried to the centre by hand: a head in clear, sealed parts, each of them a
/// [Wire.Push], and the desk's signature under all of it.
///
/// @param content all that is signed
@SuppressWarnings("ArrayRecordComponent") // It is read once and never compared.
public record CarriedFile(Head head, List<byte[]> parts, byte[] content, byte[] signature) {
    /// More than a desk records in ten years.
    public static final int LARGEST = 512 << 20;

    private static final byte[] MAGIC = "Hublend hand-over 1\n".getBytes(US_ASCII);
    private static final int SIGNATURE = 64;
    private static final int LARGEST_PART = 2 * Wire.LARGEST;

    /// What anybody may read.
    ///
    /// @param centre the pin of the centre that it is sealed for, see [Link#pin(byte[])]
    /// @param made when, by the desk's clock
    public record Head(UUID file, UUID desk, String centre, long made, long facts, int parts) {}

    /// What came of reading.
    public sealed interface Read {
        /// Whole; whether it is as the desk wrote it, its signature says.
        record Whole(CarriedFile file) implements Read {}

        record Cut() implements Read {}

        /// Another file altogether, or one whose beginning was changed.
        record Foreign() implements Read {}
    }

    static byte[] write(Head head, List<byte[]> parts, Keyring desk) {
        var all = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(all)) {
            out.write(MAGIC);
            frame(out, Wire.write(head));
            for (var part : parts) frame(out, part);
            out.flush();
            out.write(Signing.sign(desk, Signed.handOver(head.desk(), all.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    public static Read read(byte[] bytes) {
        int known = Math.min(bytes.length, MAGIC.length);
        if (known == 0 || !Arrays.equals(bytes, 0, known, MAGIC, 0, known)) return new Read.Foreign();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            in.skipNBytes(MAGIC.length);
            var head = Wire.read(frame(in), Head.class);
            if (head.isEmpty()) return new Read.Foreign();
            var parts = new ArrayList<byte[]>();
            for (int i = 0; i < head.get().parts(); i++) parts.add(frame(in));
            var content = Arrays.copyOf(bytes, bytes.length - in.available());
            var signature = in.readAllBytes();
            if (signature.length < SIGNATURE) return new Read.Cut();
            return new Read.Whole(new CarriedFile(head.get(), List.copyOf(parts), content, signature));
        } catch (IOException e) {
            return new Read.Cut();
        }
    }

    public boolean isSignedBy(byte[] publicKey) {
        return Signing.verify(publicKey, Signed.handOver(head.desk(), content), signature);
    }

    private static void frame(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] frame(DataInputStream in) throws IOException {
        int length = in.readInt();
        // A number that was changed must not take all memory.
        if (length < 0 || length > LARGEST_PART || length > in.available()) throw new IOException("Cut.");
        return in.readNBytes(length);
    }
}
