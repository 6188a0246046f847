package org.hublend.lending;

import java.util.List;
import org.hublend.ledger.Fact;

/// What came of something asked of the [LendingDesk].
public sealed interface Outcome {
    /// It was recorded and is on disk.
    record Done(Fact fact) implements Outcome {}

    /// It was recorded as a loan.
    record Lent(Fact fact, Loan loan) implements Outcome {}

    /// Nothing was recorded: rules that nobody can wave through say no.
    record Refused(List<Objection> objections) implements Outcome {}

    /// Nothing was recorded yet: somebody must confirm first.
    record Confirm(List<Objection> objections) implements Outcome {}
}
