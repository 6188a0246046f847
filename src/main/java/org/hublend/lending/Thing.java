package org.hublend.lending;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hublend.devices.Device;
import org.hublend.ledger.DeviceState;

/// A device as it lies on the counter, with the accessories of its kit and who has it.
///
/// @param throughSerial the maker's number was scanned instead of our label
/// @param since when it came into the state that it is in
/// @param instead another one of its type that is ready here, where this one is not
public record Thing(
        Device device,
        List<Device> parts,
        boolean throughSerial,
        Optional<Holder> holder,
        LocalDate since,
        Optional<Device> instead) {
    /// Who has a device.
    ///
    /// @param initials empty where this desk may not know the person
    public record Holder(UUID person, String initials, LocalDate due) {}

    /// One that a person has, as it is known from that person.
    static Thing outTo(Borrower borrower, Borrower.Out out) {
        var holder = new Holder(borrower.person().id(), borrower.person().initials(), out.due());
        return new Thing(out.device(), List.of(), false, Optional.of(holder), LocalDate.EPOCH, Optional.empty());
    }

    public String tag() {
        return device.tag();
    }

    boolean isOut() {
        return holder.isPresent();
    }

    boolean isOutTo(UUID person) {
        return holder.filter(h -> h.person().equals(person)).isPresent();
    }

    boolean isReady() {
        return device.state() == DeviceState.READY && !isOut();
    }

    /// Lost, given away or in question: not here by what is written of it.
    boolean isGone() {
        return switch (device.state()) {
            case LOST, STOLEN, RETIRED, ON_THE_WAY, TO_SETTLE -> true;
            case READY, OUT, PREPARATION, REPAIR, QUARANTINE, UNREGISTERED -> false;
        };
    }

    boolean isIn(Collection<Thing> others) {
        return others.stream().anyMatch(t -> t.device.id().equals(device.id()));
    }

    /// The accessories that can go along, or come back.
    public List<Device> partsIn(DeviceState state) {
        return parts.stream().filter(p -> p.state() == state).toList();
    }

    /// The accessories that stayed behind somewhere when the others came.
    public List<Device> partsNotIn(DeviceState state) {
        return parts.stream().filter(p -> p.state() != state).toList();
    }

    List<UUID> with(Collection<UUID> chosen) {
        return Stream.concat(
                        Stream.of(device.id()), parts.stream().map(Device::id).filter(chosen::contains))
                .toList();
    }
}
