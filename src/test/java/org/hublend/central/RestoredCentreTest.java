package org.hublend.central;

import static org.hublend.state.tables.Tables.HEAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Subject;
import org.hublend.state.Facts;
import org.hublend.state.Surroundings;
import org.hublend.storage.Outbox;
import org.hublend.sync.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What the simulation found about centres that were restored and desks that were copied; see the page about the proof.
@Execution(ExecutionMode.CONCURRENT)
class RestoredCentreTest {
    @TempDir
    Path temp;

    @Test
    void two_copies_that_used_the_same_numbers_before_and_after_the_restore_both_arrive() throws Exception {
        bothArrive(0);
    }

    @Test
    void a_copy_that_goes_on_where_the_lost_history_ended_loses_nothing() throws Exception {
        bothArrive(1);
    }

    /// @param more what the copy had recorded since it last sent
    private void bothArrive(int more) throws Exception {
        try (var alliance = new Alliance(temp, new Centre.Place.OneFile(), 7)) {
            alliance.centre.addHub("Marple");
            var one = alliance.desk("one", "Marple");
            var copy = alliance.copy(one, "copy");
            try (var yesterday = restored(alliance, "yesterday")) {
                var all = new ArrayList<>(List.of(copy.record(device(copy))));
                copy.syncWhole();
                for (int i = 0; i < more; i++) all.add(copy.record(device(copy)));
                all.add(one.record(device(one)));
                complete(one, yesterday);
                complete(copy, yesterday);
                for (var fact : all) assertEquals(Optional.of(fact.id()), fact(yesterday, fact));
                assertEquals(0, copy.folder.read(Outbox::new).stuck().size());
            }
        }
    }

    @Test
    void what_only_the_lost_history_told_goes_from_the_desks_that_had_read_it() throws Exception {
        try (var alliance = new Alliance(temp, new Centre.Place.OneFile(), 7)) {
            alliance.centre.addHub("Marple");
            var one = alliance.desk("one", "Marple");
            var gone = alliance.desk("gone", "Marple");
            one.syncWhole();
            try (var yesterday = restored(alliance, "yesterday")) {
                var laptop = gone.device("DK00001A");
                var kept = one.device("DK00002B");
                gone.syncWhole();
                one.syncWhole();
                assertEquals(DeviceState.READY, one.custody(laptop).state());
                complete(one, yesterday);
                assertEquals(DeviceState.READY, one.custody(kept).state());
                assertEquals(
                        Optional.empty(),
                        one.folder.<Optional<?>>write(r -> r.standings().find(Subject.device(laptop))));
            }
        }
    }

    @Test
    void facts_of_an_incarnation_that_a_desk_has_left_are_sent_again_too() throws Exception {
        try (var alliance = new Alliance(temp, new Centre.Place.OneFile(), 7)) {
            alliance.centre.addHub("Marple");
            var one = alliance.desk("one", "Marple");
            try (var yesterday = restored(alliance, "yesterday")) {
                var before = one.record(device(one));
                one.syncWhole();
                one.folder.write(r -> {
                    r.fork();
                    return true;
                });
                var after = one.record(device(one));
                one.syncWhole();
                complete(one, yesterday);
                assertEquals(Optional.of(before.id()), fact(yesterday, before));
                assertEquals(Optional.of(after.id()), fact(yesterday, after));
            }
        }
    }

    private static Kind device(TestDesk desk) {
        return new Kind.DeviceRegistered(
                UUID.randomUUID(), desk.hub(), DeviceState.READY, Map.of("tag", "DK1"), List.of());
    }

    private static Optional<UUID> fact(Centre centre, Fact fact) {
        return centre.database().read(sql -> new Facts(sql).find(fact.id())).map(Fact::id);
    }

    /// The centre as it is now, under another epoch.
    private Centre restored(Alliance alliance, String name) throws IOException, SQLException {
        return restored(temp, alliance, name);
    }

    static Centre restored(Path temp, Alliance alliance, String name) throws IOException, SQLException {
        var folder = Files.createDirectories(temp.resolve(name));
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + temp.resolve("centre").resolve(SqliteDatabase.FILE));
                var statement = connection.createStatement()) {
            statement.execute("VACUUM INTO '" + folder.resolve(SqliteDatabase.FILE) + "'");
        }
        Files.copy(temp.resolve("centre").resolve("keys.json"), folder.resolve("keys.json"));
        var surroundings = new Surroundings(Clock.systemUTC(), new SecureRandom());
        var centre = Centre.open(folder, new Centre.Place.OneFile(), "Test alliance", surroundings, 7);
        centre.database().write(sql -> sql.update(HEAD).set(HEAD.EPOCH, name).execute());
        return centre;
    }

    static void complete(TestDesk desk, Centre centre) {
        var outcome = Exchange.run(desk.folder, Direct.to(centre));
        assertTrue(outcome.isComplete(), outcome::toString);
    }
}
