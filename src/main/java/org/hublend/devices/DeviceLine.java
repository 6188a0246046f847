package org.hublend.devices;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.DeviceState;

/// A device as a list shows it.
///
/// @param name make and model, as one says them
/// @param hub the name of the hub that has it, or empty
public record DeviceLine(
        UUID id,
        String tag,
        String type,
        String name,
        String serial,
        DeviceState state,
        Optional<LocalDate> due,
        String hub) {
    public boolean isLate(LocalDate today) {
        return due.filter(day -> day.isBefore(today)).isPresent();
    }
}
