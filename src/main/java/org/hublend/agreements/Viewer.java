package org.hublend.agreements;

import java.nio.file.Path;

/// The program that this computer opens PDFs with.
public interface Viewer {
    /// Whether there is one, and it took the file.
    boolean open(Path file);
}
