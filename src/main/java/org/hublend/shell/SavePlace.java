package org.hublend.shell;

import java.nio.file.Path;
import java.util.Optional;

/// Asks where a new file is to lie; empty where somebody thought better of it.
public interface SavePlace {
    /// @param title what the file is, as people read it
    /// @param name that is offered
    Optional<Path> ask(String title, String name);
}
