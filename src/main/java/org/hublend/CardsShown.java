package org.hublend;

import java.time.Duration;
import java.util.UUID;
import org.hublend.commands.Rooms;
import org.hublend.hubs.Hubs;
import org.hublend.ledger.Kind;
import org.hublend.lending.Elsewhere;
import org.hublend.people.People;
import org.hublend.staff.Member;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Draft;
import org.hublend.storage.Outbox;
import org.hublend.sync.Enrolling;

/// Asks other hubs by recording that a card was shown here, and waits until that has been sent and its effect read.
final class CardsShown implements Elsewhere {
    /// Somebody stands at the counter and waits.
    static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final DataFolder folder;
    private final People people;
    private final Runnable wake;
    private final Duration patience;

    /// @param wake has this desk exchange with the centre now
    CardsShown(Rooms rooms, Runnable wake, Duration patience) {
        this.folder = rooms.folder();
        this.people = rooms.people();
        this.wake = wake;
        this.patience = patience;
    }

    @Override
    public boolean isThere() {
        return Enrolling.isJoined(folder);
    }

    @Override
    public Reply ask(Member by, String card) {
        var fact = shown(by, card);
        long end = System.nanoTime() + patience.toNanos();
        var reply = Reply.LATER;
        wake.run();
        while (reply == Reply.LATER && System.nanoTime() < end) {
            pause();
            reply = reply(fact, card);
        }
        return reply;
    }

    private UUID shown(Member by, String card) {
        return folder.write(recording -> {
            var hub = new Hubs(recording.sql()).own(folder);
            var shown = new Kind.CardShown(people.card(card), hub.id());
            return recording
                    .record(Draft.of(shown, hub.happened(recording.now()), by.id()))
                    .id();
        });
    }

    private Reply reply(UUID fact, String card) {
        return folder.read(sql -> {
            if (!people.withCard(sql, card).isEmpty()) return Reply.KNOWN;
            return switch (new Outbox(sql).state(fact)) {
                case Outbox.STORED -> Reply.NOBODY;
                case Outbox.QUARANTINED -> Reply.REFUSED;
                default -> Reply.LATER;
            };
        });
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for other hubs.", e);
        }
    }
}
