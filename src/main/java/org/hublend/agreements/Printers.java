package org.hublend.agreements;

import java.util.List;
import java.util.Optional;
import org.hublend.lending.Papers;

/// The printers of this computer.
public interface Printers {
    List<String> names();

    /// The one that the system prints on if nobody says otherwise.
    Optional<String> usual();

    /// Hands a PDF to a printer; empty when the printer took it.
    ///
    /// @param job what the printer's list shows: a number, never a name
    Optional<Papers.Why> print(byte[] pdf, String job, String printer);
}
