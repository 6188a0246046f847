package org.hublend.central;

import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.sync.Packed;
import org.hublend.sync.Signed;
import org.hublend.sync.Wire;
import org.hublend.vault.Signing;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Checks who asks, gives the question to whom it is for, and signs the answer; whatever carries the bytes.
public final class Conversation {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
    static final List<String> PATHS = List.of(Wire.INVITATION, Wire.ENROL, Wire.PUSH, Wire.PULL);

    private final Centre centre;
    private final Clock clock;
    private final Desks desks;

    public Conversation(Centre centre, Clock clock) {
        this.centre = centre;
        this.clock = clock;
        this.desks = new Desks(clock);
    }

    /// Gives the bytes of a request, and no more than a limit.
    public interface Content {
        byte[] read(int limit) throws IOException;
    }

    public record Asked(String path, String desk, String number, String signature, Content content) {}

    public record Answer(int status, byte[] body, String signature) {}

    /// The centre's public key, as it goes with every answer.
    public String key() {
        return Base64.getEncoder().encodeToString(centre.signingPublicKey());
    }

    public Answer answer(Asked asked) {
        var message = message(asked);
        int status = message instanceof Wire.Refusal refusal ? status(refusal) : 200;
        var body = Wire.write(message);
        var signature = Signing.sign(centre.identity().keyring(), Signed.answer(status, body, asked.signature()));
        return new Answer(status, body, Base64.getEncoder().encodeToString(signature));
    }

    private Object message(Asked asked) {
        try {
            return route(asked, Packed.unpack(asked.content().read(Wire.LARGEST), Wire.LARGEST));
        } catch (Refused e) {
            return e.refusal();
        } catch (Packed.TooLarge e) {
            return refusal(Wire.Refusal.TOO_LARGE, "This is more than the central service takes at once.");
        } catch (IOException e) {
            return refusal(Wire.Refusal.BAD_REQUEST, "The request did not arrive whole.");
        } catch (DataAccessException | CentreException e) {
            LOG.error("The database did not answer.", e);
            return refusal(Wire.Refusal.NOT_READY, "The central service can't reach its database. It is tried again.");
        } catch (RuntimeException e) {
            LOG.error("A request to {} failed.", asked.path(), e);
            return refusal(Wire.Refusal.FAULT, "The central service has a fault; its log says more. Nothing is lost.");
        }
    }

    private Object route(Asked asked, byte[] body) {
        return switch (asked.path()) {
            case Wire.INVITATION -> centre.enrolment().look(read(body, Wire.Ask.class));
            case Wire.ENROL -> enrol(asked, body);
            case Wire.PUSH -> centre.ingest().push(caller(asked, body), read(body, Wire.Push.class));
            case Wire.PULL -> centre.feed().pull(caller(asked, body), read(body, Wire.Pull.class));
            default -> refusal(Wire.Refusal.BAD_REQUEST, "There is nothing here.");
        };
    }

    private Object enrol(Asked asked, byte[] body) {
        var enrol = read(body, Wire.Enrol.class);
        check(asked, body, enrol.desk(), 0, enrol.signingKey());
        return centre.enrolment().enrol(enrol);
    }

    private Caller caller(Asked asked, byte[] body) {
        var desk = id(asked.desk()).orElseThrow(() -> Desks.unknown(clock.millis()));
        long number = number(asked.number());
        var key = centre.database()
                .read(sql -> desks.signingKey(sql, desk))
                .orElseThrow(() -> Desks.unknown(clock.millis()));
        check(asked, body, desk, number, key);
        return new Caller(desk, number);
    }

    private void check(Asked asked, byte[] body, UUID desk, long number, byte[] key) {
        var signed = Signed.request("POST", asked.path(), body, desk, number);
        if (!Signing.verify(key, signed, bytes(asked.signature())))
            throw new Refused(
                    Wire.Refusal.BAD_SIGNATURE,
                    "The request was changed on its way, or another computer sent it. Nothing was taken from it.",
                    clock.millis());
    }

    private <T> T read(byte[] body, Class<T> type) {
        return Wire.read(body, type)
                .orElseThrow(() -> new Refused(
                        Wire.Refusal.BAD_REQUEST, "The central service can't read this request.", clock.millis()));
    }

    private Wire.Refusal refusal(String problem, String sentence) {
        return new Wire.Refusal(problem, sentence, 0, "", clock.millis());
    }

    private static int status(Wire.Refusal refusal) {
        return switch (refusal.problem()) {
            case Wire.Refusal.UNKNOWN_DESK, Wire.Refusal.REMOVED, Wire.Refusal.BAD_SIGNATURE -> 401;
            case Wire.Refusal.BAD_CODE -> 403;
            case Wire.Refusal.STALE_REQUEST, Wire.Refusal.GAP, Wire.Refusal.FORKED, Wire.Refusal.EPOCH_CHANGED -> 409;
            case Wire.Refusal.TOO_LARGE -> 413;
            case Wire.Refusal.TOO_OLD -> 426;
            case Wire.Refusal.NOT_READY -> 503;
            case Wire.Refusal.FAULT -> 500;
            default -> 400;
        };
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
