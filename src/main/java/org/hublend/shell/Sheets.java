package org.hublend.shell;

import java.nio.file.Path;

/// Gives pages to a printer or keeps them as files; takes its time and is not for the window's thread.
public interface Sheets {
    Came print(Sheet sheet);

    /// Keeps it as a file for people to use.
    Came save(Sheet sheet);

    /// What came of it.
    sealed interface Came {
        record OnItsWay(String printer) implements Came {}

        record NoPrinter() implements Came {}

        record NotPrinted(String printer) implements Came {}

        record Saved(Path file) implements Came {}

        record NotSaved() implements Came {}
    }
}
