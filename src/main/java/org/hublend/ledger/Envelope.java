package org.hublend.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/// The one byte form of a fact that its chain is computed over; lengths first, so that no two facts share it.
final class Envelope {
    private static final int FORM = 1;

    private Envelope() {}

    static byte[] chain(byte[] previous, Fact fact) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            write(out, previous);
            write(out, fact.id());
            write(out, fact.desk());
            write(out, fact.incarnation());
            out.writeLong(fact.number());
            write(out, fact.kind().getBytes(StandardCharsets.UTF_8));
            out.writeInt(fact.version());
            out.writeInt(fact.subjects().size());
            for (var subject : fact.subjects()) {
                write(out, subject.type().word().getBytes(StandardCharsets.UTF_8));
                write(out, subject.id());
            }
            out.writeInt(fact.after().size());
            for (var earlier : fact.after()) write(out, earlier);
            out.writeLong(fact.recorded().wall());
            out.writeLong(fact.recorded().offset());
            out.writeLong(fact.recorded().doubt());
            out.writeLong(fact.happened().at());
            out.writeLong(fact.happened().on().toEpochDay());
            write(out, fact.actor());
            write(out, fact.body());
            write(out, fact.coarse());
            write(out, fact.personal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Ids.sha256(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void write(DataOutputStream out, Optional<Part> part) throws IOException {
        out.writeBoolean(part.isPresent());
        if (part.isPresent()) write(out, part.get().commitment());
    }
}
