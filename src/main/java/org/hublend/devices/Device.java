package org.hublend.devices;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.Custody;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Item;

/// A device or an accessory as the register has it.
///
/// @param kit the tag of the kit that it belongs to, or empty
public record Device(
        UUID id,
        String tag,
        String type,
        String make,
        String model,
        String serial,
        String kit,
        Optional<UUID> hub,
        DeviceState state,
        Optional<LocalDate> due) {
    public static final String ACCESSORY = "accessory";

    static Device of(Custody custody) {
        var fields = custody.fields();
        return new Device(
                custody.id(),
                fields.get("tag").orElse(""),
                fields.get("type").orElse("other"),
                fields.get("make").orElse(""),
                fields.get("model").orElse(""),
                fields.get("serial").orElse(""),
                fields.get("kit").orElse(""),
                custody.hub(),
                custody.state(),
                custody.open().map(Item::due));
    }

    public boolean isAccessory() {
        return type.equals(ACCESSORY);
    }

    /// Make and model, as one says them.
    public String name() {
        return named(type, make, model);
    }

    /// The same, before the rest of the device is known.
    public static String named(String type, String make, String model) {
        var name =
                model.toLowerCase(Locale.ROOT).startsWith(make.toLowerCase(Locale.ROOT)) ? model : make + " " + model;
        return name.isBlank() ? type : name.strip();
    }
}
