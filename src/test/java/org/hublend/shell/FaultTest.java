package org.hublend.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void the_same_fault_has_the_same_short_code() {
        var codes = new java.util.HashSet<String>();
        for (int i = 0; i < 3; i++)
            codes.add(Fault.of("Printing", broken("a" + i), NOW.plusSeconds(i)).code());
        assertEquals(1, codes.size());
        assertTrue(codes.iterator().next().matches("[0-9A-HJKMNP-TV-Z]{5}"));
    }

    @Test
    void another_fault_has_another_code() {
        assertNotEquals(
                Fault.of("Printing", broken("a"), NOW).code(),
                Fault.of("Printing", new IllegalArgumentException("a"), NOW).code());
    }

    @Test
    void the_details_name_kinds_and_places_but_quote_no_message() {
        var details = Fault.of("Printing", new RuntimeException("Ann Other", broken("07700 900123")), NOW)
                .details();
        assertTrue(details.contains("IllegalStateException") && details.contains("FaultTest.broken"));
        assertFalse(details.contains("Ann Other") || details.contains("900123"));
    }

    @Test
    void causes_that_go_round_in_a_ring_come_to_an_end() {
        var one = new RuntimeException();
        var other = new RuntimeException(one);
        one.initCause(other);
        assertEquals(5, Fault.of("Printing", one, NOW).code().length());
    }

    @Test
    void the_newest_fault_is_shown_until_it_is_put_away() {
        var problems = new Problems(InstantSource.fixed(NOW), new Problems.Log(Path.of("logs"), _ -> true));
        problems.add("Printing", broken("a"));
        assertTrue(problems.latest.get().isPresent());
        problems.putAway();
        assertEquals(Optional.empty(), problems.latest.get());
    }

    private static IllegalStateException broken(String message) {
        return new IllegalStateException(message);
    }
}
