package org.hublend.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class TwoProcessesTest {
    private static final int EACH = 200;

    @TempDir
    Path temp;

    @Test
    void two_processes_record_into_one_folder_and_nothing_is_lost() throws Exception {
        var path = temp.resolve("desk");
        try (var folder = Folders.founded(path)) {
            int before = folder.dataVersion();
            var one = RecordingProcess.start(path, EACH, temp);
            var other = RecordingProcess.start(path, EACH, temp);
            for (var process : List.of(one, other)) {
                var lines = process.inputReader().readAllLines();
                assertEquals("done", lines.getLast());
                assertEquals(EACH + 2, lines.size());
            }
            assertNotEquals(before, folder.dataVersion(), "a window must see that others wrote");
            Folders.assertWhole(folder, 2 * EACH);
            assertEquals(
                    Optional.of(2 * EACH), Folders.value(folder, "SELECT count(*) FROM device WHERE state = 'ready'"));
        }
    }
}
