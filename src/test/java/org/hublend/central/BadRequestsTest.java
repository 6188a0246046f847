package org.hublend.central;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.hublend.sync.Signed;
import org.hublend.sync.Wire;
import org.hublend.vault.Keyring;
import org.hublend.vault.Signing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What strangers and broken programs may send: each is refused in words, and nothing is taken from it.
@Execution(ExecutionMode.CONCURRENT)
class BadRequestsTest {
    @TempDir
    Path temp;

    private Alliance alliance;
    private TestDesk desk;
    private Metrics metrics;
    private Waiting waiting;
    private Conversation conversation;
    private long head;

    @BeforeEach
    void begin() {
        alliance = new Alliance(temp, new Centre.Place.OneFile(), 7);
        alliance.centre.addHub("Marple");
        desk = alliance.desk("desk", "Marple");
        desk.syncWhole();
        metrics = new Metrics();
        waiting = new Waiting(alliance.centre.database(), Clock.systemUTC(), metrics);
        conversation = new Conversation(alliance.centre, Clock.systemUTC(), Limits.usual(), waiting::news);
        head = alliance.head();
    }

    @AfterEach
    void end() throws Exception {
        waiting.close();
        assertEquals(head, alliance.head());
        alliance.close();
    }

    @Test
    void a_request_that_another_key_signed_is_refused() {
        var stranger = Keyring.create(new SecureRandom());
        assertEquals(Wire.Refusal.BAD_SIGNATURE, refusal(Wire.PULL, pull(), id(), 900, stranger));
    }

    @Test
    void a_request_that_came_before_is_refused() {
        var keyring = desk.folder.keyring();
        assertEquals(200, ask(Wire.PULL, pull(), id(), 900, keyring).status());
        assertEquals(Wire.Refusal.STALE_REQUEST, refusal(Wire.PULL, pull(), id(), 900, keyring));
        assertEquals(Wire.Refusal.STALE_REQUEST, refusal(Wire.PULL, pull(), id(), 3, keyring));
    }

    @Test
    void an_unknown_desk_is_refused() {
        assertEquals(
                Wire.Refusal.UNKNOWN_DESK, refusal(Wire.PULL, pull(), UUID.randomUUID(), 900, desk.folder.keyring()));
    }

    @Test
    void what_is_no_message_is_refused() {
        for (var text : List.of("", "{", "[]", "null", "<html></html>", "{\"facts\":1}", "[".repeat(100_000)))
            assertEquals(
                    Wire.Refusal.BAD_REQUEST,
                    refusal(Wire.PUSH, text.getBytes(StandardCharsets.UTF_8), id(), 900, desk.folder.keyring()));
    }

    /// Half a character, and the character 0, which PostgreSQL takes in no text.
    @Test
    void a_text_that_no_database_gives_back_is_refused() {
        var pull = new Wire.Pull(alliance.epoch(), 0, Wire.VERSION, List.of(), new Wire.Sender(0, 0, "VERSION"));
        var written = new String(Wire.write(pull), StandardCharsets.UTF_8);
        for (var version : List.of("1\\u0000", "1\\ud83d", "\\ud83dx", "\\ude00\\ud83d")) {
            var body = written.replace("VERSION", version).getBytes(StandardCharsets.UTF_8);
            assertEquals(Wire.Refusal.BAD_REQUEST, refusal(Wire.PULL, body, id(), 900, desk.folder.keyring()));
        }
        var whole = written.replace("VERSION", "\\ud83d\\ude00").getBytes(StandardCharsets.UTF_8);
        assertEquals(
                200, ask(Wire.PULL, whole, id(), 900, desk.folder.keyring()).status());
    }

    @Test
    void a_little_that_unpacks_to_very_much_is_refused() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 64; i++) out.write(new byte[1 << 20]);
        }
        assertEquals(Wire.Refusal.TOO_LARGE, refusal(Wire.PUSH, bomb.toByteArray(), id(), 900, desk.folder.keyring()));
    }

    @Test
    void unknown_fields_are_ignored() {
        var text = new String(pull(), StandardCharsets.UTF_8).replaceFirst("\\{", "{\"mood\":[1,{}],");
        var answer = ask(Wire.PULL, text.getBytes(StandardCharsets.UTF_8), id(), 900, desk.folder.keyring());
        assertEquals(200, answer.status());
    }

    @Test
    void a_stream_of_another_desk_is_refused() {
        var other = alliance.desk("other", "Marple");
        var incarnation = other.folder.self().orElseThrow().incarnation();
        other.device("DK00001A");
        other.syncWhole();
        head = alliance.head();
        var push = new Wire.Push(incarnation, 1, List.of(), List.of(), new Wire.Sender(0, 0, ""));
        assertEquals(Wire.Refusal.BAD_REQUEST, refusal(Wire.PUSH, Wire.write(push), id(), 900, desk.folder.keyring()));
    }

    @Test
    void a_fact_of_two_megabytes_is_set_aside() {
        desk.device("DK00001A");
        var node = desk.folder.write(r -> Wire.node(r.outbox().next(1).getFirst()));
        var huge = new byte[2 << 20];
        Arrays.fill(huge, (byte) ' ');
        ((tools.jackson.databind.node.ObjectNode) node).put("body", huge);
        var self = desk.folder.self().orElseThrow();
        var push = new Wire.Push(self.incarnation(), 1, List.of(node), List.of(), new Wire.Sender(0, 0, ""));
        var answer = ask(Wire.PUSH, Wire.write(push), id(), 900, desk.folder.keyring());
        var pushed = Wire.read(answer.body(), Wire.Pushed.class).orElseThrow();
        assertEquals(
                "It is larger than any record may be.",
                pushed.outcomes().getFirst().reason());
    }

    private UUID id() {
        return desk.folder.self().orElseThrow().desk();
    }

    private byte[] pull() {
        return Wire.write(new Wire.Pull(alliance.epoch(), 0, Wire.VERSION, List.of(), new Wire.Sender(0, 0, "")));
    }

    private String refusal(String path, byte[] body, UUID who, long number, Keyring keyring) {
        var answer = ask(path, body, who, number, keyring);
        return Wire.read(answer.body(), Wire.Refusal.class).orElseThrow().problem();
    }

    private Conversation.Answer ask(String path, byte[] body, UUID who, long number, Keyring keyring) {
        var signature = Base64.getEncoder()
                .encodeToString(Signing.sign(keyring, Signed.request("POST", path, body, who, number)));
        return conversation.answer(
                new Conversation.Asked(path, "192.0.2.1", who.toString(), Long.toString(number), signature, _ -> body));
    }
}
