package org.hublend.central;

import static org.hublend.state.tables.Tables.CENTRAL;
import static org.hublend.state.tables.Tables.FACT;
import static org.hublend.state.tables.Tables.SUBJECT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.hublend.ledger.Standing;
import org.hublend.ledger.SubjectType;
import org.hublend.scanning.Codes;
import org.hublend.state.Surroundings;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Opening;
import org.hublend.sync.Enrolling;
import org.hublend.sync.Exchange;
import org.hublend.sync.Link;
import org.hublend.vault.Keyring;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Folders that an earlier program left behind, made by `src/build/old-folders.sh`, and opened by this one: fifty
/// devices that were exchanged, and a thousand facts and two more that were not yet sent.
class OldFoldersTest {
    private static final int DEVICES = 1_050;
    private static final int UNSENT = 1_002;

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = "schema-12.zip")
    void an_old_desk_and_its_old_centre_go_on_where_they_were(String name) throws Exception {
        unzip(name);
        var surroundings = new Surroundings(Clock.systemUTC(), new SecureRandom());
        var place = new Centre.Place.OneFile();
        try (var centre = Centre.open(temp.resolve("central"), place, "Old alliance", surroundings, 200);
                var server = CentreServer.start(centre, Clock.systemUTC(), Front.here(0));
                var folder = open("desk")) {
            var desk = new TestDesk(folder);
            assertTrue(folder.isWhole());
            assertEquals(UNSENT, desk.pending());
            assertEquals(DEVICES, devices(folder));
            assertEquals(0, pressed(folder), "Nothing was written anew.");
            long before = facts(centre);

            var address = "http://127.0.0.1:" + server.port();
            folder.write(
                    r -> r.sql().update(CENTRAL).set(CENTRAL.ADDRESS, address).execute());
            desk.syncWhole();

            assertEquals(0, desk.pending());
            assertEquals(before + UNSENT, facts(centre));
            assertTrue(centre.verify().stream().allMatch(Verification.Check::ok), centre.verify()::toString);
            assertEquals(DEVICES, devices(folder));
            assertTrue(pressed(folder) >= UNSENT, () -> "pressed are " + pressed(folder));
            assertEquals(DEVICES, devicesOfANewDesk(centre, server.port()));
        }
    }

    private static long facts(Centre centre) {
        return centre.database().read(sql -> (long) sql.fetchCount(FACT));
    }

    private static int devices(DataFolder folder) {
        return folder.read(sql -> sql.fetchCount(SUBJECT, SUBJECT.TYPE.eq("device")));
    }

    /// Of the desk's standings; each of them is read on the way.
    private static long pressed(DataFolder folder) {
        return folder.read(sql -> {
            var all = sql.selectFrom(SUBJECT).fetch();
            for (var row : all)
                assertTrue(Standing.read(
                                SubjectType.of(row.getType()), row.getStanding().text())
                        .isPresent());
            return all.stream().filter(row -> row.getStanding().isPressed()).count();
        });
    }

    private int devicesOfANewDesk(Centre centre, int port) {
        centre.addHub("Reddish");
        var code = centre.invite("Reddish", Duration.ofHours(1));
        var link = new Link("127.0.0.1", port, code, Link.pin(centre.signingPublicKey()));
        try (var folder = open("new")) {
            var looked = Enrolling.look(link, Keyring.create(new SecureRandom()));
            var invited = assertInstanceOf(Enrolling.Joining.Invited.class, looked, looked::toString);
            folder.found(invited.alliance(), invited.hub(), "DK");
            assertInstanceOf(Enrolling.Joining.Joined.class, Enrolling.join(folder, link, "New", Codes::normal));
            assertTrue(Exchange.run(folder).isComplete());
            return devices(folder);
        }
    }

    private DataFolder open(String name) {
        var opening = DataFolder.open(temp.resolve(name), Clock.systemUTC(), new SecureRandom());
        return assertInstanceOf(Opening.Opened.class, opening, opening::toString)
                .folder();
    }

    private void unzip(String name) throws IOException {
        try (var zip =
                new ZipInputStream(Objects.requireNonNull(getClass().getResourceAsStream("old/" + name), name))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var path = temp.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                Files.copy(zip, path);
            }
        }
    }
}
