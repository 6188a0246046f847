package org.hublend.sync;

import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.net.ssl.SSLHandshakeException;
import org.hublend.vault.Keyring;
import org.hublend.vault.Signing;

/// The desk's end of the line to the centre: signs what goes out, and believes only what the centre signed.
final class Line implements AutoCloseable {
    private final Carrier carrier;

    Line(Carrier carrier) {
        this.carrier = carrier;
    }

    /// What came of a request.
    sealed interface Reply<T> {
        record Answered<T>(T message) implements Reply<T> {}

        record Refused<T>(Wire.Refusal refusal) implements Reply<T> {}

        record Failed<T>(Problem problem) implements Reply<T> {}
    }

    /// @param centre says whether a signature over these bytes is the centre's
    record Speaker(UUID desk, long number, Keyring keyring, Predicate<Answer> centre) {}

    /// An answer as it came, unpacked, and what its signature must cover.
    ///
    /// @param key whose key it says it was signed with
    record Answer(byte[] signed, byte[] signature, Optional<byte[]> key) {
        boolean isFrom(byte[] signingKey) {
            return Signing.verify(signingKey, signed, signature);
        }

        boolean isPinned(String pin) {
            return key.filter(k -> Link.pin(k).equals(pin) && isFrom(k)).isPresent();
        }
    }

    <T> Reply<T> ask(String path, Object message, Speaker speaker, Class<T> type) {
        var body = Wire.write(message);
        var signature = Base64.getEncoder()
                .encodeToString(Signing.sign(
                        speaker.keyring(), Signed.request("POST", path, body, speaker.desk(), speaker.number())));
        var request =
                new Carrier.Request(path, speaker.desk(), speaker.number(), signature, Packed.packIfWorthIt(body));
        try {
            return understood(carrier.carry(request), signature, speaker, type);
        } catch (SSLHandshakeException e) {
            return new Reply.Failed<>(Problem.OTHER_CERTIFICATE);
        } catch (IOException e) {
            return new Reply.Failed<>(Problem.NO_NETWORK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Failed<>(Problem.CUT);
        }
    }

    private static <T> Reply<T> understood(Carrier.Answer came, String asked, Speaker speaker, Class<T> type) {
        byte[] body;
        try (var in = came.body()) {
            body = Packed.unpack(Packed.read(in, Wire.LARGEST), Wire.LARGEST);
        } catch (IOException e) {
            return new Reply.Failed<>(came.signature().isPresent() ? Problem.CUT : Problem.NOT_THE_CENTRE);
        }
        var signature = came.signature().flatMap(Line::bytes);
        // Whoever said so, sending less at once harms nobody.
        if (signature.isEmpty())
            return new Reply.Failed<>(came.status() == 413 ? Problem.TOO_LARGE : Problem.NOT_THE_CENTRE);
        var key = came.key().flatMap(Line::bytes);
        var answer = new Answer(Signed.answer(came.status(), body, asked), signature.get(), key);
        if (!speaker.centre().test(answer)) return new Reply.Failed<>(Problem.NOT_THE_CENTRE);
        if (came.status() != 200)
            return Wire.read(body, Wire.Refusal.class)
                    .<Reply<T>>map(Reply.Refused::new)
                    .orElseGet(() -> new Reply.Failed<>(Problem.LIED));
        return Wire.read(body, type)
                .<Reply<T>>map(Reply.Answered::new)
                .orElseGet(() -> new Reply.Failed<>(Problem.LIED));
    }

    private static Optional<byte[]> bytes(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        carrier.close();
    }
}
