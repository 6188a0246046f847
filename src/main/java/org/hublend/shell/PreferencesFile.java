package org.hublend.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The file that keeps the preferences, whole at every moment.
public final class PreferencesFile {
    private final Path file;
    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public PreferencesFile(Path file) {
        this.file = file;
    }

    /// What was kept, or the usual; a file that can't be understood is no reason not to start, but people are told.
    public Kept read() {
        if (!Files.exists(file)) return new Kept(Preferences.USUAL, false);
        try {
            var kept = json.readTree(Files.readAllBytes(file));
            if (!(kept instanceof ObjectNode fields)) return new Kept(Preferences.USUAL, true);
            ObjectNode all = json.valueToTree(Preferences.USUAL);
            all.setAll(fields);
            return new Kept(json.treeToValue(all, Preferences.class), false);
        } catch (IOException | JacksonException e) {
            return new Kept(Preferences.USUAL, true);
        }
    }

    /// Writes beside the file and then moves, so that a power cut leaves the old or the new, never a half.
    public void write(Preferences preferences) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, json.writeValueAsBytes(preferences));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// What was read.
    ///
    /// @param damaged whether there was a file that could not be understood, so that these are the usual ones
    public record Kept(Preferences preferences, boolean damaged) {}
}
