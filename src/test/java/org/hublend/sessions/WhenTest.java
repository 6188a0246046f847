package org.hublend.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days and times as people type them afterwards, on Wednesday 25 November 2026 at three.
class WhenTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 25, 15, 0);

    @ParameterizedTest
    @CsvSource({
        "today, 2026-11-25",
        "Earlier today, 2026-11-25",
        "earlier, 2026-11-25",
        "Yesterday, 2026-11-24",
        "3 days ago, 2026-11-22",
        "tue, 2026-11-24",
        "last tues, 2026-11-24",
        "on Thursday, 2026-11-19",
        "wed, 2026-11-25",
        "24/11, 2026-11-24",
        "26/11, 2025-11-26",
        "24.11., 2026-11-24",
        "24 nov, 2026-11-24",
        "3 March 2026, 2026-03-03",
        "24/11/26, 2026-11-24",
        "2026-11-20, 2026-11-20"
    })
    void days(String typed, String on) {
        var when = When.read(typed, NOW).orElseThrow();
        assertEquals(on, when.on().toString());
        assertTrue(when.at().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday 14:30, 2026-11-24T14:30",
        "'tue, at 9:05', 2026-11-24T09:05",
        "10:15, 2026-11-25T10:15",
        "2pm, 2026-11-25T14:00",
        "12 am, 2026-11-25T00:00",
        "yesterday at 2.30 pm, 2026-11-24T14:30",
        "this morning, 2026-11-25T10:00",
        "24/11 afternoon, 2026-11-24T14:00"
    })
    void times(String typed, String at) {
        var when = When.read(typed, NOW).orElseThrow();
        assertEquals(at, when.on().atTime(when.at().orElseThrow()).toString());
    }

    @Test
    void what_can_not_be_read_is_not_guessed_at() {
        for (var typed : List.of("", "soon", "31/2", "25:00", "13 pm", "40/1", "24 xyz", "99 99 99"))
            assertTrue(When.read(typed, NOW).isEmpty(), typed);
    }

    @Test
    void the_future_is_known_as_such() {
        assertTrue(When.read("16:00", NOW).orElseThrow().isAfter(NOW));
        assertTrue(When.read("26/11/2026", NOW).orElseThrow().isAfter(NOW));
        assertFalse(When.read("today", NOW).orElseThrow().isAfter(NOW));
    }
}
