package org.hublend.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The tables that are made from standings, as their migrations name them: a new one is never forgotten here.
public final class StateTables {
    private static final Pattern MADE = Pattern.compile("(?m)^CREATE TABLE (\\w+)");

    private StateTables() {}

    public static List<String> names() {
        try (var files = Files.list(Path.of("src/main/resources/db/state"))) {
            return files.sorted()
                    .flatMap(file -> MADE.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
