package org.hublend.central;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// A file beside the backups that names by their ids all who were erased, so that a backup from before does not bring
/// them back. It only grows; the ids say nothing to anybody once the people are gone.
record ErasedList(Path file) {
    static final String NAME = "erased.list";

    static ErasedList beside(Path backup) {
        return new ErasedList(backup.toAbsolutePath().resolveSibling(NAME));
    }

    /// Nobody where there is no list. Throws [CentreException] where there is one that can't be read.
    Set<UUID> read() {
        try {
            if (!Files.exists(file)) return Set.of();
            return Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(UUID::fromString)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException | IllegalArgumentException e) {
            throw new CentreException(
                    "The list of erased people beside the backup, " + NAME + ", can't be read. Put it right first, or"
                            + " somebody who was erased could come back.",
                    e);
        }
    }

    void add(Collection<UUID> people) throws IOException {
        var all = new TreeSet<>(read());
        if (!all.addAll(people)) return;
        var unfinished = file.resolveSibling(NAME + ".unfinished");
        var lines = all.stream().map(UUID::toString).toList();
        Files.write(unfinished, lines, StandardCharsets.US_ASCII);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
