package org.hublend.devices;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.hublend.hubs.Hub;
import org.hublend.ledger.DeviceState;
import org.hublend.scanning.Codes;
import org.hublend.storage.DataFolder;

/// Puts one device into the register.
public final class NewDevice {
    private final DataFolder folder;
    private final Devices devices;

    public NewDevice(DataFolder folder, Devices devices) {
        this.folder = folder;
        this.devices = devices;
    }

    /// What is to be registered, checked.
    record Wanted(String tag, String type, String make, String model, String serial, DeviceState state) {}

    /// What came of it.
    sealed interface Result {
        record Registered(String tag) implements Result {}

        /// Another device has this label.
        record TagTaken(Device by) implements Result {}
    }

    Result register(Wanted wanted, Hub home, UUID actor) {
        return folder.write(recording -> {
            var known = devices.tagged(recording.sql(), wanted.tag());
            if (!known.isEmpty()) return new Result.TagTaken(known.getFirst());
            var fields = new TreeMap<String, String>();
            fields.put("tag", Codes.normal(wanted.tag()));
            fields.put("type", wanted.type());
            fields.put("make", wanted.make());
            fields.put("model", wanted.model());
            fields.put("serial", wanted.serial());
            fields.values().removeIf(String::isEmpty);
            devices.register(
                    recording,
                    recording.newId(),
                    home.id(),
                    wanted.state(),
                    fields,
                    List.of(),
                    "",
                    home.happened(recording.now()),
                    actor);
            return new Result.Registered(Codes.normal(wanted.tag()));
        });
    }
}
