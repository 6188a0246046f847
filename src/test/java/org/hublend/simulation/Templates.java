package org.hublend.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import org.hublend.central.Centre;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Opening;

/// Empty databases, migrated once and copied for each node, in memory where the machine has a place for that.
final class Templates {
    private static final Path MEMORY = Path.of("/dev/shm");

    private static final class Made {
        static final Path ONE = make();
    }

    private Templates() {}

    /// A new folder for one run.
    static Path folder() {
        try {
            return Files.isWritable(MEMORY)
                    ? Files.createTempDirectory(MEMORY, "simulation")
                    : Files.createTempDirectory("simulation");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void desk(Path to) {
        copy(Made.ONE.resolve("desk"), to);
    }

    static void centre(Path to) {
        copy(Made.ONE.resolve("centre"), to);
    }

    private static Path make() {
        var folder = folder();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        var random = new SeededRandom(0);
        ((Opening.Opened) DataFolder.open(folder.resolve("desk"), Clock.systemUTC(), random))
                .folder()
                .close();
        Centre.open(folder.resolve("centre"), new Centre.Place.OneFile(), "Template", Clock.systemUTC(), random)
                .close();
        Sql.run(folder.resolve("centre").resolve("central.db"), "DELETE FROM head", "DELETE FROM centre");
        try {
            Files.delete(folder.resolve("centre").resolve("keys.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /// Replaces what is there by the files of another folder.
    static void copy(Path from, Path to) {
        delete(to);
        try {
            Files.createDirectories(to);
            try (var files = Files.list(from)) {
                for (var file : files.filter(Files::isRegularFile).toList())
                    Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
