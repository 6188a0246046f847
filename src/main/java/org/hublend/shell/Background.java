package org.hublend.shell;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Where models have their work done, so that the window never waits for a disk, a network or a printer.
public interface Background {
    /// Starts `work` away from the window's thread; its answer, or what went wrong, comes back on the window's thread.
    /// The name is shown to people as what the program is busy with, so it holds no personal data.
    <T> Running start(String name, Urgency urgency, Callable<T> work, Consumer<T> answer, Consumer<Exception> failure);

    /// As above, at once, and a failure is a fault of the program: it is shown by the window.
    <T> Running start(String name, Callable<T> work, Consumer<T> answer);

    /// Whether somebody stands at the counter and waits for this.
    enum Urgency {
        /// Starts at once.
        NOW,
        /// Waits for its turn, so that a pile of papers or reports never slows a scan.
        LATER
    }

    /// A job that was started.
    interface Running {
        /// Gives the job up: neither its answer nor its failure will come.
        void cancel();
    }
}
