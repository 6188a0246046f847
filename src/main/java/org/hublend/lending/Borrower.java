package org.hublend.lending;

import java.time.LocalDate;
import java.util.List;
import org.hublend.devices.Device;
import org.hublend.people.Person;

/// The person whom the desk lends to, and what that person has.
///
/// @param toSign the numbers of agreements whose papers wait to be signed
public record Borrower(Person person, List<Out> out, List<String> toSign) {
    /// A device that the person has, and the day to give it back by.
    public record Out(Device device, LocalDate due) {}

    /// The last three digits of the card: all that may be seen of it across a counter.
    public String cardEnding() {
        var card = person.card();
        return card.substring(Math.max(0, card.length() - 3));
    }

    boolean is(Borrower other) {
        return person.id().equals(other.person.id());
    }
}
