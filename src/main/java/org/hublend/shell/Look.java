package org.hublend.shell;

import java.io.IOException;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The preferences in force: whoever changes one sees it at once, and it is on disk at once.
public final class Look {
    private static final Logger LOG = LoggerFactory.getLogger(Look.class);

    private final PreferencesFile file;
    private final ReadOnlyObjectWrapper<Preferences> now;

    public Look(PreferencesFile file) {
        this.file = file;
        this.now = new ReadOnlyObjectWrapper<>(file.read().preferences());
    }

    public ReadOnlyObjectProperty<Preferences> now() {
        return now.getReadOnlyProperty();
    }

    public void change(UnaryOperator<Preferences> change) {
        var next = change.apply(now.get());
        if (next.equals(now.get())) return;
        now.set(next);
        try {
            file.write(next);
        } catch (IOException e) {
            // It holds until the window is closed; the work is safe, so nobody is asked anything.
            LOG.warn("What was chosen for the window was not kept.");
        }
    }
}
