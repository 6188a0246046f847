package org.hublend.simulation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hublend.sync.Carrier;

/// A network that loses, repeats, delays, reorders and cuts what it carries, until it is healed.
final class Net {
    /// What is at the other end.
    interface Far {
        /// Throws [IOException] where nobody answers.
        Carrier.Answer answer(Carrier.Request request) throws IOException;
    }

    private enum Fate {
        WELL,
        LOST,
        /// It arrives when nobody waits for its answer any more.
        LATE,
        TWICE,
        CUT,
        ANSWER_LOST,
        ANSWER_CUT,
        ANSWER_GARBLED,
        CAPTIVE
    }

    private final Far far;
    private final List<Carrier.Request> onTheWay = new ArrayList<>();
    private boolean healed;

    Net(Far far) {
        this.far = far;
    }

    void heal() {
        healed = true;
        onTheWay.clear();
    }

    boolean isIdle() {
        return onTheWay.isEmpty();
    }

    /// The way of somebody whose network is well.
    Carrier.Way calm() {
        return _ -> new Carrier() {
            @Override
            public Answer carry(Request request) throws IOException {
                return far.answer(request);
            }

            @Override
            public void close() {
                // Nothing is held between requests.
            }
        };
    }

    /// One of the requests that hang somewhere arrives now.
    void deliverOne(RandomGenerator random) {
        if (onTheWay.isEmpty()) return;
        var request = onTheWay.remove(random.nextInt(onTheWay.size()));
        try {
            far.answer(request);
        } catch (IOException e) {
            return; // Nobody waits for the answer.
        }
    }

    /// The way of one exchange.
    ///
    /// @param meanwhile what others do while a message is on its way
    Carrier.Way way(RandomGenerator random, Runnable meanwhile) {
        return _ -> new Carrier() {
            @Override
            public Answer carry(Request request) throws IOException {
                return carried(request, random, meanwhile);
            }

            @Override
            public void close() {
                // Nothing is held between requests.
            }
        };
    }

    private Carrier.Answer carried(Carrier.Request request, RandomGenerator random, Runnable meanwhile)
            throws IOException {
        if (healed) return far.answer(request);
        var fates = Fate.values();
        var fate = random.nextInt(100) < 70 ? Fate.WELL : fates[random.nextInt(fates.length)];
        meanwhile.run();
        var answer = switch (fate) {
            case LOST -> throw new IOException("lost");
            case LATE -> {
                onTheWay.add(request);
                throw new IOException("late");
            }
            case TWICE -> {
                onTheWay.add(request);
                yield far.answer(request);
            }
            case CUT -> far.answer(cut(request, random));
            case CAPTIVE -> captive();
            case WELL, ANSWER_LOST, ANSWER_CUT, ANSWER_GARBLED -> far.answer(request);
        };
        meanwhile.run();
        return switch (fate) {
            case ANSWER_LOST -> throw new IOException("the answer is lost");
            case ANSWER_CUT -> cut(answer, random);
            case ANSWER_GARBLED -> garbled(answer, random);
            case WELL, LOST, LATE, TWICE, CUT, CAPTIVE -> answer;
        };
    }

    private static Carrier.Request cut(Carrier.Request request, RandomGenerator random) {
        var body = java.util.Arrays.copyOf(request.body(), random.nextInt(request.body().length));
        return new Carrier.Request(request.path(), request.desk(), request.number(), request.signature(), body);
    }

    private static Carrier.Answer cut(Carrier.Answer answer, RandomGenerator random) throws IOException {
        var all = answer.body().readAllBytes();
        var some = java.util.Arrays.copyOf(all, random.nextInt(all.length));
        return new Carrier.Answer(answer.status(), answer.signature(), answer.key(), new Breaking(some));
    }

    private static Carrier.Answer garbled(Carrier.Answer answer, RandomGenerator random) throws IOException {
        var all = answer.body().readAllBytes();
        all[random.nextInt(all.length)] ^= 0x15;
        return new Carrier.Answer(answer.status(), answer.signature(), answer.key(), new ByteArrayInputStream(all));
    }

    private static Carrier.Answer captive() {
        var page = "<html>Welcome to our Wi-Fi</html>".getBytes(StandardCharsets.UTF_8);
        return new Carrier.Answer(200, Optional.empty(), Optional.empty(), new ByteArrayInputStream(page));
    }

    /// Ends as a connection ends that was reset.
    private static final class Breaking extends InputStream {
        private final ByteArrayInputStream some;

        Breaking(byte[] some) {
            this.some = new ByteArrayInputStream(some);
        }

        @Override
        public int read() throws IOException {
            int next = some.read();
            if (next < 0) throw new IOException("cut");
            return next;
        }
    }
}
