package org.hublend.cases;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.CaseKind;
import org.hublend.ledger.Subject;

/// A contradiction that waits for somebody, with what each side says.
///
/// @param id the same at every desk and at the centre
/// @param what the label of the device, or whatever else it is about, as people know it
/// @param detail the attribute, where it is about one
/// @param sides what contradicts, oldest first
/// @param since empty where it only shows in how things stand
public record OpenCase(
        UUID id,
        CaseKind kind,
        Subject subject,
        String what,
        String detail,
        List<Side> sides,
        Optional<LocalDateTime> since) {
    /// One of the facts that contradict each other.
    ///
    /// @param hub where it was recorded
    /// @param who the borrower's initials; empty where this desk may not know
    /// @param value what the attribute was set to, or whose code it is
    /// @param doubtMinutes how far off the clock there may have been
    /// @param loan the loan that was opened, while it still has a claim to the device
    /// @param owner whose code it is
    public record Side(
            String hub,
            String who,
            Optional<LocalDateTime> at,
            String value,
            long doubtMinutes,
            Optional<UUID> loan,
            Optional<Subject> owner) {}

    /// Whether somebody must decide, or only should look.
    public boolean isHard() {
        return kind.severity() == CaseKind.Severity.HARD;
    }
}
