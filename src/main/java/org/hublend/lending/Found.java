package org.hublend.lending;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hublend.devices.DeviceLine;
import org.hublend.people.Person;

/// What was found for something that was typed into the scan box.
///
/// @param more whether more people have such a name than may be shown
record Found(String typed, List<Person> people, boolean more, List<DeviceLine> devices, List<Loan> agreements) {
    static final Found NOTHING = new Found("", List.of(), false, List.of(), List.of());

    /// One thing that can be chosen.
    sealed interface Hit {
        record OfPerson(Person person) implements Hit {}

        record OfDevice(DeviceLine device) implements Hit {}

        record OfAgreement(Loan loan) implements Hit {}
    }

    boolean isEmpty() {
        return people.isEmpty() && devices.isEmpty() && agreements.isEmpty();
    }

    /// All of it in the order in which it is shown.
    List<Hit> hits() {
        return Stream.of(
                        people.stream().map(Hit.OfPerson::new),
                        devices.stream().map(Hit.OfDevice::new),
                        agreements.stream().map(Hit.OfAgreement::new))
                .<Hit>flatMap(Objects::requireNonNull)
                .toList();
    }
}
