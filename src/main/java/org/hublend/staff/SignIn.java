package org.hublend.staff;

import java.time.Duration;

/// What came of a badge and a PIN.
public sealed interface SignIn {
    record SignedIn(Member member) implements SignIn {}

    record WrongPin() implements SignIn {}

    /// Too many wrong PINs in a row.
    record Wait(Duration left) implements SignIn {
        /// How long, as people say it.
        public String words() {
            long seconds = Math.max(1, (left.toMillis() + 999) / 1000);
            if (seconds < 60) return seconds == 1 ? "1 second" : seconds + " seconds";
            long minutes = (seconds + 59) / 60;
            return minutes == 1 ? "1 minute" : minutes + " minutes";
        }
    }

    record UnknownBadge() implements SignIn {}
}
