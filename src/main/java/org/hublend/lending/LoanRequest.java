package org.hublend.lending;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// What is to be lent to whom.
///
/// @param due empty for the policy's own day
/// @param confirmed why rules that need confirming are waived; empty where nobody confirmed
/// @param confirmedBy the member of staff who confirmed; empty where that is who lends
public record LoanRequest(
        UUID person,
        List<UUID> devices,
        Optional<LocalDate> due,
        Optional<String> confirmed,
        Optional<UUID> confirmedBy) {
    public LoanRequest(UUID person, List<UUID> devices, Optional<LocalDate> due, Optional<String> confirmed) {
        this(person, devices, due, confirmed, Optional.empty());
    }

    /// One waived rule as the fact keeps it.
    Map<String, String> waived(Objection.Rule rule) {
        var waived = new TreeMap<>(Map.of("rule", rule.word(), "reason", confirmed.orElse("")));
        confirmedBy.ifPresent(by -> waived.put("by", by.toString()));
        return waived;
    }
}
