package org.hublend.state;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// All that a desk or the centre takes from the world besides its files: time, chance, and connections to its database.
///
/// @param connections what each new connection goes through before it is used: nothing, a meter, a fault
public record Surroundings(Clock clock, SecureRandom random, UnaryOperator<Connection> connections) {
    /// With nothing between the program and its database.
    public Surroundings(Clock clock, SecureRandom random) {
        this(clock, random, UnaryOperator.identity());
    }

    /// New ids (UUIDv7) of this time and this chance.
    public Supplier<UUID> ids() {
        return TimeOrderedEpochFactory.builder()
                .withTimeFunction(clock::millis)
                .withRandom(random)
                .build()::create;
    }
}
