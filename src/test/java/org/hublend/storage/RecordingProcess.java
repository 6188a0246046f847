package org.hublend.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.hublend.OwnProcess;

/// A process of its own that records devices into a folder, and prints each one's id only when it is confirmed.
final class RecordingProcess {
    private RecordingProcess() {}

    public static void main(String[] args) {
        int count = Integer.parseInt(args[1]);
        var hub = new UUID(0, 1);
        try (var folder = Folders.open(Path.of(args[0]))) {
            System.out.println("open");
            for (int i = 0; i < count; i++) {
                var device = UUID.randomUUID();
                var fact = folder.write(r -> r.record(Folders.device(device, hub)));
                System.out.println(fact.id() + " " + device);
            }
        }
        System.out.println("done");
    }

    /// Starts one on this Java and this class path.
    static Process start(Path folder, int count, Path temporary) throws IOException {
        // A killed process leaves its unpacked copy of SQLite behind.
        var options = List.of("-Dorg.sqlite.tmpdir=" + temporary);
        return OwnProcess.of(
                        RecordingProcess.class.getName(), options, List.of(folder.toString(), Integer.toString(count)))
                .redirectErrorStream(true)
                .start();
    }
}
