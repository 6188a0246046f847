package org.hublend.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The CSV files that lie where people put such files, the newest first.
final class Lists {
    private static final Logger LOG = LoggerFactory.getLogger(Lists.class);
    private static final int MOST = 6;

    /// A file and when it was last changed.
    record Candidate(Path file, FileTime changed) {}

    private Lists() {}

    static List<Candidate> in(List<Path> folders) {
        return folders.stream()
                .filter(Files::isDirectory)
                .flatMap(folder -> files(folder).stream())
                .sorted(Comparator.comparing(Candidate::changed).reversed())
                .limit(MOST)
                .toList();
    }

    private static List<Candidate> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            var found = all.filter(f ->
                            f.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .filter(Files::isReadable)
                    .toList();
            return found.stream().flatMap(f -> candidate(f).stream()).toList();
        } catch (IOException e) {
            // A folder that can't be read offers nothing; the file can still be named by hand.
            LOG.warn("A folder could not be looked through: {}", e.getClass().getName());
            return List.of();
        }
    }

    private static List<Candidate> candidate(Path file) {
        try {
            return List.of(new Candidate(file, Files.getLastModifiedTime(file)));
        } catch (IOException e) {
            // It was taken away while we looked.
            LOG.warn("A file could not be looked at: {}", e.getClass().getName());
            return List.of();
        }
    }
}
