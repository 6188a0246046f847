package org.hublend.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.TrustAnchor;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.hublend.vault.Certificates;
import org.hublend.vault.Keyring;
import org.hublend.vault.TlsIdentity;
import org.junit.jupiter.api.Test;

/// Whom a desk speaks TLS with, by real handshakes.
class CentreTrustTest {
    private final Keyring authority = Keyring.create(new SecureRandom());

    @Test
    void whom_the_system_trusts_is_trusted_under_its_name() throws Exception {
        assertEquals("hello", shaken(issued("localhost", Instant.now()), "localhost", trusting(authority)));
    }

    @Test
    void another_name_is_refused() {
        assertThrows(
                SSLHandshakeException.class,
                () -> shaken(issued("elsewhere.example", Instant.now()), "localhost", trusting(authority)));
    }

    @Test
    void dates_alone_refuse_nobody() throws Exception {
        for (var made : List.of("1995-06-01T00:00:00Z", "2055-06-01T00:00:00Z"))
            assertEquals(
                    "hello", shaken(issued("localhost", Instant.parse(made)), "localhost", trusting(authority, made)));
    }

    @Test
    void whom_nobody_vouches_for_is_refused() {
        var stranger = Keyring.create(new SecureRandom());
        assertThrows(
                SSLHandshakeException.class,
                () -> shaken(issued("localhost", Instant.now()), "localhost", trusting(stranger)));
    }

    private TlsIdentity issued(String name, Instant made) {
        return Certificates.issue(authority, List.of(name), made, new SecureRandom());
    }

    private static CentreTrust trusting(Keyring authority) {
        return trusting(authority, Instant.now().toString());
    }

    /// A system that trusts an authority, and a desk that knows no key.
    private static CentreTrust trusting(Keyring authority, String made) {
        var root = Certificates.issue(authority, List.of("root"), Instant.parse(made), new SecureRandom())
                .chain()
                .getLast();
        return new CentreTrust(_ -> false, () -> Set.of(new TrustAnchor(root, null)));
    }

    private static String shaken(TlsIdentity server, String name, CentreTrust trust) throws Exception {
        try (var listening = server.context()
                        .getServerSocketFactory()
                        .createServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.submit((Callable<Boolean>) () -> {
                try (var socket = listening.accept()) {
                    socket.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));
                    return true;
                }
            });
            var sockets = CentreTrust.context(trust).getSocketFactory();
            try (var socket = (SSLSocket) sockets.createSocket(name, listening.getLocalPort())) {
                var parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                socket.startHandshake();
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            }
        }
    }
}
