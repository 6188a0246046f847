package org.hublend.storage;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// SQLite says the same of a database that may not grow as of a disk that is full.
class FullDiskTest {
    private static final UUID HUB = UUID.randomUUID();

    @TempDir
    Path temp;

    @Test
    void a_full_disk_is_said_and_nothing_is_half_written_and_recording_goes_on_when_there_is_space() {
        try (var folder = Folders.founded(temp)) {
            folder.write(r -> r.record(Folders.device(UUID.randomUUID(), HUB)));
            folder.<Integer>write(r -> r.sql().execute("PRAGMA max_page_count = 1"));
            int recorded = 1;
            StorageException full;
            while (true) {
                try {
                    folder.write(r -> r.record(Folders.device(UUID.randomUUID(), HUB)));
                    recorded++;
                } catch (StorageException e) {
                    full = e;
                    break;
                }
            }
            assertTrue(full.sentence().startsWith("The disk is full, so nothing was saved."), full.sentence());
            Folders.assertWhole(folder, recorded);
            assertThrows(StorageException.class, () -> many(folder), "still full");
            Folders.assertWhole(folder, recorded);
            folder.<Integer>write(r -> r.sql().execute("PRAGMA max_page_count = 1000000"));
            many(folder);
            Folders.assertWhole(folder, recorded + 200);
        }
    }

    private static void many(DataFolder folder) {
        folder.<Integer>write(r -> {
            for (int i = 0; i < 200; i++) r.record(Folders.device(UUID.randomUUID(), HUB));
            return 0;
        });
    }
}
