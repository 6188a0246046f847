package org.hublend.sync;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An answer of which the connection dies without a word in the middle.
class MovingStreamTest {
    private static final byte[] HALF = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc".getBytes(US_ASCII);

    private ServerSocket server;

    @BeforeEach
    void begin() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    @Test
    void what_stands_still_is_given_up() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = asked(client);
            try (var connection = half();
                    var body = new MovingStream(answer.join().body(), Duration.ofMillis(300))) {
                assertArrayEquals("abc".getBytes(US_ASCII), body.readNBytes(3));
                assertThrows(IOException.class, () -> body.readNBytes(3));
                connection.getOutputStream().write(0);
            }
        }
    }

    @Test
    void what_is_slow_comes_whole() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = asked(client);
            try (var connection = half();
                    var body = new MovingStream(answer.join().body(), Duration.ofMinutes(1))) {
                assertArrayEquals("abc".getBytes(US_ASCII), body.readNBytes(3));
                connection.getOutputStream().write("def".getBytes(US_ASCII));
                assertArrayEquals("def".getBytes(US_ASCII), body.readAllBytes());
            }
        }
    }

    private java.util.concurrent.CompletableFuture<HttpResponse<java.io.InputStream>> asked(HttpClient client) {
        var address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
        return client.sendAsync(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private Socket half() throws IOException {
        var connection = server.accept();
        connection.getOutputStream().write(HALF);
        connection.getOutputStream().flush();
        return connection;
    }
}
