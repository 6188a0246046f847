package org.hublend.lending;

import java.util.List;
import java.util.UUID;

/// The paper of a loan: whose it is, what of it is still out, and whether it waits to be signed.
public record Paper(UUID loan, String number, Borrower borrower, List<Thing> out, boolean isToSign) {
    boolean is(Paper other) {
        return loan.equals(other.loan);
    }
}
