package org.hublend.ledger;

import com.fasterxml.jackson.annotation.JsonValue;

/// How a device stands.
public enum DeviceState {
    READY,
    OUT,
    PREPARATION,
    REPAIR,
    QUARANTINE,
    LOST,
    STOLEN,
    RETIRED,
    /// Sent to another hub, and not there yet.
    ON_THE_WAY,
    /// Facts contradict each other and a person must say where it is.
    TO_SETTLE,
    /// Facts speak of it, but nobody has registered it here.
    UNREGISTERED;

    @JsonValue
    public String word() {
        return Words.of(this);
    }

    /// Whether a person can say it of a device; the other states follow from its loans.
    boolean isSaid() {
        return this != OUT && this != ON_THE_WAY && this != TO_SETTLE && this != UNREGISTERED;
    }

    /// Throws where facts don't say it: it follows from others.
    void requireSaid() {
        if (!isSaid()) throw new IllegalArgumentException("Nobody says of a device that it is " + word());
    }

    /// Whether the device is gone or given up, so that lending it is a contradiction and not a shortcut.
    public boolean isGone() {
        return this == LOST || this == STOLEN || this == RETIRED;
    }
}
