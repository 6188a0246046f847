package org.hublend.lending;

import java.util.List;
import java.util.UUID;
import org.hublend.ledger.Accounts;
import org.hublend.ledger.Condition;

/// A device that came back, as it was looked at.
public record DeviceBack(UUID device, Condition condition, Accounts accounts, List<String> missing) {}
