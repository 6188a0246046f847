package org.hublend.lending;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is to be lent to whom.
///
/// @param due empty for the policy's own day
/// @param confirmed why rules that need confirming are waived; empty where nobody confirmed
public record LoanRequest(UUID person, List<UUID> devices, Optional<LocalDate> due, Optional<String> confirmed) {}
