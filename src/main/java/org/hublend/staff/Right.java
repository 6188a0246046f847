package org.hublend.staff;

import org.hublend.ledger.Role;

/// What a member of staff may do, and the least role that may do it: the one table that screens and commands read.
public enum Right {
    LEND(Role.VOLUNTEER),
    PREPARE(Role.VOLUNTEER),
    RECORD_SESSIONS(Role.VOLUNTEER),
    SEE_TODAY(Role.VOLUNTEER),
    SEE_DEVICES(Role.VOLUNTEER),
    /// By scan, or by name and a check of the postcode or phone.
    FIND_PEOPLE(Role.VOLUNTEER),
    REGISTER_PEOPLE(Role.VOLUNTEER),
    /// Names in full, contacts and notes, and who has what.
    READ_PEOPLE(Role.COORDINATOR),
    REGISTER_DEVICES(Role.COORDINATOR),
    IMPORT(Role.COORDINATOR),
    /// To let a rule go that needs confirming.
    CONFIRM(Role.COORDINATOR),
    SETTLE(Role.COORDINATOR),
    CHANGE_HUB(Role.COORDINATOR),
    /// To say that two records are of one person, or that they are not.
    MERGE_PEOPLE(Role.COORDINATOR),
    /// For ever, at every desk.
    ERASE_PEOPLE(Role.COORDINATOR),
    /// To save what is still to be sent into a sealed file, which somebody carries.
    HAND_OVER(Role.COORDINATOR),
    SEE_FIGURES(Role.MANAGER),
    CHANGE_POLICY(Role.MANAGER),
    /// To save a copy of this desk.
    BACK_UP(Role.ADMINISTRATOR),
    /// To put a backup of a desk into an empty folder.
    RESTORE(Role.ADMINISTRATOR),
    CHANGE_STAFF(Role.ADMINISTRATOR),
    JOIN_ALLIANCE(Role.ADMINISTRATOR);

    private final Role least;

    Right(Role least) {
        this.least = least;
    }

    public Role least() {
        return least;
    }
}
