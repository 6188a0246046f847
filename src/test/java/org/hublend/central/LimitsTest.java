package org.hublend.central;

import static org.hublend.state.tables.Tables.CENTRAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.hublend.scanning.Codes;
import org.hublend.sync.Enrolling;
import org.hublend.sync.Link;
import org.hublend.sync.Packed;
import org.hublend.sync.Problem;
import org.hublend.sync.Signed;
import org.hublend.sync.SyncLight;
import org.hublend.sync.SyncLoop;
import org.hublend.sync.Wire;
import org.hublend.vault.Keyring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who asks too much, or for too much, is told so, and the others are served.
class LimitsTest {
    private static final Duration NEVER = Duration.ofDays(1);

    @TempDir
    Path temp;

    private Alliance alliance;
    private CentreServer strict;

    @BeforeEach
    void begin() {
        alliance = new Alliance(temp, new Centre.Place.OneFile(), 50);
        alliance.centre.addHub("Marple");
        strict = CentreServer.start(
                alliance.centre,
                Clock.systemUTC(),
                Front.here(0),
                new Limits(new Allowances(6, NEVER), new Allowances(3, NEVER)));
    }

    @AfterEach
    void end() throws Exception {
        strict.close();
        alliance.close();
    }

    @Test
    void a_desk_that_asks_without_pause_is_slowed_down_and_the_others_are_not() {
        var hasty = alliance.deskAt("hasty", "Marple", strict.port());
        var calm = alliance.deskAt("calm", "Marple", strict.port());
        var problem = hasty.sync().problem();
        for (int i = 0; i < 10 && problem.isEmpty(); i++) {
            hasty.device("DK%05d".formatted(i));
            problem = hasty.sync().problem();
        }
        assertEquals(Problem.Kind.REFUSED, problem.orElseThrow().kind());
        assertEquals(Duration.ofMinutes(5), problem.get().pause());
        calm.syncWhole();
    }

    @Test
    void a_desk_that_was_asked_to_wait_waits_whatever_is_recorded_meanwhile() throws Exception {
        var hasty = alliance.deskAt("hasty", "Marple", strict.port());
        try (var loop = new SyncLoop(hasty.folder, _ -> {})) {
            ServiceStory.until("it is asked to wait", () -> {
                hasty.device("DK%05d".formatted(hasty.pending()));
                loop.wake();
                return loop.light() instanceof SyncLight.Waiting;
            });
            long asked = requests(hasty);
            long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
            for (int i = 0; System.nanoTime() < end; i++) {
                if (i < 20) hasty.device("LT%05d".formatted(i));
                loop.wake();
                Thread.sleep(20);
                assertEquals(asked, requests(hasty), "it asks again");
            }
            assertTrue(loop.light() instanceof SyncLight.Waiting(var left, var _) && left >= 20);
        }
    }

    private static long requests(TestDesk desk) {
        return desk.folder.read(sql -> sql.selectFrom(CENTRAL).fetchSingle().getRequestNumber());
    }

    @Test
    void guessing_at_invitations_ends_after_a_few_tries() {
        var invitation = alliance.invitation("Marple");
        for (int i = 0; i < 3; i++)
            assertRefused("does not know this invitation", wrong(invitation, "0".repeat(15) + i));
        assertRefused("asked too often", wrong(invitation, "0".repeat(16)));
        // Where nobody guessed, everybody may join.
        var desk = alliance.alone("desk");
        assertInstanceOf(
                Enrolling.Joining.Joined.class, Enrolling.join(desk.folder, invitation, "Desk", Codes::normal));
    }

    @Test
    void bombs_are_refused_over_the_line_and_the_service_goes_on() throws Exception {
        assertEquals(413, post(bomb(64), "application/gzip"));
        assertEquals(400, post("[".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII), "application/json"));
        assertEquals(413, post(new byte[Wire.LARGEST + 1], "application/json"));
        alliance.desk("desk", "Marple").syncWhole();
    }

    @Test
    void a_record_whose_content_is_nested_without_end_is_set_aside() {
        var deep = "[".repeat(5_000) + "]".repeat(5_000);
        assertEquals(false, Wire.isJson(deep.getBytes(StandardCharsets.US_ASCII)));
    }

    private Link wrong(Link link, String code) {
        return new Link(link.host(), strict.port(), code, link.pin());
    }

    private static void assertRefused(String sentence, Link link) {
        var refused = assertInstanceOf(
                Enrolling.Joining.Refused.class, Enrolling.look(link, Keyring.create(new SecureRandom())));
        assertEquals(true, refused.sentence().contains(sentence), refused.sentence());
    }

    private int post(byte[] body, String type) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + alliance.server.port() + Wire.INVITATION))
                    .header("Content-Type", type)
                    .header(Signed.SIGNATURE, "")
                    // Who sends on while the service refuses and hangs up may never read its answer.
                    .expectContinue(true)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
        }
    }

    private static byte[] bomb(int megabytes) throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < megabytes; i++) out.write(new byte[1 << 20]);
        }
        assertEquals(true, Packed.type(bomb.toByteArray()).endsWith("gzip"));
        return bomb.toByteArray();
    }
}
