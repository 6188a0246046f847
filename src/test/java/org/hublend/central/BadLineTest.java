package org.hublend.central;

import static org.hublend.state.tables.Tables.FACT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.hublend.sync.SyncLoop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Two real desks and a real service over a line that does all that lines do: nothing is lost and nothing is doubled.
@Execution(ExecutionMode.CONCURRENT)
class BadLineTest {
    private static final int FACTS = 40;
    private static final int BROKEN_OFF = 5;
    private static final long SEED = Long.getLong("hublend.seed", System.nanoTime());

    @TempDir
    Path temp;

    private Alliance alliance;
    private BadLine line;
    private TestDesk marple;

    @BeforeEach
    void begin() throws Exception {
        alliance = new Alliance(temp, new Centre.Place.OneFile(), 20);
        alliance.centre.addHub("Marple");
        alliance.centre.addHub("Brinnington");
        line = new BadLine(alliance.server.port(), SEED);
        marple = alliance.desk("marple", "Marple");
        marple.syncWhole();
        alliance.moved(marple, line.port());
    }

    @AfterEach
    void end() throws Exception {
        line.close();
        alliance.close();
    }

    @Test
    void a_line_that_breaks_off_anywhere_only_costs_time() throws Exception {
        line.be(BadLine.Manners.GOOD.breaking(1, 6_000));
        var devices = record();
        try (var loop = new SyncLoop(marple.folder, _ -> {})) {
            press(loop, () -> line.resets() < BROKEN_OFF, () -> "it broke off " + line.resets() + " times");
            line.be(BadLine.Manners.GOOD.breaking(0.6, 6_000));
            awaitAllSent(loop);
        }
        assertEverywhere(devices);
    }

    @Test
    void what_arrives_byte_by_byte_arrives() throws Exception {
        line.be(BadLine.Manners.GOOD.inSlices(1));
        comesThrough();
    }

    @Test
    void what_is_said_twice_is_stored_once() throws Exception {
        line.be(BadLine.Manners.GOOD.sayingTwice());
        comesThrough();
    }

    @Test
    void a_slow_line_that_breaks_off_gets_there() throws Exception {
        line.be(BadLine.Manners.GOOD.slow(32_000).breaking(0.3, 20_000));
        comesThrough();
    }

    @Test
    void a_line_that_swallows_all_holds_nobody_up_and_heals_by_itself() throws Exception {
        line.be(BadLine.Manners.GOOD.swallowing());
        try (var loop = new SyncLoop(marple.folder, _ -> {})) {
            var devices = record();
            loop.wake();
            // The desk goes on recording while the loop waits for an answer that never comes.
            devices.add(marple.device("DK-LATE"));
            assertEquals(FACTS + 1, marple.pending());
            line.be(BadLine.Manners.GOOD);
            loop.wake();
            await(() -> marple.pending() > 0, () -> marple.pending() + " facts were not sent");
            assertEverywhere(devices);
        }
    }

    private void comesThrough() throws Exception {
        var devices = record();
        try (var loop = new SyncLoop(marple.folder, _ -> {})) {
            loop.wake();
            awaitAllSent(loop);
        }
        assertEverywhere(devices);
    }

    private List<UUID> record() {
        var devices = new ArrayList<UUID>();
        for (int i = 0; i < FACTS; i++) devices.add(marple.device("DK" + i));
        return devices;
    }

    private void awaitAllSent(SyncLoop loop) throws Exception {
        press(loop, () -> marple.pending() > 0, () -> marple.pending() + " facts were not sent");
    }

    /// By itself the loop waits longer with each failure; somebody who presses "sync now" does not.
    private static void press(SyncLoop loop, BooleanSupplier still, Supplier<String> sofar) throws Exception {
        BooleanSupplier pressing = () -> {
            loop.wake();
            return still.getAsBoolean();
        };
        await(pressing, sofar);
    }

    private static void await(BooleanSupplier still, Supplier<String> sofar) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (still.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, () -> sofar.get() + ", seed " + SEED);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void assertEverywhere(List<UUID> devices) {
        var other = alliance.desk("other" + SEED, "Brinnington");
        other.syncWhole();
        for (var device : devices) assertTrue(other.has(device), () -> "A device is missing, seed " + SEED);
        int stored = alliance.centre.database().read(sql -> sql.fetchCount(FACT, FACT.KIND.eq("device.registered")));
        assertEquals(devices.size(), stored);
    }
}
