package org.hublend.lending;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.devices.Device;
import org.hublend.ledger.ItemState;

/// An agreement and how each of its devices stands.
///
/// @param person who borrowed, by the record that stands for them today
public record Loan(UUID id, String number, UUID person, UUID hub, LocalDate opened, List<Line> lines) {
    /// One device of the loan.
    public record Line(Device device, ItemState state, LocalDate due, Optional<LocalDate> closed) {
        public boolean isOut() {
            return state == ItemState.OPEN;
        }
    }
}
