package org.hublend.staff;

import java.security.SecureRandom;
import org.hublend.scanning.BadgeNumber;

/// What is given out to members of staff, made by chance: a PIN for the next sign-in, and a badge's number.
final class GivenOut {
    private static final int PINS = 1_000_000;
    private static final int BADGES = 1 << 30;

    private final SecureRandom random;

    GivenOut(SecureRandom random) {
        this.random = random;
    }

    String pin() {
        return "%06d".formatted(random.nextInt(PINS));
    }

    String badge() {
        return new BadgeNumber(random.nextInt(BADGES)).code();
    }
}
