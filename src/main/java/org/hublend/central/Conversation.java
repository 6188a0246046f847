package org.hublend.central;

import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
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
    static final List<String> PATHS =
            List.of(Wire.INVITATION, Wire.ENROL, Wire.PUSH, Wire.PULL, Wire.WAIT, Wire.ROTATE);

    private final Centre centre;
    private final Clock clock;
    private final Desks desks;
    private final Callers callers;
    private final Limits limits;
    private final News waiting;

    /// Where nobody waits and nobody is asked too much: each decides that for itself.
    public Conversation(Centre centre, Clock clock) {
        this(centre, clock, Limits.none(), (_, _) -> new Wire.Moved(true, clock.millis()));
    }

    Conversation(Centre centre, Clock clock, Limits limits, News waiting) {
        this.centre = centre;
        this.clock = clock;
        this.desks = new Desks(clock);
        this.callers = new Callers(centre.database(), desks, clock);
        this.limits = limits;
        this.waiting = waiting;
    }

    /// Answers a desk that wants to know when there is news.
    interface News {
        Wire.Moved news(Caller caller, Wire.Wait wait);
    }

    /// Gives the bytes of a request, and no more than a limit.
    public interface Content {
        byte[] read(int limit) throws IOException;
    }

    /// @param address where the request came from, as far as that is known
    public record Asked(String path, String address, String desk, String number, String signature, Content content) {
        public Asked(String path, String desk, String number, String signature, Content content) {
            this(path, "", desk, number, signature, content);
        }
    }

    /// @param outcome `ok`, or the word for why not
    /// @param retry after how many seconds it is worth asking again; 0 where that is not said
    public record Answer(int status, byte[] body, String signature, String outcome, long retry) {}

    /// The centre's public key, as it goes with every answer.
    public String key() {
        return Base64.getEncoder().encodeToString(centre.signingPublicKey());
    }

    public Answer answer(Asked asked) {
        return signed(asked, message(asked));
    }

    /// The answer to all requests of a service that stops.
    Answer stopping(Asked asked) {
        return signed(
                asked,
                new Wire.Refusal(
                        Wire.Refusal.NOT_READY,
                        "The central service is being restarted. It is tried again.",
                        1,
                        "",
                        clock.millis()));
    }

    private Answer signed(Asked asked, Object message) {
        var refusal = message instanceof Wire.Refusal(var problem, var _, var value, var _, var _)
                ? new Outcome(status(problem), problem, value)
                : new Outcome(200, "ok", 0);
        var body = Wire.write(message);
        var signature =
                Signing.sign(centre.identity().keyring(), Signed.answer(refusal.status(), body, asked.signature()));
        return new Answer(
                refusal.status(),
                body,
                Base64.getEncoder().encodeToString(signature),
                refusal.word(),
                refusal.status() == 429 || refusal.status() == 503 ? Math.max(1, refusal.value()) : 0);
    }

    private record Outcome(int status, String word, long value) {}

    private Object message(Asked asked) {
        try {
            return route(asked, Packed.unpack(asked.content().read(Wire.LARGEST), Wire.LARGEST));
        } catch (Refused e) {
            return e.refusal();
        } catch (Packed.TooLarge e) {
            return refusal(Wire.Refusal.TOO_LARGE, "This is more than the central service takes at once.");
        } catch (IOException e) {
            return refusal(Wire.Refusal.BAD_REQUEST, "The request did not arrive whole.");
        } catch (Publishing.Outdated e) {
            return refusal(Wire.Refusal.NOT_READY, "The central service is being updated. Sending is tried again.");
        } catch (DataAccessException | CentreException e) {
            LOG.error("The database did not answer.\n{}", Fault.places(e));
            return refusal(Wire.Refusal.NOT_READY, "The central service can't reach its database. It is tried again.");
        } catch (RuntimeException e) {
            LOG.error("A request failed.\n{}", Fault.places(e));
            return refusal(Wire.Refusal.FAULT, "The central service has a fault; its log says more. Nothing is lost.");
        }
    }

    private Object route(Asked asked, byte[] body) {
        return switch (asked.path()) {
            case Wire.INVITATION, Wire.ENROL -> joining(asked, body);
            case Wire.PUSH -> centre.ingest().push(caller(asked, body), read(body, Wire.Push.class));
            case Wire.PULL -> centre.feed().pull(caller(asked, body), read(body, Wire.Pull.class));
            case Wire.WAIT -> waiting.news(caller(asked, body), read(body, Wire.Wait.class));
            case Wire.ROTATE -> rotate(caller(asked, body), read(body, Wire.Rotate.class));
            default -> refusal(Wire.Refusal.BAD_REQUEST, "There is nothing here.");
        };
    }

    private Object joining(Asked asked, byte[] body) {
        limits.maybeGuesses(asked.address(), clock.millis());
        try {
            if (asked.path().equals(Wire.INVITATION)) return centre.enrolment().look(read(body, Wire.Ask.class));
            var enrol = read(body, Wire.Enrol.class);
            callers.joining(asked, body, enrol);
            return centre.enrolment().enrol(enrol);
        } catch (Refused e) {
            limits.guessedWrong(asked.address());
            throw e;
        }
    }

    private Object rotate(Caller caller, Wire.Rotate rotate) {
        if (!Signing.verify(rotate.signingKey(), Signed.rotation(caller.desk(), rotate.signingKey()), rotate.proof()))
            throw new Refused(
                    Wire.Refusal.BAD_SIGNATURE,
                    "The new key did not sign for itself. The old one stays.",
                    clock.millis());
        return centre.database().write(sql -> {
            desks.admit(sql, caller, rotate.sender());
            if (Desks.isFormer(sql, caller.desk(), rotate.signingKey()))
                throw new Refused(
                        Wire.Refusal.SPENT_KEY,
                        "This desk had that key before. The one that it has stays; ask for a new one again.",
                        clock.millis());
            desks.willRotate(sql, caller.desk(), rotate.signingKey());
            return new Wire.Rotated(clock.millis());
        });
    }

    private Caller caller(Asked asked, byte[] body) {
        var caller = callers.verified(asked, body);
        limits.asks(caller, clock.millis());
        return caller;
    }

    private <T> T read(byte[] body, Class<T> type) {
        return Wire.read(body, type)
                .orElseThrow(() -> new Refused(
                        Wire.Refusal.BAD_REQUEST, "The central service can't read this request.", clock.millis()));
    }

    private Wire.Refusal refusal(String problem, String sentence) {
        return new Wire.Refusal(problem, sentence, 0, "", clock.millis());
    }

    private static int status(String problem) {
        return switch (problem) {
            case Wire.Refusal.UNKNOWN_DESK, Wire.Refusal.REMOVED, Wire.Refusal.BAD_SIGNATURE -> 401;
            case Wire.Refusal.BAD_CODE -> 403;
            case Wire.Refusal.STALE_REQUEST, Wire.Refusal.GAP, Wire.Refusal.FORKED, Wire.Refusal.EPOCH_CHANGED -> 409;
            case Wire.Refusal.TOO_LARGE -> 413;
            case Wire.Refusal.TOO_OLD -> 426;
            case Wire.Refusal.TOO_MANY -> 429;
            case Wire.Refusal.NOT_READY -> 503;
            case Wire.Refusal.FAULT -> 500;
            default -> 400;
        };
    }
}
