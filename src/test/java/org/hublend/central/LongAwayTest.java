package org.hublend.central;

import static org.hublend.state.tables.Tables.CENTRAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Subject;
import org.hublend.state.Standings;
import org.hublend.state.Surroundings;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Opening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk that was put into a cupboard comes back after more than a year, with work that it never sent.
class LongAwayTest {
    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofDays(500));

    @TempDir
    Path temp;

    @Test
    void it_sends_all_that_it_had_and_reads_all_that_it_missed() throws Exception {
        UUID lent;
        UUID unsent;
        var missed = new ArrayList<UUID>();
        try (var alliance = new Alliance(temp, new Centre.Place.OneFile(), 7)) {
            alliance.centre.addHub("Marple");
            var away = alliance.desk("away", "Marple");
            lent = away.device("DK00001A");
            away.syncWhole();
            unsent = away.device("DK00002B");
            var other = alliance.desk("other", "Marple");
            other.syncWhole();
            other.lend(lent, other.person("Anna Example", "D000001861"));
            for (int i = 0; i < 30; i++) missed.add(other.device("DK001%02d".formatted(i)));
            other.syncWhole();
        }
        var surroundings = new Surroundings(LATER, new SecureRandom());
        var place = new Centre.Place.OneFile();
        try (var centre = Centre.open(temp.resolve("centre"), place, "Test alliance", surroundings, 7)) {
            while (centre.upkeep().piece()) Thread.onSpinWait();
            try (var server = CentreServer.start(centre, LATER, Front.here(0));
                    var folder = openedLater("away")) {
                var away = new TestDesk(folder);
                var address = "http://127.0.0.1:" + server.port();
                folder.write(r ->
                        r.sql().update(CENTRAL).set(CENTRAL.ADDRESS, address).execute());
                assertEquals(1, away.syncWhole().sent());
                for (var device : missed) assertTrue(away.has(device));
                assertEquals(DeviceState.OUT, away.custody(lent).state());
                var there = centre.database().read(sql -> new Standings(sql).find(Subject.device(unsent)));
                assertTrue(there.isPresent());
            }
        }
    }

    private DataFolder openedLater(String name) {
        var opening = DataFolder.open(temp.resolve(name), LATER, new SecureRandom());
        return assertInstanceOf(Opening.Opened.class, opening, opening::toString)
                .folder();
    }
}
