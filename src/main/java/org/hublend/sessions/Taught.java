package org.hublend.sessions;

import java.util.List;
import java.util.UUID;
import org.hublend.ledger.Happened;

/// What a session was: who helped whom, when, how long and with what.
///
/// @param headcount all who came; at least those who are known by name
/// @param devices those of the stock that were used
public record Taught(
        Happened held,
        UUID volunteer,
        String form,
        int minutes,
        int headcount,
        List<UUID> people,
        List<String> topics,
        List<UUID> devices) {
    public Taught {
        people = people.stream().distinct().toList();
        topics = topics.stream().distinct().toList();
        devices = devices.stream().distinct().toList();
        headcount = Math.max(headcount, people.size());
    }
}
