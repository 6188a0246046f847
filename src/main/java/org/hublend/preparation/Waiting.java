package org.hublend.preparation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hublend.devices.Device;
import org.hublend.ledger.Accounts;
import org.hublend.ledger.Condition;

/// A device that waits to be prepared, or that was put aside.
///
/// @param parts the accessories of its kit
/// @param back how it came back the last time; empty where it never was out
public record Waiting(Device device, LocalDate since, List<Device> parts, Optional<Back> back) {
    /// What was said at the return.
    public record Back(Condition condition, Accounts accounts, List<String> missing) {}

    String tag() {
        return device.tag();
    }
}
