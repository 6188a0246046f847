package org.hublend.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hublend.scanning.Codes;
import org.hublend.state.Surroundings;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Opening;
import org.hublend.storage.StorageException;
import org.hublend.sync.Carrier;
import org.hublend.sync.Enrolling;
import org.hublend.sync.Exchange;
import org.hublend.sync.HandingOver;
import org.hublend.sync.Link;
import org.hublend.sync.Rotation;

/// A desk of a simulation: a real data folder, in a process that can die, be restored and be copied.
final class SimDesk {
    static final String NEW_KEY = "a new key";
    static final String WRITTEN = "written";

    final String name;
    final WorldClock clock;
    final SeededRandom random;
    private final Path path;
    private final Path backup;
    private final StoreFault fault;
    StoreEdge edge;
    private DataFolder folder;
    private Connection eye;
    /// Of the hub that it is, or is to be, a desk of.
    final String hubName;

    boolean revoked;
    /// Whether another computer that was the same desk has got a new key since.
    boolean isShutOut;
    /// Whether all that a removed desk had to send was carried to the centre.
    boolean isCarried;
    /// How deep in exchanges it is.
    int busy;

    /// How many facts it had when it was last looked at.
    long facts;

    SimDesk(String name, String hubName, Path path, WorldClock clock, long seed, StoreFault fault) {
        this.name = name;
        this.hubName = hubName;
        this.path = path;
        this.backup = path.resolveSibling(name + "-backup");
        this.clock = clock;
        this.random = new SeededRandom(seed);
        this.fault = fault;
        this.edge = new StoreEdge(fault);
        if (!Files.exists(path)) Templates.desk(path);
        this.folder = opened();
        this.eye = Sql.open(path.resolve("hublend.db"));
    }

    private DataFolder opened() {
        return switch (DataFolder.open(path, new Surroundings(clock, random, edge))) {
            case Opening.Opened(var open) -> open;
            case Opening.Refused(var sentence) -> throw new AssertionError(name + " does not open: " + sentence);
        };
    }

    void start() {
        boolean full = edge.isFull();
        edge = new StoreEdge(fault);
        edge.fill(full);
        folder = opened();
        eye = Sql.open(path.resolve("hublend.db"));
    }

    void stop() {
        try {
            eye.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        folder.close();
        Oracle.O12.holds(edge.open() == 0, name + " left connections open");
    }

    Path path() {
        return path;
    }

    DataFolder folder() {
        return folder;
    }

    Connection eye() {
        return eye;
    }

    UUID hub() {
        return folder.self().orElseThrow().hub();
    }

    boolean isJoined() {
        return Sql.number(eye, "SELECT count(*) FROM central") == 1;
    }

    /// Whether the centre has nothing more to do with it.
    boolean isOut() {
        return revoked || isShutOut;
    }

    String key() {
        return HexFormat.of().withUpperCase().formatHex(folder.keyring().signingPublicKey());
    }

    UUID id() {
        return UUID.fromString(Sql.column(eye, "SELECT desk FROM desk_self").getFirst());
    }

    /// What came of something done there, in a word: it may die of it, or its disk may be full.
    String attempt(Supplier<String> action) {
        var here = edge;
        try {
            return action.get();
        } catch (StorageException e) {
            if (here.isDead()) return "died";
            if (here.isFull()) return "disk full";
            throw e;
        } catch (RuntimeException | NodeDied e) {
            if (here.isDead()) return "died";
            throw e;
        }
    }

    /// Started again where it had died and nobody is still in it.
    boolean revived() {
        if (!edge.isDead() || busy > 0) return false;
        stop();
        start();
        return true;
    }

    String exchange(Carrier.Way way) {
        busy++;
        try {
            return attempt(() -> {
                var outcome = Exchange.run(folder, way);
                return outcome.sent() + " up, " + outcome.received() + " down"
                        + outcome.problem().map(p -> ", " + p.kind()).orElse("")
                        + (outcome.isComplete() ? ", complete" : "");
            });
        } finally {
            busy--;
        }
    }

    Optional<Exchange.Outcome> exchanged(Carrier.Way way) {
        return Optional.of(Exchange.run(folder, way));
    }

    String join(Link link, Carrier.Way way) {
        busy++;
        try {
            return attempt(() -> {
                if (folder.self().isEmpty()) {
                    var looked = Enrolling.look(link, org.hublend.vault.Keyring.create(random), way);
                    if (!(looked instanceof Enrolling.Joining.Invited invited)) return looked.toString();
                    folder.found(invited.alliance(), invited.hub(), "DK");
                }
                var came = Enrolling.join(folder, link, name, Codes::normal, way);
                return came instanceof Enrolling.Joining.Refused(var sentence) ? sentence : "joined";
            });
        } finally {
            busy--;
        }
    }

    String newKey(Carrier.Way way) {
        busy++;
        try {
            return attempt(() -> {
                try {
                    return Rotation.run(folder, way)
                            .map(p -> p.kind().toString())
                            .orElse(NEW_KEY);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } finally {
            busy--;
        }
    }

    /// What came of it, in a word; [SimDesk#WRITTEN] where there is a file now.
    String handOver(Path file, HandingOver.Facts which) {
        busy++;
        try {
            return attempt(() -> switch (new HandingOver(folder).write(file, which)) {
                case HandingOver.Result.Written _ -> WRITTEN;
                case HandingOver.Result.NothingToSend _ -> "nothing to send";
                case HandingOver.Result.Refused(var sentence) -> sentence;
            });
        } finally {
            busy--;
        }
    }

    void backUp() {
        stop();
        Templates.copy(path, backup);
        start();
    }

    /// Whether there was a backup.
    boolean restore() {
        if (!Files.exists(backup)) return false;
        stop();
        Templates.copy(backup, path);
        start();
        return true;
    }

    /// The folder as it is, on another computer.
    SimDesk copy(String name, WorldClock clock, long seed) {
        stop();
        var to = path.resolveSibling(name);
        Templates.copy(path, to);
        start();
        var copy = new SimDesk(name, hubName, to, clock, seed, fault);
        copy.revoked = revoked;
        copy.isShutOut = isShutOut;
        return copy;
    }
}
