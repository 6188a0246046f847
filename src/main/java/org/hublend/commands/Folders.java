package org.hublend.commands;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where a desk's data is when `--data` does not say: the place of the system for a user's own data.
public final class Folders {
    private Folders() {}

    public static Path usual(Map<String, String> environment, String system, Path home) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            var local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isEmpty() ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Hublend");
        }
        if (name.contains("mac"))
            return home.resolve("Library").resolve("Application Support").resolve("Hublend");
        var data = environment.getOrDefault("XDG_DATA_HOME", "");
        return (data.isEmpty() ? home.resolve(".local").resolve("share") : Path.of(data)).resolve("hublend");
    }
}
