package org.hublend.central;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Stands between a desk and the centre and does to answers what bad networks do.
final class Meddler implements AutoCloseable {
    private static final byte[] TOO_LARGE =
            "HTTP/1.1 413 Content Too Large\r\nContent-Type: text/html\r\nContent-Length: 18\r\n\r\n<h1>Too large</h1>"
                    .getBytes(StandardCharsets.US_ASCII);

    private final int centre;
    private final ServerSocket listening;
    private final Thread thread;
    private volatile UnaryOperator<byte[]> meddling = UnaryOperator.identity();
    private volatile Optional<byte[]> instead = Optional.empty();
    private volatile int most = Integer.MAX_VALUE;
    private volatile boolean repeats;
    private volatile Optional<byte[]> first = Optional.empty();

    Meddler(int centre) throws IOException {
        this.centre = centre;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.thread = Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return listening.getLocalPort();
    }

    void passOn() {
        meddling = UnaryOperator.identity();
        instead = Optional.empty();
        most = Integer.MAX_VALUE;
        repeats = false;
    }

    void answerInstead(byte[] answer) {
        instead = Optional.of(answer);
    }

    /// As a proxy in front of the centre does by itself, so that no centre has signed it.
    void refuseAbove(int bytes) {
        most = bytes;
    }

    void cutAfter(int bytes) {
        meddling = answer -> java.util.Arrays.copyOf(answer, Math.min(bytes, answer.length));
    }

    void garbleAt(int place) {
        meddling = answer -> {
            var changed = answer.clone();
            changed[Math.min(place, answer.length - 1)] ^= 0x15;
            return changed;
        };
    }

    /// The next answers are all what the first of this exchange was.
    void repeatFirstAnswer() {
        first = Optional.empty();
        repeats = true;
    }

    @Override
    public void close() throws Exception {
        listening.close();
        // One more may be let in while the socket closes.
        thread.join();
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                var desk = listening.accept();
                Thread.ofVirtual().start(() -> serve(desk));
            } catch (IOException e) {
                return;
            }
        }
    }

    /// One request for each connection, so that bytes can be counted.
    private void serve(Socket desk) {
        try (desk;
                var toCentre = new Socket(InetAddress.getLoopbackAddress(), centre)) {
            var request = message(desk.getInputStream());
            var answer = request.length > most ? TOO_LARGE : instead.orElseGet(() -> asked(toCentre, request));
            if (repeats) {
                if (first.isEmpty()) first = Optional.of(answer);
                answer = first.get();
            }
            write(desk.getOutputStream(), meddling.apply(saysItIsTheLast(answer)));
        } catch (IOException e) {
            // The desk hung up; that is its right.
            return;
        }
    }

    /// A desk that isn't told would send its next request on a connection that is about to be closed.
    private static byte[] saysItIsTheLast(byte[] answer) {
        return new String(answer, StandardCharsets.ISO_8859_1)
                .replaceFirst("\r\n", "\r\nConnection: close\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] asked(Socket centre, byte[] request) {
        try {
            write(centre.getOutputStream(), request);
            return message(centre.getInputStream());
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static void write(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /// A whole HTTP message, by its Content-Length.
    private static byte[] message(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int b = in.read();
            if (b < 0) throw new IOException("The message ended early.");
            bytes.write(b);
            head.append((char) b);
        }
        int length = 0;
        for (var line : head.toString().split("\r\n"))
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                length = Integer.parseInt(line.substring(15).strip());
        bytes.write(in.readNBytes(length));
        return bytes.toByteArray();
    }
}
