package org.hublend.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.hublend.scanning.Codes;
import org.hublend.sync.Enrolling;
import org.hublend.sync.Link;
import org.hublend.sync.Problem;
import org.hublend.vault.Certificates;
import org.hublend.vault.Keyring;
import org.hublend.vault.TlsIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The service speaks TLS with a certificate of its own, and desks know it by the pin of their invitation.
@Execution(ExecutionMode.CONCURRENT)
class TlsTest {
    @TempDir
    Path temp;

    private Alliance alliance;

    @BeforeEach
    void begin() {
        alliance = new Alliance(temp, new Centre.Place.OneFile(), 50);
        alliance.centre.addHub("Marple");
    }

    @AfterEach
    void end() throws Exception {
        alliance.close();
    }

    @Test
    void a_desk_joins_and_works_over_tls_by_the_pin_of_its_invitation() {
        try (var server = served(Instant.now())) {
            var desk = alliance.alone("desk");
            join(desk, server.port());
            desk.device("DK00001A");
            assertEquals(3, desk.syncWhole().sent());
        }
    }

    @Test
    void a_clock_that_is_years_wrong_does_not_end_the_line() {
        for (var made : List.of(Instant.parse("1994-01-01T00:00:00Z"), Instant.parse("2060-01-01T00:00:00Z"))) {
            try (var server = served(made)) {
                var desk = alliance.alone("desk" + made.toEpochMilli());
                join(desk, server.port());
                desk.syncWhole();
            }
        }
    }

    @Test
    void with_a_wrong_pin_no_byte_of_a_request_leaves_the_desk() throws Exception {
        var other = Certificates.issue(
                Keyring.create(new SecureRandom()), List.of("127.0.0.1"), Instant.now(), new SecureRandom());
        var desk = alliance.alone("desk");
        try (var server = served(Instant.now())) {
            join(desk, server.port());
        }
        try (var eavesdropper = new Eavesdropper(other)) {
            alliance.moved(desk, "https", eavesdropper.port());
            desk.device("DK00001A");
            var outcome = desk.sync();
            assertEquals(
                    Problem.Kind.NOT_THE_CENTRE, outcome.problem().orElseThrow().kind());
            assertTrue(outcome.problem().get().sentence().contains("Nothing was sent"));
            var link = new Link("127.0.0.1", eavesdropper.port(), "A".repeat(16), pin(), true);
            assertInstanceOf(Enrolling.Joining.Refused.class, Enrolling.look(link, Keyring.create(new SecureRandom())));
            assertEquals(List.of(), eavesdropper.heard());
        }
    }

    @Test
    void the_certificate_is_kept_for_its_owner_alone_and_read_again() throws Exception {
        var file = temp.resolve("tls.pem");
        var made = alliance.centre.certificate(List.of("localhost"), Clock.systemUTC(), new SecureRandom());
        made.write(file);
        var read = TlsIdentity.read(file, file);
        assertEquals(made.chain(), read.chain());
        assertTrue(alliance.centre.vouchesFor(read));
        if (Files.getFileStore(file).supportsFileAttributeView("posix"))
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    private CentreServer served(Instant made) {
        var tls = alliance.centre
                .certificate(
                        List.of("127.0.0.1"),
                        Clock.fixed(made, Clock.systemUTC().getZone()),
                        new SecureRandom())
                .context();
        return CentreServer.start(
                alliance.centre, Clock.systemUTC(), new Front("127.0.0.1", 0, Optional.of(tls), false));
    }

    private void join(TestDesk desk, int port) {
        var code = alliance.centre.invite("Marple", Duration.ofHours(1));
        var link = new Link("127.0.0.1", port, code, pin(), true);
        var joined = Enrolling.join(desk.folder, Link.read(link.shortCode()).orElseThrow(), "Desk", Codes::normal);
        assertInstanceOf(Enrolling.Joining.Joined.class, joined, joined::toString);
    }

    private String pin() {
        return Link.pin(alliance.centre.signingPublicKey());
    }

    /// Shows another certificate and notes all that it could read.
    private static final class Eavesdropper implements AutoCloseable {
        private final ServerSocket listening;
        private final List<Byte> heard = new CopyOnWriteArrayList<>();
        private final Thread thread;

        Eavesdropper(TlsIdentity identity) throws IOException {
            this.listening = identity.context()
                    .getServerSocketFactory()
                    .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
            this.thread = Thread.ofVirtual().start(this::listen);
        }

        int port() {
            return listening.getLocalPort();
        }

        List<Byte> heard() {
            return List.copyOf(heard);
        }

        private void listen() {
            while (!listening.isClosed()) {
                try (var socket = (SSLSocket) ((SSLServerSocket) listening).accept()) {
                    for (int b = socket.getInputStream().read();
                            b >= 0;
                            b = socket.getInputStream().read()) heard.add((byte) b);
                } catch (SSLHandshakeException e) {
                    // The desk hung up before it said anything.
                    continue;
                } catch (IOException e) {
                    if (listening.isClosed()) return;
                }
            }
        }

        @Override
        public void close() throws Exception {
            listening.close();
            thread.join();
        }
    }
}
