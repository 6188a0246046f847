package org.hublend.central;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.hublend.sync.Packed;
import org.hublend.sync.Signed;
import org.hublend.sync.Wire;

/// The centre over HTTP.
public final class CentreServer implements AutoCloseable {
    private final Centre centre;
    private final Conversation conversation;
    private final WebServer server;

    private CentreServer(Centre centre, Clock clock, String bind, int port) {
        this.centre = centre;
        this.conversation = new Conversation(centre, clock);
        this.server = WebServer.builder()
                .host(bind)
                .port(port)
                .maxPayloadSize(Wire.LARGEST)
                .idleConnectionTimeout(Duration.ofMinutes(2))
                .shutdownGracePeriod(Duration.ofSeconds(5))
                .shutdownHook(false)
                .routing(this::routes)
                .build();
    }

    /// Serves until it is closed. Port 0 takes any that is free.
    public static CentreServer start(Centre centre, Clock clock, String bind, int port) {
        var made = new CentreServer(centre, clock, bind, port);
        try {
            made.server.start();
        } catch (RuntimeException e) {
            throw new CentreException("Port " + port + " can't be used; another program may have it.", e);
        }
        return made;
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private void routes(HttpRouting.Builder routing) {
        routing.get("/health", (_, response) -> say(response, 200, "ok"));
        routing.get("/ready", (_, response) -> ready(response));
        for (var path : Conversation.PATHS) routing.post(path, this::answer);
    }

    private void ready(ServerResponse response) {
        try {
            say(response, centre.isReady() ? 200 : 503, "ready");
        } catch (RuntimeException e) {
            say(response, 503, "The database can't be reached.");
        }
    }

    private void answer(ServerRequest request, ServerResponse response) {
        var asked = asked(request);
        var answer = conversation.answer(asked);
        response.status(answer.status()).header(Signed.SIGNATURE, answer.signature());
        var sent = Packed.packIfWorthIt(answer.body());
        response.header("Content-Type", Packed.type(sent)).header(Signed.KEY, conversation.key());
        response.send(sent);
    }

    private static Conversation.Asked asked(ServerRequest request) {
        return new Conversation.Asked(
                request.path().path(),
                header(request, Signed.DESK),
                header(request, Signed.NUMBER),
                header(request, Signed.SIGNATURE),
                limit -> body(request, limit));
    }

    private static byte[] body(ServerRequest request, int limit) throws IOException {
        return Packed.read(request.content().inputStream(), limit);
    }

    private static String header(ServerRequest request, String name) {
        return request.headers().first(HeaderNames.create(name)).orElse("");
    }

    private static void say(ServerResponse response, int status, String text) {
        response.status(status).header("Content-Type", "text/plain");
        response.send(text.getBytes(StandardCharsets.UTF_8));
    }
}
