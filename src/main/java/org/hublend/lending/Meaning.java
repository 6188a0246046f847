package org.hublend.lending;

import java.util.List;
import org.hublend.devices.Device;
import org.hublend.people.Person;
import org.hublend.staff.Member;

/// What a code stands for.
public sealed interface Meaning {
    /// @param throughSerial the maker's number was scanned instead of our label
    record OfDevice(Device device, boolean throughSerial) implements Meaning {}

    /// @param parts the device first, then its accessories
    record OfKit(String kit, List<Device> parts) implements Meaning {
        public Device device() {
            return parts.getFirst();
        }
    }

    record OfPerson(Person person) implements Meaning {}

    record OfStaff(Member member) implements Meaning {}

    record OfAgreement(Loan loan) implements Meaning {}

    /// Two or more fit, and nothing is guessed.
    record Ambiguous(List<Meaning> meanings) implements Meaning {}

    /// @param ending the last four characters, all that may be shown of it
    record Unknown(String ending) implements Meaning {}

    /// A label of ours whose check character is wrong.
    record ReadBadly() implements Meaning {}
}
