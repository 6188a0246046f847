package org.hublend.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SituationTest {
    @Test
    void all_sent_is_said_only_when_nothing_is_left_here_and_the_head_was_reached() {
        assertEquals("All sent", words(true, true, false, 0, 0, 0, Optional.empty()));
        assertEquals("Sending 12", words(true, true, true, 12, 0, 0, Optional.empty()));
        assertEquals("Sending 1", words(true, true, false, 1, 0, 0, Optional.empty()));
        assertEquals("Catching up for the first time", words(true, false, true, 0, 0, 0, Optional.empty()));
        assertEquals("Not joined yet", words(false, false, false, 5, 0, 0, Optional.empty()));
    }

    @Test
    void what_keeps_it_is_named() {
        assertEquals(
                "Saved here, 12 to send, no network",
                words(true, true, false, 12, 0, 0, Optional.of(Problem.NO_NETWORK)));
        assertEquals(
                "Saved here, trouble on this PC",
                words(true, true, false, 0, 0, 0, Optional.of(Problem.here(new IllegalStateException()))));
        assertEquals("1 thing was not accepted", words(true, true, false, 0, 1, 0, Optional.empty()));
        assertEquals("Clock is 3 hours wrong", words(true, true, false, 0, 0, -10_800_000, Optional.empty()));
        assertEquals("Needs a new version", words(true, true, false, 3, 0, 0, Optional.of(Problem.TOO_OLD)));
    }

    @Test
    void what_was_said_before_it_joined_says_nothing_any_more() {
        assertEquals("Sending 12", words(true, true, false, 12, 0, 0, Optional.of(Problem.NOT_JOINED)));
        assertEquals(
                "Catching up for the first time", words(true, false, false, 0, 0, 0, Optional.of(Problem.NOT_JOINED)));
        assertEquals("Not joined yet", words(false, false, false, 5, 0, 0, Optional.of(Problem.NOT_JOINED)));
    }

    @Test
    void while_it_reads_it_says_how_old_the_news_are() {
        var light = new Situation(true, true, true, 0, 0, 0, Optional.of(1_795_312_800_000L), Optional.empty()).light();
        assertEquals("Catching up: news from Sunday 02:00", light.words(ZoneId.of("UTC")));
    }

    private static String words(
            boolean joined, boolean head, boolean busy, long left, long stuck, long clock, Optional<Problem> problem) {
        return new Situation(joined, head, busy, left, stuck, clock, Optional.empty(), problem)
                .light()
                .words(ZoneId.of("UTC"));
    }
}
