package org.hublend.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        // A killed process leaves its unpacked copy of SQLite behind.
        command.add("-Dorg.sqlite.tmpdir=" + temporary);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), RecordingProcess.class.getName()));
        command.addAll(List.of(folder.toString(), Integer.toString(count)));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
