package org.hublend.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hublend.ledger.SimulatedDesk.Clock;
import org.junit.jupiter.api.Test;

/// What a session comes to when it is corrected, cancelled and undone, at one desk or two.
class SessionStandingTest {
    private static final UUID SESSION = Ids.of("session");
    private static final UUID HUB = Ids.of("hub");
    private static final UUID ANN = Ids.of("ann");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final SimulatedDesk north = new SimulatedDesk(Ids.of("north"), HUB, Clock.RIGHT);
    private final SimulatedDesk south = new SimulatedDesk(Ids.of("south"), HUB, Clock.RIGHT);
    private long now = 1_795_312_800_000L;
    private int facts;

    @Test
    void a_correction_takes_the_place_of_all_that_was_said() {
        record(north, recorded(30, ANN));
        var corrected = record(north, corrected(45));
        var held = standing(north).held().orElseThrow();
        assertEquals(45, held.minutes());
        assertEquals(List.of(), held.people());
        assertEquals(DAY, held.at().on());
        assertEquals(corrected.id(), standing(north).last().orElseThrow().fact());
        assertEquals(2, standing(north).versions().size());
    }

    @Test
    void who_said_what_and_when_is_kept() {
        record(north, recorded(30));
        var corrected = record(south(), corrected(45));
        var last = standing(south).last().orElseThrow();
        assertEquals(corrected.actor(), last.by());
        assertEquals(corrected.recorded().time(), last.recorded());
    }

    @Test
    void a_cancelled_session_never_took_place_and_can_be_put_back() {
        record(north, recorded(30));
        var cancelled = record(north, new Kind.SessionCorrected(SESSION, HUB, Optional.empty()));
        assertEquals(Optional.empty(), standing(north).held());
        undo(north, cancelled);
        assertEquals(30, standing(north).held().orElseThrow().minutes());
    }

    @Test
    void without_the_recording_no_correction_counts() {
        var first = record(north, recorded(30));
        record(north, corrected(45));
        undo(north, first);
        assertEquals(Optional.empty(), standing(north).held());
        record(south, corrected(60));
        assertEquals(Optional.empty(), standing(south).held());
    }

    @Test
    void two_desks_that_correct_it_unaware_of_each_other_come_to_the_same() {
        record(north, recorded(30));
        south.learn(north);
        record(north, corrected(45));
        record(south, corrected(60));
        north.learn(south);
        south.learn(north);
        assertEquals(Standing.write(standing(north)), Standing.write(standing(south)));
        assertEquals(60, standing(north).held().orElseThrow().minutes());
        assertEquals(3, standing(north).versions().size());
    }

    @Test
    void a_correction_is_about_those_who_really_came() {
        record(north, recorded(30));
        var fact = record(north, new Kind.SessionCorrected(SESSION, HUB, Optional.of(content(30, List.of(ANN)))));
        assertTrue(fact.isAbout(Subject.person(ANN)));
        assertTrue(fact.isAbout(Subject.session(SESSION)));
    }

    @Test
    void what_was_recorded_before_devices_were_noted_can_be_read() {
        var body = ("{'session':'%s','hub':'%s','volunteer':'%s','form':'group','minutes':60,'headcount':3,"
                        + "'people':[],'topics':['security']}")
                .formatted(SESSION, HUB, ANN)
                .replace('\'', '"');
        var kind = Kinds.read(FactTest.fact("session.recorded", 1, body.getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(), ((Kind.SessionRecorded) kind.orElseThrow()).devices());
    }

    @Test
    void a_standing_from_before_there_were_corrections_can_be_read() {
        var json = ("{'held':{'at':{'at':5,'on':'2026-11-23'},'fact':'%s','form':'group','headcount':3,'hub':'%s',"
                        + "'minutes':60,'people':[],'topics':[],'volunteer':'%s'},'id':'%s',"
                        + "'local':{'coarse':[],'sealed':[]},'sight':{'heads':[],'marks':[],'streams':[]}}")
                .formatted(ANN, HUB, ANN, SESSION)
                .replace('\'', '"');
        var standing =
                (SessionStanding) Standing.read(SubjectType.SESSION, json).orElseThrow();
        assertEquals(60, standing.held().orElseThrow().minutes());
        assertEquals(ANN, standing.versions().getFirst().fact());
        var none = json.replaceFirst("\"held\":\\{.*?\\},\"id\"", "\"held\":null,\"id\"");
        assertEquals(
                List.of(),
                ((SessionStanding) Standing.read(SubjectType.SESSION, none).orElseThrow()).versions());
    }

    private SimulatedDesk south() {
        south.learn(north);
        return south;
    }

    private static Kind recorded(int minutes, UUID... people) {
        return new Kind.SessionRecorded(
                SESSION, HUB, Ids.of("sam"), "group", minutes, 3, List.of(people), List.of("security"), List.of());
    }

    private static Kind corrected(int minutes) {
        return new Kind.SessionCorrected(SESSION, HUB, Optional.of(content(minutes, List.of())));
    }

    private static Kind.SessionCorrected.Content content(int minutes, List<UUID> people) {
        return new Kind.SessionCorrected.Content(
                new Happened(1, DAY), Ids.of("sam"), "drop-in", minutes, 2, people, List.of("creating"), List.of());
    }

    private Fact record(SimulatedDesk desk, Kind kind) {
        now += 60_000;
        return desk.record(Ids.of("fact " + ++facts), now, kind);
    }

    private void undo(SimulatedDesk desk, Fact fact) {
        record(desk, new Kind.Undone(fact.id(), "mistake", fact.subjects()));
    }

    private static SessionStanding standing(SimulatedDesk desk) {
        return (SessionStanding) desk.standing(Subject.session(SESSION));
    }
}
