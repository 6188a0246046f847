package org.hublend.sync;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Requests to the centre over HTTP.
final class HttpCarrier implements Carrier {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI address;

    HttpCarrier(URI address) {
        this.address = address;
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
                response.body());
    }

    @Override
    public void close() {
        client.close();
    }
}
