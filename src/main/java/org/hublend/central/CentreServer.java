package org.hublend.central;

import io.helidon.common.tls.Tls;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hublend.sync.Packed;
import org.hublend.sync.Signed;
import org.hublend.sync.Wire;
import org.jooq.exception.DataAccessException;

/// The centre over HTTP.
public final class CentreServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Centre centre;
    private final Clock clock;
    private final boolean behindProxy;
    private final Metrics metrics = new Metrics();
    private final Traffic traffic = new Traffic();
    private final RequestLog log = new RequestLog();
    private final Waiting waiting;
    private final Conversation conversation;
    private final WebServer server;
    private final Caretaker caretaker;

    private CentreServer(Centre centre, Clock clock, Front front, Limits limits) {
        this.centre = centre;
        this.clock = clock;
        this.behindProxy = front.behindProxy();
        this.waiting = new Waiting(centre.database(), clock, metrics);
        this.conversation = new Conversation(centre, clock, limits, waiting::news);
        var builder = WebServer.builder()
                .host(front.bind())
                .port(front.port())
                .maxPayloadSize(Wire.LARGEST)
                // Without delay: an answer goes out in two writes, and the second would wait 40 ms for the first one's
                // acknowledgement.
                .connectionOptions(
                        socket -> socket.readTimeout(Duration.ofSeconds(60)).tcpNoDelay(true))
                .idleConnectionTimeout(Duration.ofMinutes(2))
                .shutdownGracePeriod(Duration.ofSeconds(5))
                .shutdownHook(false)
                .routing(this::routes);
        front.tls().ifPresent(tls -> builder.tls(Tls.builder().sslContext(tls).build()));
        this.server = builder.build();
        this.caretaker = new Caretaker(centre.upkeep());
    }

    /// Serves until it is closed. Port 0 takes any that is free.
    public static CentreServer start(Centre centre, Clock clock, Front front) {
        return start(centre, clock, front, Limits.usual());
    }

    static CentreServer start(Centre centre, Clock clock, Front front, Limits limits) {
        var made = new CentreServer(centre, clock, front, limits);
        try {
            made.server.start();
        } catch (RuntimeException e) {
            made.caretaker.close();
            made.waiting.close();
            throw new CentreException("Port " + front.port() + " can't be used; another program may have it.", e);
        }
        return made;
    }

    /// The OpenAPI document of the service, in YAML.
    public static InputStream openApi() {
        return Optional.ofNullable(CentreServer.class.getResourceAsStream("openapi.yaml"))
                .orElseThrow();
    }

    public int port() {
        return server.port();
    }

    /// Lets what is under way finish, answers whoever waits, and takes nothing new.
    @Override
    public void close() {
        traffic.stop();
        waiting.close();
        caretaker.close();
        try {
            traffic.drained(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop();
    }

    private void routes(HttpRouting.Builder routing) {
        routing.get("/health", (_, response) -> say(response, 200, "ok"));
        routing.get("/ready", (_, response) -> ready(response));
        routing.get("/metrics", (_, response) -> metrics(response));
        for (var path : Conversation.PATHS) routing.post(path, this::answer);
    }

    private void ready(ServerResponse response) {
        if (traffic.isStopped()) {
            say(response, 503, "The service stops.");
            return;
        }
        try {
            say(response, centre.isReady() ? 200 : 503, "ready");
        } catch (DataAccessException | CentreException e) {
            say(response, 503, "The database can't be reached.");
        }
    }

    private void metrics(ServerResponse response) {
        try {
            metrics.now(centre.vitals());
        } catch (DataAccessException | CentreException e) {
            metrics.unreachable();
        }
        response.header("Content-Type", Metrics.TYPE).send(metrics.text());
    }

    private void answer(ServerRequest request, ServerResponse response) {
        long began = System.nanoTime();
        var asked = asked(request);
        var answer = answer(asked);
        double took = (System.nanoTime() - began) / 1e9;
        metrics.asked(asked.path(), answer.outcome(), took);
        log.asked(asked, answer, took);
        response.status(answer.status()).header(Signed.SIGNATURE, answer.signature());
        if (answer.retry() > 0) response.header("Retry-After", Long.toString(answer.retry()));
        var sent = Packed.packIfWorthIt(answer.body());
        response.header("Content-Type", Packed.type(sent)).header(Signed.KEY, conversation.key());
        response.send(sent);
    }

    private Conversation.Answer answer(Conversation.Asked asked) {
        if (!traffic.enter()) return conversation.stopping(asked);
        try {
            return conversation.answer(asked);
        } finally {
            traffic.leave();
        }
    }

    private Conversation.Asked asked(ServerRequest request) {
        return new Conversation.Asked(
                request.path().path(),
                address(request),
                header(request, Signed.DESK),
                header(request, Signed.NUMBER),
                header(request, Signed.SIGNATURE),
                limit -> body(request, limit));
    }

    /// A proxy adds whom it heard at the end; what stands before that anybody may have written.
    private String address(ServerRequest request) {
        var said = behindProxy ? header(request, "X-Forwarded-For") : "";
        return said.isBlank()
                ? request.remotePeer().host()
                : said.substring(said.lastIndexOf(',') + 1).strip();
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
