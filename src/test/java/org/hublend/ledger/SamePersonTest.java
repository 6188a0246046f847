package org.hublend.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What it means that a record is said to be of the same person as another.
class SamePersonTest {
    private static final long START = 1_790_000_000_000L;
    private static final UUID HUB = Ids.of("hub");
    private static final UUID TWICE = Ids.of("somebody, registered a second time");
    private static final UUID FIRST = Ids.of("somebody");
    private static final UUID THIRD = Ids.of("somebody else");

    private final SimulatedDesk north = new SimulatedDesk(Ids.of("north"), HUB, SimulatedDesk.Clock.RIGHT);
    private final SimulatedDesk south = new SimulatedDesk(Ids.of("south"), HUB, SimulatedDesk.Clock.RIGHT);
    private int count;

    @BeforeEach
    void register() {
        for (var id : List.of(FIRST, TWICE, THIRD))
            record(north, new Kind.PersonRegistered(id, HUB, Map.of("format", "braille"), List.of()));
        south.learn(north);
    }

    @Test
    void it_is_said_of_the_record_that_another_stands_for_and_changes_nothing_else() {
        var before = entry(north, TWICE);
        var said = same(north, TWICE, FIRST.toString());
        assertEquals(List.of(Subject.person(TWICE)), said.subjects());
        assertEquals(Optional.of(FIRST), entry(north, TWICE).same());
        assertEquals(Optional.empty(), entry(north, FIRST).same());
        assertEquals(before.fields().get("format"), entry(north, TWICE).fields().get("format"));
    }

    @Test
    void it_can_be_taken_back_and_said_again_and_undone() {
        same(north, TWICE, FIRST.toString());
        same(north, TWICE, "");
        assertEquals(Optional.empty(), entry(north, TWICE).same());
        var again = same(north, TWICE, THIRD.toString());
        assertEquals(Optional.of(THIRD), entry(north, TWICE).same());
        record(north, new Kind.Undone(again.id(), "mistake", again.subjects()));
        assertEquals(Optional.empty(), entry(north, TWICE).same());
    }

    @Test
    void two_desks_that_say_the_one_way_and_the_other_come_to_the_same_on_both() {
        same(north, TWICE, FIRST.toString());
        same(south, FIRST, TWICE.toString());
        hearOfEachOther();
        assertEquals(Optional.of(FIRST), entry(north, TWICE).same());
        assertEquals(Optional.of(TWICE), entry(north, FIRST).same());
        for (var id : List.of(FIRST, TWICE)) {
            assertEquals(entry(north, id), entry(south, id));
            assertEquals(List.of(), entry(north, id).cases());
        }
    }

    @Test
    void two_desks_that_name_different_people_make_a_case_that_both_know_by_one_id() {
        same(north, TWICE, FIRST.toString());
        same(south, TWICE, THIRD.toString());
        hearOfEachOther();
        assertEquals(entry(north, TWICE), entry(south, TWICE));
        var open = entry(north, TWICE).cases();
        assertEquals(
                List.of(CaseKind.FIELD_CLASH), open.stream().map(Case::kind).toList());
        assertEquals(RegisterEntry.SAME, open.getFirst().detail());
        same(north, TWICE, FIRST.toString());
        assertEquals(List.of(), entry(north, TWICE).cases());
    }

    @Test
    void every_order_of_arrival_comes_to_the_same() {
        same(north, TWICE, FIRST.toString());
        same(south, TWICE, THIRD.toString());
        same(south, TWICE, "");
        hearOfEachOther();
        var facts = north.known().stream()
                .filter(f -> f.subjects().contains(Subject.person(TWICE)))
                .toList();
        assertEquals(4, facts.size());
        for (int i = 0; i < facts.size(); i++) {
            var turned = new ArrayList<>(facts.subList(i, facts.size()));
            turned.addAll(facts.subList(0, i));
            assertEquals(entry(north, TWICE), Standing.of(Subject.person(TWICE), turned));
            assertEquals(entry(north, TWICE), Standing.of(Subject.person(TWICE), turned.reversed()));
        }
    }

    @Test
    void what_is_no_id_names_nobody() {
        same(north, TWICE, "everybody");
        assertEquals(Optional.empty(), entry(north, TWICE).same());
        assertTrue(entry(north, TWICE).registered().isPresent());
    }

    private void hearOfEachOther() {
        north.learn(south);
        south.learn(north);
    }

    private Fact same(SimulatedDesk desk, UUID record, String kept) {
        return record(desk, new Kind.PersonChanged(record, Map.of(RegisterEntry.SAME, kept), List.of(), List.of()));
    }

    private Fact record(SimulatedDesk desk, Kind kind) {
        return desk.record(Ids.of("fact" + ++count), START + 60_000L * count, kind);
    }

    private static RegisterEntry entry(SimulatedDesk desk, UUID person) {
        return (RegisterEntry) desk.standing(Subject.person(person));
    }
}
