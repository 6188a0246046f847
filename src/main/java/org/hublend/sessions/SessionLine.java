package org.hublend.sessions;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A session of this hub as the short list under the form shows it.
///
/// @param held by the hub's own clock
/// @param helper first name of who helped; empty where this desk may not know it
/// @param isOfToday whether it was first recorded today at this desk
/// @param corrected when it was last corrected
record SessionLine(
        UUID id,
        LocalDateTime held,
        String form,
        int minutes,
        int headcount,
        List<String> topics,
        String helper,
        boolean isOfToday,
        Optional<LocalDateTime> corrected) {}
