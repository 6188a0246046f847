package org.hublend.central;

import static org.hublend.state.tables.Tables.CENTRAL;
import static org.hublend.state.tables.Tables.HEAD;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.scanning.Codes;
import org.hublend.state.Facts;
import org.hublend.state.Standings;
import org.hublend.state.Surroundings;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Opening;
import org.hublend.sync.Enrolling;
import org.hublend.sync.Link;
import org.hublend.vault.Keyring;

/// A real centre over HTTP and desks in folders of their own, for tests.
final class Alliance implements AutoCloseable {
    final Path temp;
    final Centre centre;
    final CentreServer server;
    final List<TestDesk> desks = new ArrayList<>();
    private final List<AutoCloseable> others = new ArrayList<>();

    Alliance(Path temp, Centre.Place place, int page) {
        this.temp = temp;
        if (place instanceof Centre.Place.OneFile) Migrated.centre(temp.resolve("centre"));
        this.centre = Centre.open(
                temp.resolve("centre"),
                place,
                "Test alliance",
                new Surroundings(Clock.systemUTC(), new SecureRandom()),
                page);
        this.server = CentreServer.start(centre, Clock.systemUTC(), Front.here(0));
    }

    Link invitation(String hub) {
        return invitation(hub, server.port());
    }

    private Link invitation(String hub, int port) {
        var code = centre.invite(hub, Duration.ofHours(24));
        return new Link("127.0.0.1", port, code, Link.pin(centre.signingPublicKey()));
    }

    /// The desk's centre is at another port from now on.
    void moved(TestDesk desk, int port) {
        moved(desk, "http", port);
    }

    void moved(TestDesk desk, String scheme, int port) {
        var address = scheme + "://127.0.0.1:" + port;
        desk.folder.write(
                r -> r.sql().update(CENTRAL).set(CENTRAL.ADDRESS, address).execute());
    }

    /// A desk that was empty when it joined.
    TestDesk desk(String name, String hub) {
        return deskAt(name, hub, server.port());
    }

    TestDesk deskAt(String name, String hub, int port) {
        var link = invitation(hub, port);
        Migrated.desk(temp.resolve(name));
        var folder = open(temp.resolve(name));
        var looked = Enrolling.look(link, Keyring.create(new SecureRandom()));
        var invited = assertInstanceOf(Enrolling.Joining.Invited.class, looked, looked::toString);
        folder.found(invited.alliance(), invited.hub(), "DK");
        var joined = Enrolling.join(folder, link, name, Codes::normal);
        assertInstanceOf(Enrolling.Joining.Joined.class, joined, joined::toString);
        return add(folder);
    }

    /// A desk that works alone, for a hub of its own.
    TestDesk alone(String name) {
        Migrated.desk(temp.resolve(name));
        var folder = open(temp.resolve(name));
        folder.found("Alone", UUID.randomUUID(), "AL");
        var desk = add(folder);
        desk.record(new Kind.HubRegistered(desk.hub(), Map.of("name", "Our library")));
        return desk;
    }

    /// The same desk a second time, from the files as they are now.
    TestDesk copy(TestDesk desk, String name) throws IOException {
        var to = Files.createDirectories(temp.resolve(name));
        try (var files = Files.list(desk.folder.path())) {
            for (var file : files.filter(f -> !f.toString().endsWith("-shm")).toList())
                Files.copy(file, to.resolve(file.getFileName().toString()));
        }
        return add(open(to));
    }

    Standing standing(Subject subject) {
        return centre.database().read(sql -> new Standings(sql).of(subject));
    }

    long facts() {
        return centre.database().read(sql -> new Facts(sql).count());
    }

    long head() {
        return centre.database().read(sql -> sql.selectFrom(HEAD).fetchSingle().getNumber());
    }

    String epoch() {
        return centre.database().read(sql -> sql.selectFrom(HEAD).fetchSingle().getEpoch());
    }

    /// Another process of the service on the same database and with the same keys.
    CentreServer another(Centre.Place place) {
        var other = Centre.open(
                temp.resolve("centre"),
                place,
                "Test alliance",
                new Surroundings(Clock.systemUTC(), new SecureRandom()),
                7);
        var server = CentreServer.start(other, Clock.systemUTC(), Front.here(0));
        others.add(server);
        others.add(other);
        return server;
    }

    static DataFolder open(Path path) {
        return ((Opening.Opened) DataFolder.open(path, Clock.systemUTC(), new SecureRandom())).folder();
    }

    TestDesk add(DataFolder folder) {
        var desk = new TestDesk(folder);
        desks.add(desk);
        return desk;
    }

    @Override
    public void close() throws Exception {
        desks.forEach(desk -> desk.folder.close());
        for (var other : others) other.close();
        server.close();
        centre.close();
    }
}
