package org.hublend.sessions;

import java.util.UUID;
import org.hublend.people.Person;

/// Somebody who came to a session and is known.
///
/// @param shortName first name and initial; empty where this desk may not know it
/// @param cardEnding the last three digits of the card
public record Came(UUID id, String shortName, String cardEnding) {
    public static Came of(Person person) {
        var card = person.card();
        return new Came(person.id(), person.shortName(), card.substring(Math.max(0, card.length() - 3)));
    }

    /// Personal data stays out of logs and test output.
    @Override
    public String toString() {
        return "Came[" + id + "]";
    }
}
