package org.hublend.central;

import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.hublend.sync.Signed;
import org.hublend.sync.Wire;
import org.hublend.vault.Signing;

/// Tells by the signature who asks; nothing else of a request is looked at before.
final class Callers {
    private final Database database;
    private final Desks desks;
    private final Clock clock;

    Callers(Database database, Desks desks, Clock clock) {
        this.database = database;
        this.desks = desks;
        this.clock = clock;
    }

    Caller verified(Conversation.Asked asked, byte[] body) {
        var desk = id(asked.desk()).orElseThrow(() -> Desks.unknown(clock.millis()));
        long number = number(asked.number());
        var keys = database.read(sql -> desks.keys(sql, desk)).orElseThrow(() -> Desks.unknown(clock.millis()));
        if (isSigned(asked, body, desk, number, keys.current())) return new Caller(desk, number);
        var next = keys.next().filter(key -> isSigned(asked, body, desk, number, key));
        if (next.isEmpty()) throw changed();
        // The desk uses its new key, so it knows that it may; the old one ends here.
        database.write(sql -> desks.rotated(sql, desk, next.get()));
        return new Caller(desk, number);
    }

    /// A desk that joins signs with the key that it brings.
    void joining(Conversation.Asked asked, byte[] body, Wire.Enrol enrol) {
        if (!isSigned(asked, body, enrol.desk(), 0, enrol.signingKey())) throw changed();
    }

    private static boolean isSigned(Conversation.Asked asked, byte[] body, UUID desk, long number, byte[] key) {
        return Signing.verify(key, Signed.request("POST", asked.path(), body, desk, number), bytes(asked.signature()));
    }

    private Refused changed() {
        return new Refused(
                Wire.Refusal.BAD_SIGNATURE,
                "The request was changed on its way, or the central service knows this desk by another key. Nothing"
                    + " was taken from it, and all work is kept. If this goes on, ask whoever looks after the central"
                    + " service for an invitation.",
                clock.millis());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
