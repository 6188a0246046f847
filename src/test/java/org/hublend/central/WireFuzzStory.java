package org.hublend.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Kinds;
import org.hublend.ledger.Subject;
import org.hublend.sync.Signed;
import org.hublend.sync.Wire;
import org.hublend.vault.Signing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/// A desk of ours whose program has gone mad, with keys that are good: whatever it signs and sends, the centre
/// answers in its own words, keeps what it has, and serves the others.
@Execution(ExecutionMode.CONCURRENT)
abstract class WireFuzzStory {
    private static final int ROUNDS = Integer.getInteger("hublend.fuzz", 300);
    private static final long SEED = Long.getLong("hublend.seed", System.nanoTime());

    @TempDir
    Path temp;

    private Alliance alliance;
    private TestDesk mad;
    private TestDesk honest;
    private Metrics metrics;
    private Waiting waiting;
    private Conversation conversation;
    private long requests = 1_000;
    private final Fuzz fuzz = new Fuzz(SEED);

    abstract Centre.Place place();

    @BeforeEach
    void begin() {
        alliance = new Alliance(temp, place(), 20);
        alliance.centre.addHub("Marple");
        alliance.centre.addHub("Reddish");
        mad = alliance.desk("mad", "Marple");
        honest = alliance.desk("honest", "Reddish");
        metrics = new Metrics();
        waiting = new Waiting(alliance.centre.database(), Clock.systemUTC(), metrics);
        conversation = new Conversation(alliance.centre, Clock.systemUTC(), Limits.none(), waiting::news);
    }

    @AfterEach
    void end() throws Exception {
        waiting.close();
        alliance.close();
    }

    @Test
    void whatever_a_mad_desk_sends_harms_nobody(TestReporter reporter) {
        reporter.publishEntry("seed", Long.toString(SEED));
        var real = facts();
        var self = mad.folder.self().orElseThrow();
        long last = 0;
        var chain = new byte[32];
        var devices = new ArrayList<UUID>();
        for (int round = 0; round < ROUNDS; round++) {
            var push = new Wire.Push(
                    self.incarnation(), last + 1, List.of(fact(real, last + 1, chain)), List.of(), sender());
            var answer = send(Wire.PUSH, Wire.write(push));
            var pushed = Wire.read(answer.body(), Wire.Pushed.class);
            if (answer.status() == 200 && pushed.isPresent()) {
                last = pushed.get().upTo();
                chain = pushed.get().chain();
            }
            send(path(), fuzz.changed(Wire.write(fuzz.changed(Fuzz.json(Wire.write(message(push)))))));
            send(path(), Wire.write(fuzz.changed(Fuzz.json(Wire.write(message(push))))));
            if (round % 50 == 0) {
                devices.add(honest.device("DK-HONEST-" + round));
                honest.syncWhole();
            }
        }
        var other = alliance.desk("other", "Reddish");
        other.syncWhole();
        for (var device : devices) assertTrue(other.has(device), () -> "Something is missing, seed " + SEED);
        var wrong =
                alliance.centre.verify().stream().filter(check -> !check.ok()).toList();
        assertEquals(List.of(), wrong, () -> "seed " + SEED);
    }

    /// A fact that hangs on the one before it, so that it is looked at to its depths, with an odd body or an odd
    /// outside.
    private JsonNode fact(List<Fact> real, long number, byte[] chain) {
        var like = real.get(fuzz.below(real.size()));
        var body = Wire.write(fuzz.changed(Fuzz.json(like.body())));
        var odd = with(like, like.subjects(), body, number, chain);
        var kind = Kinds.read(odd);
        if (kind.isPresent()) odd = with(like, List.copyOf(kind.get().subjects()), body, number, chain);
        return fuzz.below(4) == 0 ? fuzz.changed(Wire.node(odd)) : Wire.node(odd);
    }

    private static Fact with(Fact like, List<Subject> subjects, byte[] body, long number, byte[] chain) {
        var fact = new Fact(
                UUID.randomUUID(),
                like.desk(),
                like.incarnation(),
                number,
                like.kind(),
                like.version(),
                subjects,
                like.after(),
                like.recorded(),
                like.happened(),
                like.actor(),
                body,
                like.coarse(),
                Optional.empty(),
                new byte[32]);
        return chain.length == 32 ? fact.chained(chain) : fact;
    }

    private String path() {
        var all = List.of(Wire.PUSH, Wire.PULL, Wire.ROTATE, Wire.INVITATION, Wire.ENROL);
        return all.get(fuzz.below(all.size()));
    }

    private Object message(Wire.Push push) {
        return switch (fuzz.below(4)) {
            case 0 -> push;
            case 1 -> new Wire.Pull(alliance.epoch(), fuzz.below(50), Wire.VERSION, List.of(), sender());
            case 2 -> new Wire.Rotate(new byte[32], new byte[64], sender());
            default -> new Wire.Enrol("AAAA-BBBB", UUID.randomUUID(), "odd", new byte[32], new byte[32], "0.1");
        };
    }

    /// Answered, and with a word of ours.
    private Conversation.Answer send(String path, byte[] body) {
        var desk = mad.folder.self().orElseThrow().desk();
        long number = requests++;
        var signature = Base64.getEncoder()
                .encodeToString(Signing.sign(mad.folder.keyring(), Signed.request("POST", path, body, desk, number)));
        var answer = conversation.answer(new Conversation.Asked(
                path, "192.0.2.1", desk.toString(), Long.toString(number), signature, _ -> body));
        assertTrue(answer.status() < 500, () -> path + " was answered with " + answer.status() + ", seed " + SEED);
        if (answer.status() >= 400)
            assertTrue(
                    Wire.read(answer.body(), Wire.Refusal.class).isPresent(),
                    () -> path + " was not answered in words, seed " + SEED);
        return answer;
    }

    private List<Fact> facts() {
        var device = mad.device("DK-MAD");
        var person = mad.person("Mad Example", "29990000010370");
        var loan = mad.lend(device, person);
        mad.takeBack(device, loan);
        mad.record(new Kind.DeviceChanged(device, Map.of("make", "Acer"), List.of(), List.of()));
        mad.record(new Kind.DeviceStated(device, mad.hub(), DeviceState.LOST, Map.of()));
        return mad.folder.write(r -> r.outbox().next(100));
    }

    private static Wire.Sender sender() {
        return new Wire.Sender(0, 0, "test");
    }
}
