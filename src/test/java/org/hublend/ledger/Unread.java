package org.hublend.ledger;

/// Facts as only a newer program than this one could have recorded them.
public final class Unread {
    private static final int VERSION = 99;

    private Unread() {}

    /// The same fact, in a version that nobody here can read; its chain must be computed anew.
    public static Fact of(Fact fact) {
        return new Fact(
                fact.id(),
                fact.desk(),
                fact.incarnation(),
                fact.number(),
                fact.kind(),
                VERSION,
                fact.subjects(),
                fact.after(),
                fact.recorded(),
                fact.happened(),
                fact.actor(),
                fact.body(),
                fact.coarse(),
                fact.personal(),
                fact.chain());
    }
}
