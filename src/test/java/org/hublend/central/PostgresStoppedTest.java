package org.hublend.central;

import static org.hublend.state.tables.Tables.FACT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The database under the centre goes away and comes back, or is held by somebody else; the desks need not know.
@Execution(ExecutionMode.CONCURRENT)
class PostgresStoppedTest {
    private static final int FACTS = 300;

    @TempDir
    Path temp;

    private int port;
    private EmbeddedPostgres postgres;
    private Alliance alliance;
    private TestDesk marple;

    @BeforeEach
    void begin() throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        postgres = start();
        alliance = new Alliance(temp, new Centre.Place.Postgres(url(), Optional.of("postgres"), Optional.empty()), 20);
        alliance.centre.addHub("Marple");
        marple = alliance.desk("marple", "Marple");
    }

    @AfterEach
    void end() throws Exception {
        alliance.close();
        postgres.close();
    }

    @Test
    void a_database_that_stops_under_a_push_costs_time_and_nothing_else() throws Exception {
        var devices = record();
        var stopped = new AtomicBoolean();
        var sending = Thread.ofVirtual().start(() -> {
            while (!stopped.get()) marple.sync();
        });
        while (marple.pending() == FACTS) TimeUnit.MILLISECONDS.sleep(1);
        postgres.close();
        stopped.set(true);
        sending.join();
        var outcome = marple.sync();
        assertFalse(outcome.isComplete());
        assertTrue(outcome.problem().isPresent(), "The desk says that the service is in trouble.");
        marple.device("DK-MEANWHILE");

        postgres = start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!marple.sync().isComplete()) assertTrue(System.nanoTime() < end, "It never recovered.");
        assertEquals(0, marple.pending());
        var other = alliance.desk("other", "Marple");
        other.syncWhole();
        for (var device : devices) assertTrue(other.has(device));
        int stored = alliance.centre.database().read(sql -> sql.fetchCount(FACT, FACT.KIND.eq("device.registered")));
        assertEquals(FACTS + 1, stored);
    }

    @Test
    void a_transaction_that_somebody_else_keeps_open_hides_nothing_from_the_desks() throws Exception {
        var other = alliance.desk("other", "Marple");
        other.syncWhole();
        try (var held = DriverManager.getConnection(url(), "postgres", "");
                var statement = held.createStatement()) {
            held.setAutoCommit(false);
            statement.execute("SELECT count(*) FROM fact");
            statement.execute("CREATE TEMPORARY TABLE held (n INT)");
            var device = marple.device("DK00001");
            marple.syncWhole();
            other.syncWhole();
            assertTrue(other.has(device), "While the transaction is still open.");
            held.rollback();
        }
    }

    private ArrayList<UUID> record() {
        var devices = new ArrayList<UUID>();
        for (int i = 0; i < FACTS; i++) devices.add(marple.device("DK" + i));
        return devices;
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(temp.resolve("postgres"))
                .setCleanDataDirectory(false)
                .start();
    }
}
