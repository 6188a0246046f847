package org.hublend.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A skills session as the list shows it.
///
/// @param form drop-in, group, phone and so on, as it was recorded
/// @param known how many of those who came are known by name
/// @param volunteer who helped, or empty
public record SessionRow(
        UUID id,
        LocalDate on,
        long at,
        String form,
        int minutes,
        int headcount,
        int known,
        List<String> topics,
        UUID volunteerId,
        String volunteer,
        String hub) {
    SessionRow with(String who) {
        return new SessionRow(id, on, at, form, minutes, headcount, known, topics, volunteerId, who, hub);
    }
}
