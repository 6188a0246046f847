package org.hublend.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Kills a process that records, again and again, at moments that nobody chose.
@Execution(ExecutionMode.CONCURRENT)
class KillTest {
    private static final int KILLS = Integer.getInteger("hublend.kills", 20);
    private static final long SEED = Long.getLong("hublend.seed", System.nanoTime());

    @TempDir
    Path temp;

    @Test
    void what_was_confirmed_survives_every_kill() throws Exception {
        var random = new Random(SEED);
        var path = temp.resolve("desk");
        Folders.founded(path).close();
        long confirmed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int round = kill;
            var process = RecordingProcess.start(path, Integer.MAX_VALUE, temp);
            var printed = process.inputReader();
            assertEquals("open", printed.readLine());
            var lines = new ArrayList<String>();
            if (random.nextInt(4) > 0) lines.add(printed.readLine());
            assertFalse(process.waitFor(random.nextInt(200), TimeUnit.MILLISECONDS), "it ended by itself");
            // Through its handle, since [Process#destroyForcibly] throws away what it printed last.
            process.toHandle().destroyForcibly();
            process.waitFor();
            lines.addAll(confirmed(printed));
            confirmed += lines.size();
            try (var folder = Folders.open(path)) {
                long there = folder.<Long>write(r -> r.facts().count());
                // One fact can be on disk that its process had no time to print.
                assertTrue(there >= confirmed && there <= confirmed + 1, () -> told(round, "facts were lost or made"));
                confirmed = there;
                for (var line : lines) assertThere(folder, line);
                Folders.assertWhole(folder, there);
                folder.write(r -> r.record(Folders.device(UUID.randomUUID(), new UUID(0, 1))));
                confirmed++;
            }
        }
        assertTrue(confirmed > 2L * KILLS, told(KILLS, "hardly anything was recorded"));
    }

    @Test
    void a_folder_survives_kills_from_its_first_moment_on() throws Exception {
        var random = new Random(SEED);
        for (int kill = 0; kill < Math.max(3, KILLS / 7); kill++) {
            int round = kill;
            var path = temp.resolve("new" + kill);
            var process = RecordingProcess.start(path, 0, temp);
            process.waitFor(100 + random.nextInt(1500), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            assertTrue(
                    Folders.tryOpening(path) instanceof Opening.Opened opened && closed(opened.folder()),
                    () -> told(round, "refused"));
        }
    }

    private static boolean closed(DataFolder folder) {
        folder.close();
        return true;
    }

    private static void assertThere(DataFolder folder, String line) {
        var fact = UUID.fromString(line.substring(0, 36));
        var device = UUID.fromString(line.substring(37));
        assertTrue(folder.<Boolean>write(r -> r.facts().find(fact).isPresent()));
        assertEquals(
                Optional.of("ready"),
                Folders.value(folder, "SELECT state FROM device WHERE id = ?", device.toString()));
    }

    private static List<String> confirmed(BufferedReader printed) throws IOException {
        // The last line can be cut; then its process had not said it.
        return printed.readAllLines().stream()
                .filter(line -> line.length() == 73)
                .toList();
    }

    private static String told(int kill, String what) {
        return what + " at kill " + kill + ", seed " + SEED;
    }
}
