package org.hublend.shell;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what nobody handled, writes it to the log and lets the window say so calmly.
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /// The newest fault that nobody has put away.
    public final ObjectProperty<Optional<Fault>> latest = new SimpleObjectProperty<>(Optional.empty());

    private final InstantSource clock;
    private final Log log;

    /// Where the log is, and what opens a folder; that answers whether there was something to open it with.
    public record Log(Path folder, Predicate<Path> opens) {}

    public Problems(InstantSource clock, Log log) {
        this.clock = clock;
        this.log = log;
    }

    Log log() {
        return log;
    }

    /// To be called on the window's thread, with the name of the job that failed.
    public void add(String job, Throwable thrown) {
        var fault = Fault.of(job, thrown, clock.instant());
        LOG.error("{}", fault.details());
        latest.set(Optional.of(fault));
    }

    /// The person has seen it.
    public void putAway() {
        latest.set(Optional.empty());
    }
}
