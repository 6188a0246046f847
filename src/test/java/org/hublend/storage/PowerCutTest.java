package org.hublend.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The power fails: the log that SQLite writes ahead ends anywhere, or in rubbish that the disk had not finished.
@Execution(ExecutionMode.CONCURRENT)
class PowerCutTest {
    private static final String LOG = "hublend.db-wal";
    private static final UUID HUB = new UUID(0, 1);
    private static final int FACTS = 8;
    private static final int CUTS = 12;
    private static final long SEED = Long.getLong("hublend.seed", System.nanoTime());

    @TempDir
    Path temp;

    private final Random random = new Random(SEED);
    private final List<Path> kept = new ArrayList<>();
    /// How long the log was when each fact was confirmed.
    private final List<Long> confirmedAt = new ArrayList<>();

    @Test
    void what_the_disk_had_taken_is_all_there_and_what_it_had_not_is_not_there_in_part() throws Exception {
        Folders.founded(temp.resolve("desk")).close();
        try (var folder = Folders.open(temp.resolve("desk"))) {
            for (int i = 0; i < FACTS; i++) {
                folder.write(r -> r.record(Folders.device(UUID.randomUUID(), HUB)));
                confirmedAt.add(Files.size(folder.path().resolve(LOG)));
            }
            keep(folder.path());
        }
        for (var end : confirmedAt) {
            opensWith(end, new byte[0]);
            opensWith(end - 1, new byte[0]);
        }
        for (int i = 0; i < CUTS; i++) {
            var rubbish = new byte[random.nextInt(10_000)];
            random.nextBytes(rubbish);
            opensWith(random.nextLong(confirmedAt.getLast()), rubbish);
        }
    }

    private void keep(Path folder) throws IOException {
        var to = Files.createDirectories(temp.resolve("kept"));
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> !f.toString().endsWith("-shm")).toList()) {
                kept.add(Files.copy(file, to.resolve(file.getFileName().toString())));
            }
        }
    }

    /// So many bytes of the log are on the disk, and then rubbish.
    private void opensWith(long length, byte[] rubbish) throws IOException {
        var path = Files.createTempDirectory(temp, "cut");
        for (var file : kept) Files.copy(file, path.resolve(file.getFileName().toString()));
        var log = Files.readAllBytes(path.resolve(LOG));
        var cut = Arrays.copyOf(log, (int) length + rubbish.length);
        System.arraycopy(rubbish, 0, cut, (int) length, rubbish.length);
        Files.write(path.resolve(LOG), cut);

        long confirmed = confirmedAt.stream().filter(end -> end <= length).count();
        try (var folder = Folders.open(path)) {
            long there = folder.<Long>write(r -> r.facts().count());
            assertEquals(confirmed, there, () -> "at " + length + " and " + rubbish.length + ", seed " + SEED);
            Folders.assertWhole(folder, there);
            folder.write(r -> r.record(Folders.device(UUID.randomUUID(), HUB)));
            Folders.assertWhole(folder, there + 1);
        }
    }
}
