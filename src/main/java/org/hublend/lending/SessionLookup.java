package org.hublend.lending;

import org.hublend.devices.Device;
import org.hublend.sessions.Came;
import org.hublend.sessions.Seen;
import org.hublend.sessions.SessionDesk;
import org.jooq.DSLContext;

/// What the counter's codes are to a session: people come, devices are used, badges are of those who help.
public final class SessionLookup implements SessionDesk.Lookup {
    private final Identify identify;

    public SessionLookup(Identify identify) {
        this.identify = identify;
    }

    @Override
    public Seen look(DSLContext sql, String code) {
        return seen(identify.of(sql, code));
    }

    private static Seen seen(Meaning meaning) {
        return switch (meaning) {
            case Meaning.OfDevice(var device, var _) when device.isAccessory() -> new Seen.OfKit(device.tag());
            case Meaning.OfDevice(var device, var _) -> used(device);
            case Meaning.OfKit kit -> used(kit.device());
            case Meaning.OfPerson(var person) -> new Seen.Somebody(Came.of(person));
            case Meaning.OfStaff(var member) -> new Seen.Badge(member);
            case Meaning.OfAgreement _ -> new Seen.Paper();
            case Meaning.Ambiguous several -> oneOf(several);
            case Meaning.Unknown(var its) -> new Seen.Unknown(its);
            case Meaning.ReadBadly() -> new Seen.ReadBadly();
        };
    }

    /// Of several meanings only people count here.
    private static Seen oneOf(Meaning.Ambiguous several) {
        var people = several.meanings().stream()
                .filter(Meaning.OfPerson.class::isInstance)
                .map(m -> Came.of(((Meaning.OfPerson) m).person()))
                .toList();
        return switch (people.size()) {
            case 0 -> new Seen.NoneFits();
            case 1 -> new Seen.Somebody(people.getFirst());
            default -> new Seen.Several(people);
        };
    }

    private static Seen used(Device device) {
        return switch (device.state()) {
            case READY, OUT, PREPARATION, REPAIR, QUARANTINE -> new Seen.Used(device.id(), device.tag());
            case LOST, STOLEN, RETIRED, ON_THE_WAY, TO_SETTLE, UNREGISTERED ->
                new Seen.NotUsed(device.tag(), device.state());
        };
    }
}
