package org.hublend.shell;

import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A screen that nobody uses shows initials only, says that it will lock, and locks.
public final class RestModel {
    /// While it is true nothing rests: an agreement is being read or signed.
    public final BooleanProperty hold = new SimpleBooleanProperty(false);
    /// Whose things are on the counter, as initials; empty for nobody's.
    public final StringProperty initials = new SimpleStringProperty("");

    final ObjectProperty<Idle.State> state = new SimpleObjectProperty<>(Idle.State.AWAKE);

    private final LongSupplier nanos;
    private final Runnable lock;
    private final Idle idle;

    /// @param lock what locks the desk
    /// @param nanos a clock that only goes forward, in nanoseconds
    public RestModel(Runnable lock, LongSupplier nanos) {
        this.lock = lock;
        this.nanos = nanos;
        this.idle = new Idle(Idle.Limits.ofMinutes(1, 2), nanos.getAsLong());
    }

    /// In whole minutes; dimming never comes after locking.
    public void limit(int dimMinutes, int lockMinutes) {
        idle.limit(Idle.Limits.ofMinutes(dimMinutes, lockMinutes));
    }

    public boolean isResting() {
        return state.get() != Idle.State.AWAKE;
    }

    /// A key, a scan or the mouse.
    public void active() {
        idle.active(nanos.getAsLong());
        state.set(Idle.State.AWAKE);
    }

    /// Looks at the time; to be called every second or so.
    ///
    /// @param isShut whether nobody is at work, so that there is nothing to hide
    public void look(boolean isShut) {
        if (isShut) {
            active();
            return;
        }
        var next = idle.at(nanos.getAsLong(), hold.get());
        if (next == Idle.State.LOCKED) {
            active();
            lock.run();
        } else state.set(next);
    }
}
