package org.hublend.devices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One device as the side panel shows it.
///
/// @param parts the other things of its kit
/// @param holder who has it; empty where nobody has
/// @param times how often it was lent
/// @param supportEnds as its maker says, or empty
public record DeviceDetail(
        DeviceLine line,
        LocalDate since,
        List<Device> parts,
        Optional<UUID> holder,
        int times,
        String funder,
        Optional<LocalDate> supportEnds) {}
