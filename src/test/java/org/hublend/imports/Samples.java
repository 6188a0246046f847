package org.hublend.imports;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Files to read in tests: our own in the shape of Snipe-IT's, theirs where they lie beside the project, and small ones
/// written on the spot.
final class Samples {
    private Samples() {}

    static Path ours(String name) throws URISyntaxException {
        var found = Samples.class.getResource(name);
        if (found == null) throw new IllegalArgumentException("No sample " + name);
        return Path.of(found.toURI());
    }

    static Path theirs(String name) {
        var file = besideTheProject().map(data -> data.resolve("import").resolve(name));
        assumeTrue(
                file.isPresent() && Files.exists(file.get()),
                "Other projects' files are not beside the project: " + name);
        return file.orElseThrow();
    }

    private static Optional<Path> besideTheProject() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var data = at.resolve("shared").resolve("data");
            if (Files.isDirectory(data)) return Optional.of(data);
        }
        return Optional.empty();
    }

    static Path file(Path folder, String text) {
        return file(folder, text, StandardCharsets.UTF_8);
    }

    static Path file(Path folder, String text, Charset charset) {
        return file(folder, text.getBytes(charset));
    }

    static Path file(Path folder, byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "list", ".csv"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <R> Reading.Rows<R> rows(Reading<R> reading) {
        return assertInstanceOf(Reading.Rows.class, reading, reading::toString);
    }

    static String problem(Reading<?> reading) {
        return assertInstanceOf(Reading.Unreadable.class, reading).problem();
    }
}
