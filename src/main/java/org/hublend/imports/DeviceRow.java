package org.hublend.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One device as a file describes it; what the file leaves out is empty, so that a later import need not overwrite it.
///
/// @param line where the row starts in the file
/// @param tag never empty, and once in a reading (capitals and spaces apart)
/// @param type laptop, tablet, phone, data-device, accessory, other, or empty
/// @param state ready, preparation, repair, quarantine, retired, or empty (a new device is then ready)
/// @param imei digits only
/// @param kit the tag of the kit that the device belongs to
/// @param hub the name of a hub as the file has it
/// @param cost in pence
public record DeviceRow(
        long line,
        String tag,
        String type,
        String make,
        String model,
        String serial,
        String imei,
        List<String> codes,
        String kit,
        String hub,
        String state,
        String funder,
        OptionalLong cost,
        Optional<LocalDate> bought,
        Optional<LocalDate> supportEnds,
        Optional<LocalDate> visualCheck,
        Optional<LocalDate> patCheck,
        String notes) {}
