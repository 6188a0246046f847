package org.hublend.devices;

import java.time.Clock;
import java.time.LocalDate;
import org.hublend.ledger.DeviceState;
import org.hublend.shell.Dates;
import org.hublend.shell.Texts;

/// How a list says what a device is and how it stands.
public final class DeviceWords {
    private final Texts texts;
    private final Dates dates;
    private final Clock clock;

    public DeviceWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.dates = new Dates(texts, clock);
        this.clock = clock;
    }

    public String state(DeviceState state) {
        return switch (state) {
            case READY -> texts.of("devices.state.ready");
            case OUT -> texts.of("devices.state.out");
            case PREPARATION -> texts.of("devices.state.preparation");
            case REPAIR -> texts.of("devices.state.repair");
            case QUARANTINE -> texts.of("devices.state.quarantine");
            case LOST -> texts.of("devices.state.lost");
            case STOLEN -> texts.of("devices.state.stolen");
            case RETIRED -> texts.of("devices.state.retired");
            case ON_THE_WAY -> texts.of("devices.state.on-the-way");
            case TO_SETTLE -> texts.of("devices.state.settle");
            case UNREGISTERED -> texts.of("devices.state.unregistered");
        };
    }

    public String type(String type) {
        return switch (type) {
            case "laptop" -> texts.of("devices.type.laptop");
            case "tablet" -> texts.of("devices.type.tablet");
            case "phone" -> texts.of("devices.type.phone");
            case "data-device" -> texts.of("devices.type.data");
            case "accessory" -> texts.of("devices.type.accessory");
            default -> texts.of("devices.type.other");
        };
    }

    public String due(DeviceLine line) {
        return line.due().map(dates::due).orElse("");
    }

    String day(LocalDate day) {
        return dates.near(day);
    }

    /// A style class that says late by its colour too; ready is a good colour.
    String tone(DeviceLine line) {
        if (line.isLate(LocalDate.now(clock))) return "tone-late";
        return line.state() == DeviceState.READY ? "tone-good" : "";
    }
}
