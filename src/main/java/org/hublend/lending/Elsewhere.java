package org.hublend.lending;

import org.hublend.staff.Member;

/// Asks the other hubs for whoever has a card that nobody has here. See decision 0051.
public interface Elsewhere {
    /// What came of it.
    enum Reply {
        /// They are known here now.
        KNOWN,
        /// No other hub knows the card either.
        NOBODY,
        /// It is asked as soon as this desk can send, and the card is known here when the answer has come.
        LATER,
        /// This desk has asked for too many.
        REFUSED
    }

    /// Whether there is anybody to ask.
    boolean isThere();

    /// Asks, and waits some seconds for the answer.
    Reply ask(Member by, String card);
}
