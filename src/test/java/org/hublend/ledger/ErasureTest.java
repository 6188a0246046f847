package org.hublend.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What an erasure means, and what late facts about the erased come to.
class ErasureTest {
    private static final long START = 1_790_000_000_000L;
    private static final UUID ANNA = Ids.of("anna");
    private static final UUID HUB = Ids.of("hub");
    private static final Subject PERSON = Subject.person(ANNA);
    private static final Code CARD = new Code(CodeKind.CARD, "mark");
    private static final Part SECRET = new Part(new byte[] {1, 2, 3}, new byte[] {4}, Ids.sha256(new byte[] {5}));

    private final SimulatedDesk north = new SimulatedDesk(Ids.of("north"), HUB, SimulatedDesk.Clock.RIGHT);
    private final SimulatedDesk south = new SimulatedDesk(Ids.of("south"), HUB, SimulatedDesk.Clock.RIGHT);
    private int count;

    @Test
    void nothing_but_the_erasure_is_known_of_an_erased_person() {
        register();
        var erased = erase(north);
        var entry = entry(north);
        assertEquals(Fields.NONE, entry.fields());
        assertTrue(entry.local().isEmpty());
        assertEquals(erased.id(), entry.erasure().orElseThrow().by());
        assertEquals(HUB, entry.erasure().orElseThrow().hub());
        assertEquals(List.of(), entry.cases());
    }

    @Test
    void their_card_is_nobodys() {
        register();
        erase(north);
        assertEquals(List.of(), ((CodeStanding) north.standing(CARD.subject())).owners());
    }

    @Test
    void no_later_fact_brings_anything_back() {
        register();
        var erased = erase(north);
        record(north, new Kind.PersonChanged(ANNA, Map.of("format", "braille"), List.of(), List.of()));
        record(north, new Kind.Undone(erased.id(), "mistake", List.of(PERSON)));
        record(north, new Kind.PersonRegistered(ANNA, HUB, Map.of("format", "braille"), List.of()));
        assertEquals(Fields.NONE, entry(north).fields());
        assertTrue(entry(north).local().isEmpty());
        assertTrue(entry(north).erasure().isPresent());
    }

    @Test
    void what_the_erasure_did_not_know_of_is_one_case_whenever_it_was_recorded() {
        register();
        south.learn(north, 1);
        var before = record(south, change("large-print"));
        var erased = erase(north);
        var after = record(south, change("braille"));
        north.learn(south, 2);

        var open = entry(north).cases();
        assertEquals(
                List.of(CaseKind.ACTIVITY_AFTER_ERASURE),
                open.stream().map(Case::kind).toList());
        assertEquals(
                List.of(before.id(), erased.id(), after.id()).stream()
                        .sorted(Ids::compare)
                        .toList(),
                open.getFirst().facts());
    }

    @Test
    void what_only_a_newer_program_can_read_belongs_to_the_case_whenever_it_was_recorded() {
        register();
        south.learn(north, 1);
        var before = Unread.of(record(south, change("large-print")));
        var erased = erase(north);
        var after = Unread.of(record(south, change("braille")));
        var facts = List.of(north.recorded().getFirst(), before, erased, after);
        var entry = (RegisterEntry) Standing.of(PERSON, facts);
        assertEquals(
                List.of(before.id(), erased.id(), after.id()).stream()
                        .sorted(Ids::compare)
                        .toList(),
                entry.cases().getFirst().facts());
    }

    @Test
    void the_case_is_settled_until_something_more_arrives() {
        register();
        south.learn(north, 1);
        erase(north);
        record(south, change("braille"));
        north.learn(south, 1);
        var open = entry(north).cases().getFirst();
        record(north, new Kind.CaseSettled(open.id(), PERSON, "seen", Optional.empty(), HUB));
        assertEquals(List.of(), entry(north).cases());
        record(south, change("large-print"));
        north.learn(south, 2);
        assertEquals(1, entry(north).cases().size());
    }

    @Test
    void a_decision_that_is_undone_opens_the_case_again() {
        register();
        south.learn(north, 1);
        erase(north);
        record(south, change("braille"));
        north.learn(south, 1);
        var open = entry(north).cases();
        var seen = new Kind.CaseSettled(open.getFirst().id(), PERSON, "seen", Optional.empty(), HUB);
        var first = record(north, seen);
        var second = record(north, seen);
        record(north, new Kind.Undone(first.id(), "mistake", List.of(PERSON)));
        assertEquals(List.of(), entry(north).cases());
        record(north, new Kind.Undone(second.id(), "mistake", List.of(PERSON)));
        assertEquals(open, entry(north).cases());
    }

    @Test
    void what_was_undone_before_the_erasure_is_nothing_to_be_told() {
        register();
        south.learn(north, 1);
        var wrong = record(south, change("braille"));
        record(south, new Kind.Undone(wrong.id(), "mistake", List.of(PERSON)));
        erase(north);
        north.learn(south, 2);
        assertEquals(List.of(), entry(north).cases());
    }

    @Test
    void each_desk_confirms_once_and_that_is_no_late_fact() {
        register();
        erase(north);
        record(north, new Kind.ErasureDone(ANNA));
        record(north, new Kind.ErasureDone(ANNA));
        south.learn(north, 4);
        record(south, new Kind.ErasureDone(ANNA));
        var erasure = entry(south).erasure().orElseThrow();
        assertEquals(2, erasure.confirmed().size());
        assertTrue(erasure.isConfirmedBy(Ids.of("north")));
        assertFalse(erasure.isConfirmedBy(HUB));
        assertEquals(List.of(), entry(south).cases());
    }

    @Test
    void what_a_desk_said_of_an_erasure_that_was_lost_is_nothing_to_be_told() {
        register();
        south.learn(north, 1);
        record(south, new Kind.ErasureDone(ANNA));
        erase(north);
        north.learn(south, 1);
        assertEquals(List.of(), entry(north).cases());
        assertEquals(List.of(), entry(north).erasure().orElseThrow().confirmed());
    }

    @Test
    void two_who_erase_at_once_make_no_contradiction() {
        register();
        south.learn(north, 1);
        var first = erase(north);
        var second = erase(south);
        north.learn(south, 1);
        south.learn(north, 2);
        assertEquals(entry(north), entry(south));
        assertEquals(first.id(), entry(north).erasure().orElseThrow().by());
        assertFalse(second.id().equals(first.id()));
        assertEquals(List.of(), entry(north).cases());
    }

    @Test
    void a_stripped_fact_comes_to_the_same_and_leaves_the_chain() {
        register();
        var known = List.copyOf(north.known());
        erase(north);
        var stripped = north.known().stream().map(Fact::stripped).toList();
        assertEquals(
                Standing.write(Standing.of(PERSON, List.copyOf(north.known()))),
                Standing.write(Standing.of(PERSON, stripped)));
        assertEquals(
                known.getFirst(), known.getFirst().stripped().chained(new byte[32]), "the chain is over commitments");
    }

    @Test
    void a_register_that_was_written_before_erasure_is_read_and_written_as_it_was() {
        register();
        var written = Standing.write(entry(north));
        assertFalse(written.contains("erasure"), written);
        assertEquals(Optional.of(entry(north)), Standing.read(SubjectType.PERSON, written));
        erase(north);
        assertEquals(Optional.of(entry(north)), Standing.read(SubjectType.PERSON, Standing.write(entry(north))));
    }

    @Test
    void loans_gifts_and_sessions_of_the_erased_lose_what_is_private() {
        var other = Ids.of("ben");
        var device = Ids.of("device");
        var day = LocalDate.of(2026, 11, 22);
        var lent = List.of(new Kind.LoanOpened.Lent(device, day));
        var hers = secret(new Kind.LoanOpened(Ids.of("l1"), "1", ANNA, HUB, lent, List.of()));
        var his = secret(new Kind.LoanOpened(Ids.of("l2"), "2", other, HUB, lent, List.of()));
        var gift = secret(new Kind.GiftGiven(Ids.of("g"), HUB, ANNA, "SIM20", 1));
        var session = secret(new Kind.SessionRecorded(
                Ids.of("s"), HUB, HUB, "group", 60, 2, List.of(ANNA, other), List.of(), List.of()));
        for (var subject :
                List.of(Subject.loan(Ids.of("l1")), Subject.gift(Ids.of("g")), Subject.session(Ids.of("s")))) {
            var standing = north.standing(subject);
            assertFalse(standing.local().isEmpty());
            var stripped = Erasure.stripped(standing, ANNA::equals);
            assertTrue(stripped.local().isEmpty());
            var facts = List.of(hers, gift, session).stream()
                    .filter(f -> f.isAbout(subject))
                    .map(Fact::stripped);
            assertEquals(Standing.of(subject, facts.toList()), stripped, "as the centre folds it");
        }
        assertEquals(
                north.standing(Subject.loan(Ids.of("l2"))),
                Erasure.stripped(north.standing(Subject.loan(Ids.of("l2"))), ANNA::equals));
        assertTrue(his.coarse().isPresent());
    }

    private void register() {
        secret(new Kind.PersonRegistered(ANNA, HUB, Map.of("format", "large-print"), List.of(CARD)));
    }

    private Fact erase(SimulatedDesk desk) {
        return record(desk, new Kind.PersonErased(ANNA, HUB, "asked", List.of(CARD)));
    }

    private static Kind change(String format) {
        return new Kind.PersonChanged(ANNA, Map.of("format", format), List.of(), List.of());
    }

    private Fact secret(Kind kind) {
        long now = START + 60_000L * count++;
        return north.record(Ids.of("fact" + count), now, now, kind, Optional.of(SECRET), Optional.of(SECRET));
    }

    private Fact record(SimulatedDesk desk, Kind kind) {
        long now = START + 60_000L * count++;
        return desk.record(Ids.of("fact" + count), now, now, kind, Optional.empty(), Optional.empty());
    }

    private RegisterEntry entry(SimulatedDesk desk) {
        return (RegisterEntry) desk.standing(PERSON);
    }
}
