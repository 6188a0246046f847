package org.hublend.lending;

import java.util.UUID;
import org.hublend.ledger.Happened;

/// Who does something at the counter, at which hub, and when it happened.
public record Act(UUID actor, UUID hub, Happened happened) {}
