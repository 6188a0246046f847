package org.hublend.central;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.hublend.sync.Carrier;

/// The way to a centre in the same program, on which an answer can get lost.
final class Direct implements Carrier {
    private final Conversation conversation;
    private final int lost;
    private final AtomicInteger answers;

    private Direct(Conversation conversation, int lost, AtomicInteger answers) {
        this.conversation = conversation;
        this.lost = lost;
        this.answers = answers;
    }

    static Carrier.Way to(Centre centre) {
        return losing(centre, 0);
    }

    /// @param lost which answer is lost, from 1 on
    static Carrier.Way losing(Centre centre, int lost) {
        var conversation = new Conversation(centre, Clock.systemUTC());
        var answers = new AtomicInteger();
        return _ -> new Direct(conversation, lost, answers);
    }

    @Override
    public Answer carry(Request request) throws IOException {
        var answer = conversation.answer(new Conversation.Asked(
                request.path(),
                "192.0.2.1",
                request.desk().toString(),
                Long.toString(request.number()),
                request.signature(),
                _ -> request.body()));
        if (answers.incrementAndGet() == lost) throw new IOException("The answer was lost.");
        return new Answer(
                answer.status(),
                Optional.of(answer.signature()),
                Optional.of(conversation.key()),
                new ByteArrayInputStream(answer.body()));
    }

    @Override
    public void close() {
        // Nothing is held between requests.
    }
}
