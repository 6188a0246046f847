package org.hublend.simulation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hublend.central.Centre;
import org.hublend.central.Conversation;
import org.hublend.state.Surroundings;
import org.hublend.sync.Carrier;
import org.hublend.sync.Link;
import org.hublend.sync.Packed;
import org.jooq.exception.DataAccessException;

/// The centre of a simulation: the real one on SQLite, in a process that can die and be restored.
final class SimCentre implements Net.Far {
    /// Small, so that most reading takes several pages.
    private static final int PAGE = 7;

    private static final String FILE = "central.db";

    final WorldClock clock;
    private final Path path;
    private final Path backup;
    private final SeededRandom random;
    private final StoreFault fault;
    StoreEdge edge;
    private Centre centre;
    private Conversation conversation;
    private Connection eye;
    private int restores;

    SimCentre(Path path, WorldClock clock, long seed, Faults faults) {
        this.path = path;
        this.backup = path.resolveSibling("centre-backup.zip");
        this.clock = clock;
        this.random = new SeededRandom(seed);
        this.fault = faults.centre().get();
        Templates.centre(path);
        Sql.run(path.resolve(FILE), faults.schema().toArray(String[]::new));
        this.edge = new StoreEdge(fault);
        this.centre = opened();
        this.conversation = new Conversation(centre, clock);
        this.eye = Sql.open(path.resolve(FILE));
    }

    private Centre opened() {
        var surroundings = new Surroundings(clock, random, edge);
        return Centre.open(path, new Centre.Place.OneFile(), "Simulated alliance", surroundings, PAGE);
    }

    void start() {
        boolean full = edge.isFull();
        edge = new StoreEdge(fault);
        edge.fill(full);
        centre = opened();
        conversation = new Conversation(centre, clock);
        eye = Sql.open(path.resolve(FILE));
    }

    void stop() {
        try {
            eye.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        centre.close();
        Oracle.O12.holds(edge.open() == 0, "the centre left connections open");
    }

    /// Started again where it had died.
    boolean revived() {
        if (!edge.isDead()) return false;
        stop();
        start();
        return true;
    }

    Path path() {
        return path;
    }

    Connection eye() {
        return eye;
    }

    int restores() {
        return restores;
    }

    UUID hub(String name) {
        return centre.addHub(name);
    }

    /// Empty where the centre died of it.
    Optional<Link> invitation(String hub) {
        return administer(
                c -> new Link("centre", 1, c.invite(hub, Duration.ofHours(24)), Link.pin(c.signingPublicKey())));
    }

    /// Empty where the centre is dead, or died of it.
    <T> Optional<T> administer(Function<Centre, T> work) {
        if (edge.isDead()) return Optional.empty();
        try {
            return Optional.of(work.apply(centre));
        } catch (NodeDied e) {
            return Optional.empty();
        } catch (DataAccessException e) {
            if (edge.isFull()) return Optional.empty();
            throw e;
        }
    }

    /// Whether it was written; what was there before stays where it was not.
    boolean backUp() {
        return administer(c -> c.backup(backup)).isPresent();
    }

    /// Whether there was a backup. A restored centre has another history, so another epoch.
    boolean restore() {
        if (!Files.exists(backup)) return false;
        stop();
        restores++;
        Templates.centre(path);
        Centre.restore(path, new Centre.Place.OneFile(), backup, new Surroundings(clock, random));
        start();
        return true;
    }

    @Override
    public Carrier.Answer answer(Carrier.Request request) throws IOException {
        if (edge.isDead()) throw new IOException("nobody listens");
        var asked = new Conversation.Asked(
                request.path(),
                "192.0.2.1",
                request.desk().toString(),
                Long.toString(request.number()),
                request.signature(),
                limit -> Packed.read(new ByteArrayInputStream(request.body()), limit));
        try {
            var answer = conversation.answer(asked);
            return new Carrier.Answer(
                    answer.status(),
                    Optional.of(answer.signature()),
                    Optional.of(conversation.key()),
                    new ByteArrayInputStream(Packed.packIfWorthIt(answer.body())));
        } catch (NodeDied e) {
            throw new IOException("the centre died", e);
        }
    }
}
