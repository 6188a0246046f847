package org.hublend.central;

import java.time.Duration;
import org.hublend.sync.Wire;

/// What keeps one caller from taking the service away from the others.
///
/// A desk is counted once its signature was right, so that nobody uses up another's share; an address is counted for
/// invitations that are none, so that behind one address a whole hub can still join.
final class Limits {
    private static final String SLOWER = "The central service is asked too often. It is tried again in a while.";

    private final Allowances desks;
    private final Allowances guesses;

    Limits(Allowances desks, Allowances guesses) {
        this.desks = desks;
        this.guesses = guesses;
    }

    /// A desk that catches up after a month asks a few hundred times in a row; nobody needs twenty a second for long.
    static Limits usual() {
        return new Limits(new Allowances(2_000, Duration.ofMillis(50)), new Allowances(20, Duration.ofMinutes(1)));
    }

    static Limits none() {
        return new Limits(
                new Allowances(Integer.MAX_VALUE, Duration.ofMillis(1)),
                new Allowances(Integer.MAX_VALUE, Duration.ofMillis(1)));
    }

    void asks(Caller caller, long now) {
        if (!desks.take(caller.desk().toString())) throw refused(desks, now);
    }

    void maybeGuesses(String address, long now) {
        if (guesses.isUsedUp(address)) throw refused(guesses, now);
    }

    void guessedWrong(String address) {
        guesses.take(address);
    }

    private static Refused refused(Allowances of, long now) {
        return new Refused(
                Wire.Refusal.TOO_MANY, SLOWER, Math.max(1, of.refill().toSeconds()), "", now);
    }
}
