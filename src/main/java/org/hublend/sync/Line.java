package org.hublend.sync;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.hublend.vault.Keyring;
import org.hublend.vault.Signing;

/// The desk's end of the line to the centre: signs what goes out, and believes only what the centre signed.
final class Line implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI address;

    Line(URI address) {
        this.address = address;
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
        var sent = Packed.packIfWorthIt(body);
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(ANSWER)
                .header("Content-Type", Packed.type(sent))
                .header(Signed.DESK, speaker.desk().toString())
                .header(Signed.NUMBER, Long.toString(speaker.number()))
                .header(Signed.SIGNATURE, signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(sent));
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            return understood(response, signature, speaker, type);
        } catch (IOException e) {
            return new Reply.Failed<>(Problem.NO_NETWORK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Failed<>(Problem.CUT);
        }
    }

    private static <T> Reply<T> understood(
            HttpResponse<java.io.InputStream> response, String asked, Speaker speaker, Class<T> type) {
        byte[] body;
        try (var in = response.body()) {
            body = Packed.unpack(Packed.read(in, Wire.LARGEST), Wire.LARGEST);
        } catch (IOException e) {
            return new Reply.Failed<>(isSigned(response) ? Problem.CUT : Problem.NOT_THE_CENTRE);
        }
        var signature = response.headers().firstValue(Signed.SIGNATURE).flatMap(Line::bytes);
        if (signature.isEmpty()) return new Reply.Failed<>(Problem.NOT_THE_CENTRE);
        var key = response.headers().firstValue(Signed.KEY).flatMap(Line::bytes);
        var answer = new Answer(Signed.answer(response.statusCode(), body, asked), signature.get(), key);
        if (!speaker.centre().test(answer)) return new Reply.Failed<>(Problem.NOT_THE_CENTRE);
        if (response.statusCode() != 200)
            return Wire.read(body, Wire.Refusal.class)
                    .<Reply<T>>map(Reply.Refused::new)
                    .orElseGet(() -> new Reply.Failed<>(Problem.LIED));
        return Wire.read(body, type)
                .<Reply<T>>map(Reply.Answered::new)
                .orElseGet(() -> new Reply.Failed<>(Problem.LIED));
    }

    private static boolean isSigned(HttpResponse<?> response) {
        return response.headers().firstValue(Signed.SIGNATURE).isPresent();
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
        client.close();
    }
}
