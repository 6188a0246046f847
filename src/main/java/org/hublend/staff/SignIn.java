package org.hublend.staff;

/// What came of a badge and a PIN.
public sealed interface SignIn {
    record SignedIn(Member member) implements SignIn {}

    record WrongPin() implements SignIn {}

    record UnknownBadge() implements SignIn {}
}
