package org.hublend.central;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hublend.sync.SyncLoop;
import org.junit.jupiter.api.Test;

class PostgresServiceTest extends ServiceStory {
    @Override
    Centre.Place place() {
        return Postgres.fresh();
    }

    @Test
    void desks_may_talk_to_either_of_two_processes_on_one_database() throws Exception {
        var other = alliance.another(place);
        var marple = alliance.desk("marple", "Marple");
        var brinnington = alliance.deskAt("brinnington", "Brinnington", other.port());
        var laptop = marple.device("DK00001A");
        marple.syncWhole();
        brinnington.syncWhole();
        assertTrue(brinnington.has(laptop));
        var tablet = brinnington.device("DK00002B");
        try (var loop = new SyncLoop(marple.folder, _ -> {})) {
            loop.wake();
            brinnington.syncWhole();
            until("the other process's news arrive", () -> marple.has(tablet));
        }
        // One process goes; its desk is served by the other, as a balancer would do it.
        alliance.server.close();
        alliance.moved(marple, other.port());
        var phone = marple.device("DK00003C");
        marple.syncWhole();
        brinnington.syncWhole();
        assertTrue(brinnington.has(phone));
    }
}
