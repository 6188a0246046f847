package org.hublend.preparation;

import java.util.List;
import org.hublend.devices.Device;

/// What a scanned code means to somebody who prepares devices.
sealed interface Seen {
    /// @param throughSerial the maker's number was scanned instead of our label
    record ToPrepare(Waiting device, boolean throughSerial) implements Seen {}

    /// A part with a label of its own, and the device that it belongs to.
    record OfKit(Device part, Device device) implements Seen {}

    record Ready(Device device) implements Seen {}

    record Out(Device device) implements Seen {}

    /// Lost, retired or in question.
    record Gone(Device device) implements Seen {}

    /// Several devices have this code, and these of them are to be prepared, perhaps none.
    record Several(List<Waiting> devices) implements Seen {}

    /// One that nobody is to be put at risk by.
    record Stolen() implements Seen {}

    record Paper() implements Seen {}

    /// @param ending the last four characters, all that may be shown of it
    record Unknown(String ending) implements Seen {}

    record ReadBadly() implements Seen {}

    /// Nothing to prepare, such as a person: the desk knows what to do.
    record Elsewhere() implements Seen {}
}
