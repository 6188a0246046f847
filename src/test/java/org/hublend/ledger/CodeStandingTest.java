package org.hublend.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hublend.ledger.SimulatedDesk.Clock;
import org.junit.jupiter.api.Test;

/// Who claims a code.
class CodeStandingTest {
    private static final Code TAG = new Code(CodeKind.TAG, "T1");
    private static final Code KIT = new Code(CodeKind.KIT, "K1");
    private static final UUID ONE = Ids.of("one");
    private static final UUID OTHER = Ids.of("other");
    private final SimulatedDesk north = new SimulatedDesk(Ids.of("north"), Ids.of("hub"), Clock.RIGHT);
    private final SimulatedDesk south = new SimulatedDesk(Ids.of("south"), Ids.of("hub"), Clock.RIGHT);
    private int facts = 0;

    @Test
    void a_tag_stands_for_the_device_that_has_it() {
        register(north, ONE, TAG);
        assertEquals(List.of(Subject.device(ONE)), tag(north, TAG).owners());
        assertEquals(List.of(), tag(north, TAG).cases());
    }

    @Test
    void two_devices_given_one_tag_are_both_kept_in_one_case_that_both_desks_name_alike() {
        register(north, ONE, TAG);
        register(south, OTHER, TAG);
        north.learn(south);
        south.learn(north);
        assertEquals(2, tag(north, TAG).owners().size());
        assertEquals(1, tag(north, TAG).cases().size());
        assertEquals(CaseKind.SAME_CODE, tag(north, TAG).cases().getFirst().kind());
        assertEquals(tag(north, TAG).cases(), tag(south, TAG).cases());
    }

    @Test
    void the_case_ends_when_one_of_them_gets_another_tag() {
        register(north, ONE, TAG);
        register(north, OTHER, TAG);
        var dropped = record(north, new Kind.DeviceChanged(ONE, Map.of(), List.of(), List.of(TAG)));
        assertEquals(List.of(Subject.device(OTHER)), tag(north, TAG).owners());
        assertEquals(List.of(), tag(north, TAG).cases());
        undo(north, dropped);
        assertEquals(1, tag(north, TAG).cases().size());
    }

    @Test
    void a_tag_that_two_desks_gave_one_device_stays_when_one_of_them_undoes_it() {
        var first = register(north, ONE, TAG);
        register(south, ONE, TAG);
        north.learn(south);
        undo(north, first);
        assertEquals(List.of(Subject.device(ONE)), tag(north, TAG).owners());
    }

    @Test
    void a_tag_that_two_desks_took_off_stays_off_when_one_of_them_undoes_it() {
        register(north, ONE, TAG);
        south.learn(north);
        var off = new Kind.DeviceChanged(ONE, Map.of(), List.of(), List.of(TAG));
        var first = record(north, off);
        var second = record(south, off);
        north.learn(south);
        undo(north, first);
        assertEquals(List.of(), tag(north, TAG).owners());
        undo(north, second);
        assertEquals(List.of(Subject.device(ONE)), tag(north, TAG).owners());
    }

    @Test
    void a_kit_is_shared_by_its_parts() {
        register(north, ONE, KIT);
        register(north, OTHER, KIT);
        assertEquals(2, tag(north, KIT).owners().size());
        assertEquals(List.of(), tag(north, KIT).cases());
    }

    @Test
    void undoing_a_registration_frees_its_tag() {
        var registered = register(north, ONE, TAG);
        undo(north, registered);
        assertEquals(List.of(), tag(north, TAG).owners());
    }

    private Fact register(SimulatedDesk desk, UUID device, Code code) {
        return record(desk, new Kind.DeviceRegistered(device, desk.hub(), DeviceState.READY, Map.of(), List.of(code)));
    }

    private Fact undo(SimulatedDesk desk, Fact fact) {
        return record(desk, new Kind.Undone(fact.id(), "typing error", fact.subjects()));
    }

    private Fact record(SimulatedDesk desk, Kind kind) {
        facts++;
        return desk.record(Ids.of("fact " + facts), facts * 60_000L, kind);
    }

    private static CodeStanding tag(SimulatedDesk desk, Code code) {
        return (CodeStanding) desk.standing(code.subject());
    }
}
