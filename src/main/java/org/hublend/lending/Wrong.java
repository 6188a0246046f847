package org.hublend.lending;

import java.util.Map;
import org.hublend.ledger.DeviceState;

/// What can be wrong with a device at the counter, and what is recorded of one that is not out.
public enum Wrong {
    DAMAGED(DeviceState.REPAIR, "broken"),
    PART_MISSING(DeviceState.REPAIR, "part-missing"),
    /// Nobody here can say; a coordinator is to look at it.
    FOR_COORDINATOR(DeviceState.QUARANTINE, "for-coordinator");

    private final DeviceState state;
    private final String reason;

    Wrong(DeviceState state, String reason) {
        this.state = state;
        this.reason = reason;
    }

    DeviceState state() {
        return state;
    }

    Map<String, String> detail() {
        return Map.of("reason", reason);
    }
}
