package org.hublend.agreements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where finished pages go: this desk's printer, and the folder of its papers.
final class Outlet {
    private static final Logger LOG = LoggerFactory.getLogger(Outlet.class);

    private final Printers printers;
    private final PaperChoices choices;

    Outlet(Printers printers, PaperChoices choices) {
        this.printers = printers;
        this.choices = choices;
    }

    Optional<String> printer() {
        var names = printers.names();
        return choices.printer()
                .filter(names::contains)
                .or(() -> printers.usual().filter(names::contains))
                .or(() -> names.stream().findFirst());
    }

    /// Under this name alone, for its owner alone, and whole or not at all.
    Optional<Path> saved(String name, byte[] pdf) {
        var file = choices.folder().resolve(name.replaceAll("[^0-9A-Za-z-]", "") + ".pdf");
        try {
            Files.createDirectories(file.getParent());
            var fresh = Files.createTempFile(file.getParent(), "paper", ".new");
            try {
                Files.write(fresh, pdf);
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
            return Optional.of(file);
        } catch (IOException e) {
            LOG.warn("A paper was not saved: {}", e.getClass().getName());
            return Optional.empty();
        }
    }
}
