package org.hublend.shell;

import java.time.InstantSource;
import java.util.Optional;
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

    public Problems(InstantSource clock) {
        this.clock = clock;
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
