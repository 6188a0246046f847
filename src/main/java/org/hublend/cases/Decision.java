package org.hublend.cases;

import java.util.UUID;
import org.hublend.ledger.Subject;

/// What somebody decides about a contradiction.
public sealed interface Decision {
    /// The device is with the borrower of this loan; other loans of it are over.
    record With(UUID loan) implements Decision {}

    /// The device is here, in somebody's hand: it goes to be prepared.
    record Here() implements Decision {}

    /// It was looked at, and nothing has to be done.
    record Seen() implements Decision {}

    /// The attribute is this from now on.
    record Value(String value) implements Decision {}

    /// The code is this one's; the others lose it.
    record Owner(Subject owner) implements Decision {}
}
