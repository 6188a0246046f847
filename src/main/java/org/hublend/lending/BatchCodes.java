package org.hublend.lending;

import java.util.List;
import java.util.Optional;
import org.hublend.devices.Device;
import org.hublend.devices.Devices;
import org.hublend.ledger.DeviceState;
import org.hublend.people.Person;
import org.hublend.scanning.Codes;
import org.hublend.storage.Recording;

/// What the codes in a line of a batch file stand for, where nobody is there to be asked.
final class BatchCodes {
    private final Identify identify;
    private final Devices devices;

    BatchCodes(Identify identify, Devices devices) {
        this.identify = identify;
        this.devices = devices;
    }

    boolean isUnknown(Recording recording, String code) {
        return identify.of(recording.sql(), code) instanceof Meaning.Unknown;
    }

    List<Person> people(Recording recording, String card) {
        return switch (identify.of(recording.sql(), card)) {
            case Meaning.OfPerson(var person) -> List.of(person);
            case Meaning.Ambiguous(var meanings) ->
                meanings.stream()
                        .filter(Meaning.OfPerson.class::isInstance)
                        .map(m -> ((Meaning.OfPerson) m).person())
                        .toList();
            case Meaning.OfDevice _,
                    Meaning.OfKit _,
                    Meaning.OfStaff _,
                    Meaning.OfAgreement _,
                    Meaning.Unknown _,
                    Meaning.ReadBadly _ -> List.of();
        };
    }

    /// A device alone, or a kit with its device first; nothing where the code is unknown or means several.
    List<Device> parts(Recording recording, String item) {
        return switch (identify.of(recording.sql(), item)) {
            case Meaning.OfDevice(var device, var _) -> List.of(device);
            case Meaning.OfKit(var _, var parts) -> parts;
            case Meaning.OfPerson _,
                    Meaning.OfStaff _,
                    Meaning.OfAgreement _,
                    Meaning.Ambiguous _,
                    Meaning.Unknown _,
                    Meaning.ReadBadly _ -> List.of();
        };
    }

    Optional<Device> one(Recording recording, String item) {
        var tagged = devices.tagged(recording.sql(), Codes.normal(item));
        return tagged.size() == 1
                ? Optional.of(tagged.getFirst())
                : parts(recording, item).stream().findFirst();
    }

    /// What of a device, kit or agreement is out.
    List<Device> out(Recording recording, String item) {
        if (identify.of(recording.sql(), item) instanceof Meaning.OfAgreement(var loan))
            return loan.lines().stream()
                    .filter(Loan.Line::isOut)
                    .map(Loan.Line::device)
                    .toList();
        return parts(recording, item).stream()
                .filter(d -> d.state() == DeviceState.OUT || d.due().isPresent())
                .toList();
    }

    static boolean isCalled(Device device, String word) {
        return Codes.normal(device.model()).endsWith(Codes.normal(word))
                || Codes.normal(device.tag()).equals(Codes.normal(word));
    }
}
