package org.hublend.ledger;

import static org.hublend.ledger.CanonicalOrderTest.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Attributes, field by field.
class FieldsTest {
    private Sight sight = Sight.NONE;
    private Fields fields = Fields.NONE;

    @Test
    void the_last_writer_has_its_way_field_by_field() {
        set(fact("a1", 1, 0), Map.of("make", "Acme", "model", "X1"));
        set(fact("a2", 2, 0), Map.of("model", "X2"));
        assertEquals(Optional.of("Acme"), fields.get("make"));
        assertEquals(Optional.of("X2"), fields.get("model"));
        assertEquals(Map.of(), fields.clashes());
    }

    @Test
    void an_empty_value_takes_one_away() {
        set(fact("a1", 1, 0), Map.of("make", "Acme"));
        set(fact("a2", 2, 0), Map.of("make", ""));
        assertEquals(Optional.empty(), fields.get("make"));
    }

    @Test
    void different_fields_or_equal_values_do_not_clash() {
        set(fact("a1", 1, 0), Map.of("make", "Acme", "model", "X1"));
        set(fact("b1", 2, 0), Map.of("make", "Acme", "colour", "grey"));
        assertEquals(Map.of(), fields.clashes());
    }

    @Test
    void different_values_clash_until_somebody_who_saw_both_decides() {
        set(fact("a1", 1, 0), Map.of("make", "Acme"));
        set(fact("b1", 2, 0), Map.of("make", "Bolt"));
        assertEquals(Map.of("make", List.of(Ids.of("a1"), Ids.of("b1"))), fields.clashes());
        set(fact("b2", 3, 0), Map.of("make", "Bolt"));
        assertEquals(Map.of("make", List.of(Ids.of("a1"), Ids.of("b2"))), fields.clashes());
        set(fact("c1", 4, 0, "a1", "b2"), Map.of("make", "Bolt"));
        assertEquals(Map.of(), fields.clashes());
    }

    @Test
    void whoever_agrees_with_a_rival_has_no_quarrel_with_it() {
        set(fact("a1", 1, 0), Map.of("make", "Acme"));
        set(fact("b1", 2, 0), Map.of("make", "Bolt"));
        set(fact("c1", 3, 0, "b1"), Map.of("make", "Acme"));
        assertEquals(Map.of(), fields.clashes());
    }

    @Test
    void whoever_agreed_with_one_before_it_was_changed_still_contradicts_the_change() {
        set(fact("a1", 1, 0), Map.of("make", "Acme"));
        set(fact("b1", 2, 0), Map.of("make", "Acme"));
        set(fact("b2", 3, 0), Map.of("make", "Bolt"));
        assertEquals(Map.of("make", List.of(Ids.of("a1"), Ids.of("b2"))), fields.clashes());
    }

    @Test
    void two_values_clash_again_when_what_came_between_them_is_undone() {
        set(fact("a1", 1, 0), Map.of("make", "Acme"));
        set(fact("a2", 2, 0), Map.of("make", "Bolt"));
        set(fact("b1", 3, 0), Map.of("make", "Cube"));
        assertEquals(
                Map.of("make", List.of(Ids.of("a1"), Ids.of("b1"))),
                fields.without(Ids.of("a2")).clashes());
    }

    @Test
    void undoing_brings_back_the_value_before() {
        set(fact("a1", 1, 0), Map.of("make", "Acme"));
        set(fact("a2", 2, 0), Map.of("make", "Bolt"));
        assertEquals(Optional.of("Acme"), fields.without(Ids.of("a2")).get("make"));
        assertEquals(Optional.of("Bolt"), fields.without(Ids.of("a1")).get("make"));
        assertEquals(Fields.NONE, fields.without(Ids.of("a1")).without(Ids.of("a2")));
    }

    private void set(Fact fact, Map<String, String> changes) {
        fields = fields.after(changes, fact, sight);
        sight = sight.after(fact);
    }
}
