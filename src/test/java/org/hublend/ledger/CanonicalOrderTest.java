package org.hublend.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Facts are ordered by cause, then by time, whatever order they come in.
class CanonicalOrderTest {
    @Test
    void time_orders_what_did_not_know_of_each_other() {
        assertOrder("b1 a1 c1", fact("a1", 20), fact("b1", 10), fact("c1", 30));
    }

    @Test
    void the_measured_offset_counts() {
        assertOrder("b1 a1", fact("a1", 10, 5), fact("b1", 12, 0));
    }

    @Test
    void cause_comes_before_time() {
        assertOrder("a1 b1", fact("a1", 900), fact("b1", 10, 0, "a1"));
    }

    @Test
    void a_desk_keeps_its_own_order_when_its_clock_is_put_back() {
        assertOrder("a1 a2 a3", fact("a1", 900), fact("a2", 10), fact("a3", 5));
    }

    @Test
    void ties_fall_to_the_desk() {
        var byDesk = Ids.compare(Ids.of("a"), Ids.of("b")) < 0 ? "a1 b1" : "b1 a1";
        assertOrder(byDesk, fact("a1", 10), fact("b1", 10));
    }

    @Test
    void a_clock_years_ahead_puts_only_its_own_facts_behind() {
        long year = 365L * 24 * 3600 * 1000;
        assertOrder(
                "b1 c1 b2 a1 a2",
                fact("a1", 10 + 3 * year),
                fact("b1", 20),
                fact("c1", 30),
                fact("b2", 40),
                fact("a2", 50 + 3 * year));
        assertOrder("c1 a1 b1 b2", fact("a1", 3 * year), fact("b1", 20, 0, "a1"), fact("b2", 30), fact("c1", 40));
    }

    @Test
    void facts_told_twice_count_once_and_unknown_causes_are_not_waited_for() {
        assertOrder("a1 b1", fact("a1", 10, 0, "zz"), fact("b1", 20), fact("b1", 20));
    }

    @Test
    void forged_circles_end_and_hold_up_nothing_but_what_names_them() {
        assertOrder(
                "d1 a1 b1 c1",
                fact("a1", 30, 0, "b1"),
                fact("b1", 40, 0, "a1"),
                fact("c1", 10, 0, "b1"),
                fact("d1", 20));
        assertOrder("a1 a2", fact("a1", 30, 0, "a2"), fact("a2", 10, 0, "a1"));
        assertOrder("a1", fact("a1", 30, 0, "a1"));
    }

    @Test
    void a_fact_behind_a_forged_circle_stays_last_by_time() {
        assertOrder("a1 b1 d1", fact("a1", 30, 0, "b1"), fact("b1", 40, 0, "a1"), fact("d1", 50));
    }

    private static void assertOrder(String expected, Fact... facts) {
        var shuffled = new ArrayList<>(Arrays.asList(facts));
        for (long seed = 0; seed < 30; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            var order = CanonicalOrder.of(shuffled).stream().map(Fact::kind).toList();
            assertEquals(List.of(expected.split(" ")), order);
        }
    }

    private static Fact fact(String name, long wall) {
        return fact(name, wall, 0);
    }

    /// Named by its desk and number: b2 is the second of desk b.
    static Fact fact(String name, long wall, long offset, String... after) {
        var desk = Ids.of(name.substring(0, 1));
        return new Fact(
                Ids.of(name),
                desk,
                desk,
                Long.parseLong(name.substring(1)),
                name,
                1,
                List.of(),
                Arrays.stream(after).map(Ids::of).toList(),
                new Recorded(wall, offset, 0),
                new Happened(wall, LocalDate.EPOCH),
                new UUID(0, 0),
                new byte[0],
                Optional.empty(),
                Optional.empty(),
                new byte[0]);
    }
}
