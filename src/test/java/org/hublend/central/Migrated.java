package org.hublend.central;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Opening;

/// Empty databases that were migrated once, to be copied for each test: migrating takes longer than most tests.
final class Migrated {
    private static final String DESK = "hublend.db";

    private final Path folder;

    private Migrated(Path folder) {
        this.folder = folder;
    }

    private static final class Made {
        static final Migrated ONE = make();
    }

    static void desk(Path to) {
        copy(DESK, to);
    }

    static void centre(Path to) {
        copy(SqliteDatabase.FILE, to);
    }

    private static Migrated make() {
        try {
            var folder = Files.createTempDirectory("migrated");
            ((Opening.Opened) DataFolder.open(folder, Clock.systemUTC(), new SecureRandom()))
                    .folder()
                    .close();
            SqliteDatabase.open(folder, UnaryOperator.identity()).close();
            try (var files = Files.list(folder)) {
                files.forEach(file -> file.toFile().deleteOnExit());
            }
            return new Migrated(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(String file, Path to) {
        try {
            Files.createDirectories(to);
            Files.copy(Made.ONE.folder.resolve(file), to.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
