package org.hublend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.hublend.ledger.Fact;
import org.hublend.lending.Elsewhere.Reply;
import org.hublend.lending.SmallLibrary;
import org.hublend.storage.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long the counter waits for other hubs, and what it makes of what comes; the exchange itself is in
/// CardShownStory.
class CardsShownTest {
    private static final String CARD = "29990000077777";

    @TempDir
    Path temp;

    private SmallLibrary library;

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void a_desk_that_never_joined_has_nobody_to_ask() {
        assertFalse(new CardsShown(library.rooms, () -> {}, Duration.ZERO).isThere());
    }

    @Test
    void somebody_who_arrives_is_known() {
        assertEquals(
                Reply.KNOWN,
                ask(_ -> library.register(Map.of("name", "Zoe Quill", "card", CARD)), Duration.ofMinutes(1)));
    }

    @Test
    void where_all_was_sent_and_read_and_nobody_came_nobody_knows_them() {
        assertEquals(
                Reply.NOBODY,
                ask(
                        fact -> changed(outbox -> {
                            outbox.sent(fact.incarnation(), fact.number());
                            outbox.stored(fact.incarnation(), fact.number());
                        }),
                        Duration.ofMinutes(1)));
    }

    @Test
    void a_centre_that_will_not_say_is_not_nobody() {
        assertEquals(
                Reply.REFUSED,
                ask(fact -> changed(outbox -> outbox.quarantined(fact.id(), "Too many.")), Duration.ofMinutes(1)));
    }

    @Test
    void without_a_line_it_is_asked_later() {
        assertEquals(Reply.LATER, ask(_ -> {}, Duration.ofMillis(300)));
    }

    private void changed(Consumer<Outbox> change) {
        library.rooms.folder().writeLater(recording -> {
            change.accept(recording.outbox());
            return true;
        });
    }

    /// @param happens what comes of the fact when the desk is woken
    private Reply ask(Consumer<Fact> happens, Duration patience) {
        var folder = library.rooms.folder();
        Runnable woken = () -> {
            var fact =
                    folder.write(recording -> recording.outbox().next(10_000)).getLast();
            assertEquals("card.shown", fact.kind());
            Thread.startVirtualThread(() -> happens.accept(fact));
        };
        var sam = folder.read(sql -> library.rooms.staff().withBadge(sql, SmallLibrary.SAM))
                .orElseThrow();
        return new CardsShown(library.rooms, woken, patience).ask(sam, CARD);
    }
}
