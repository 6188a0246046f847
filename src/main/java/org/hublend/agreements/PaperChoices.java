package org.hublend.agreements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Which printer this desk uses and where it saves papers: a small file of the desk, with nothing about people.
public final class PaperChoices {
    private static final Logger LOG = LoggerFactory.getLogger(PaperChoices.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PRINTER = "printer";
    private static final String FOLDER = "folder";

    private final Path file;
    private final Path usualFolder;

    /// @param usualFolder where papers are saved if the file does not say
    public PaperChoices(Path file, Path usualFolder) {
        this.file = file;
        this.usualFolder = usualFolder;
    }

    /// The folder `papers` among somebody's documents.
    public static Path usualFolder(Path home) {
        var documents = home.resolve("Documents");
        return (Files.isDirectory(documents) ? documents : home).resolve("papers");
    }

    Optional<String> printer() {
        return Optional.ofNullable(read().get(PRINTER));
    }

    Path folder() {
        return Optional.ofNullable(read().get(FOLDER)).map(Path::of).orElse(usualFolder);
    }

    /// Whoever can't note it prints all the same, and chooses again next time.
    void use(String printer) {
        var choices = new TreeMap<>(read());
        choices.put(PRINTER, printer);
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(fresh.toAbsolutePath().getParent());
            Files.write(fresh, JSON.writeValueAsBytes(choices));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("The chosen printer was not noted: {}", e.getClass().getName());
        }
    }

    private Map<String, String> read() {
        if (!Files.exists(file)) return Map.of();
        try {
            return JSON.readValue(Files.readAllBytes(file), new TypeReference<Map<String, String>>() {});
        } catch (IOException | JacksonException e) {
            LOG.warn("The choices for papers can't be read: {}", e.getClass().getName());
            return Map.of();
        }
    }
}
