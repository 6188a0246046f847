package org.hublend.lending;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// One device of a loan as the list shows it.
///
/// @param number of the agreement
/// @param borrower as whoever is here may see that person, or empty
public record LoanLine(
        UUID loan,
        UUID device,
        String number,
        String tag,
        String name,
        UUID person,
        String borrower,
        LocalDate opened,
        LocalDate due,
        Optional<LocalDate> closed,
        String hub) {
    record Key(UUID loan, UUID device) {}

    Key key() {
        return new Key(loan, device);
    }

    LoanLine of(String who) {
        return new LoanLine(loan, device, number, tag, name, person, who, opened, due, closed, hub);
    }
}
