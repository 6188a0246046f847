package org.hublend.staff;

import java.util.Locale;
import java.util.UUID;
import org.hublend.ledger.Role;

/// Somebody who uses Hublend.
///
/// @param verifier what a PIN is checked against
/// @param hasFirstPin whether the PIN is one that somebody else gave out
public record Member(
        UUID id,
        UUID hub,
        Role role,
        boolean isActive,
        String name,
        String badge,
        String verifier,
        boolean hasFirstPin) {
    /// The name on buttons: "Lend, as Priya".
    public String firstName() {
        var words = name.strip().split("\\s+");
        return words[0];
    }

    public boolean may(Right right) {
        return role.compareTo(right.least()) >= 0;
    }

    static Role role(String word) {
        for (var role : Role.values()) if (role.word().equals(word.strip().toLowerCase(Locale.ROOT))) return role;
        return Role.VOLUNTEER;
    }

    @Override
    public String toString() {
        return "Member[" + id + " " + role.word() + "]";
    }
}
