package org.hublend.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where desks reach the service: what it writes into its data folder when it serves, and invitations find there.
///
/// @param host as it stands in a link
record Reached(String host, int port, boolean tls) {
    private static final String FILE = "address";
    private static final Pattern WRITTEN = Pattern.compile("(?:(https?)://)?([^/:]+|\\[[0-9a-fA-F:]+]):([0-9]{1,5})/?");
    private static final Reached USUAL = new Reached("127.0.0.1", 7443, true);

    /// Reads `HOST:PORT`, which may have `https://` or `http://` before it.
    ///
    /// @param tls where it has neither
    static Optional<Reached> read(String text, boolean tls) {
        var parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) return Optional.empty();
        boolean said = parts.group(1) == null ? tls : parts.group(1).equals("https");
        return Optional.of(new Reached(parts.group(2), Integer.parseInt(parts.group(3)), said));
    }

    /// Where it was served last, by whatever process.
    static Reached last(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        return Files.exists(file) ? read(Files.readString(file), true).orElse(USUAL) : USUAL;
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), (tls ? "https://" : "http://") + place());
    }

    String place() {
        return host + ":" + port;
    }
}
