package org.hublend.sync;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.function.Predicate;
import org.hublend.storage.DataFolder;

/// Requests to the centre over HTTP.
final class HttpCarrier implements Carrier {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final HttpClient client;
    private final URI address;

    private HttpCarrier(URI address, Predicate<byte[]> centre) {
        var builder = HttpClient.newBuilder().connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1);
        if ("https".equals(address.getScheme())) builder.sslContext(CentreTrust.context(centre));
        this.client = builder.build();
        this.address = address;
    }

    /// To the centre that an invitation names by its pin.
    static Carrier.Way pinned(String pin) {
        return address -> new HttpCarrier(address, key -> Link.pin(key).equals(pin));
    }

    /// To the centre that the desk has joined.
    static Carrier.Way known(byte[] signingKey) {
        return address -> new HttpCarrier(address, key -> MessageDigest.isEqual(key, signingKey));
    }

    /// The same for a desk that has joined one by the time that it asks.
    static Carrier.Way known(DataFolder folder) {
        return address ->
                known(folder.read(Membership::find).orElseThrow().signingKey()).to(address);
    }

    @Override
    public Answer carry(Request request) throws IOException, InterruptedException {
        var post = HttpRequest.newBuilder(address.resolve(request.path()))
                .timeout(ANSWER)
                .header("Content-Type", Packed.type(request.body()))
                .header(Signed.DESK, request.desk().toString())
                .header(Signed.NUMBER, Long.toString(request.number()))
                .header(Signed.SIGNATURE, request.signature())
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.body()));
        var response = client.send(post.build(), HttpResponse.BodyHandlers.ofInputStream());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue(Signed.SIGNATURE),
                response.headers().firstValue(Signed.KEY),
                new MovingStream(response.body(), ANSWER));
    }

    @Override
    public void close() {
        client.close();
    }
}
