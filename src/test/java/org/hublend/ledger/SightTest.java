package org.hublend.ledger;

import static org.hublend.ledger.CanonicalOrderTest.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What one fact knew of another.
class SightTest {
    private final Fact a1 = fact("a1", 10, 0);
    private final Fact b1 = fact("b1", 20, 0);
    private final Fact c1 = fact("c1", 30, 0, "a1");

    @Test
    void a_desk_knows_its_own_facts_and_those_that_it_names_with_all_that_they_knew() {
        var sight = Sight.NONE.after(a1).after(b1).after(c1);
        assertTrue(sight.sees(fact("a2", 40, 0), a1.id()));
        assertFalse(sight.sees(fact("a2", 40, 0), b1.id()));
        assertTrue(sight.sees(fact("d1", 40, 0, "c1"), a1.id()));
        assertFalse(sight.sees(fact("d1", 40, 0, "c1"), b1.id()));
        assertTrue(sight.saw(c1.id(), a1.id()));
        assertFalse(sight.saw(b1.id(), a1.id()));
    }

    @Test
    void heads_are_the_facts_that_no_other_has_seen() {
        var sight = Sight.NONE.after(a1).after(b1).after(c1);
        assertEquals(List.of(b1.id(), c1.id()), sight.heads());
        assertEquals(
                List.of(fact("d1", 40, 0).id()),
                sight.after(fact("d1", 40, 0, "b1", "c1")).heads());
    }

    @Test
    void only_a_fact_that_knew_all_others_is_last() {
        var sight = Sight.NONE.after(a1).after(b1);
        assertTrue(sight.isLast(fact("c1", 1, 0, "a1", "b1")));
        assertTrue(sight.isLast(fact("a2", 1, 0, "b1")));
        assertFalse(sight.isLast(fact("c1", 900, 0, "a1")));
    }

    @Test
    void a_cause_that_arrives_after_its_effect_is_not_last_however_late_its_clock_is() {
        var cause = fact("a1", 900, 0);
        var effect = fact("b1", 10, 0, "a1");
        assertFalse(Sight.NONE.after(effect).isLast(cause));
        assertFalse(Sight.NONE.after(fact("a2", 10, 0)).isLast(cause));
    }

    @Test
    void what_was_folded_is_included() {
        var sight = Sight.NONE.after(a1);
        assertTrue(sight.includes(a1));
        assertFalse(sight.includes(b1));
        assertFalse(sight.includes(fact("a2", 40, 0)));
        assertFalse(sight.isLast(a1));
    }

    @Test
    void what_is_too_old_to_be_remembered_counts_as_seen_by_all() {
        var sight = Sight.NONE.after(b1);
        for (int i = 1; i < 40; i++) sight = sight.after(fact("a" + i, 100 + i, 0, i == 1 ? "b1" : "a" + (i - 1)));
        assertTrue(sight.sees(fact("d1", 20, 0), b1.id()));
        assertFalse(sight.sees(fact("d1", 20, 0), fact("a39", 0, 0).id()));
        assertEquals(Sight.KEPT + 1, sight.marks().size());
    }

    @Test
    void a_head_is_never_forgotten() {
        var sight = Sight.NONE.after(b1);
        for (int i = 1; i < 60; i++) sight = sight.after(fact("a" + i, 100 + i, 0));
        assertTrue(sight.heads().contains(b1.id()));
        assertFalse(sight.isLast(fact("a60", 900, 0)));
        assertTrue(sight.isLast(fact("a60", 900, 0, "b1")));
    }
}
