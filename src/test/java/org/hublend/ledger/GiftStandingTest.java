package org.hublend.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Something is given once, by the first fact that says so, unless that is undone.
class GiftStandingTest {
    private static final UUID GIFT = Ids.of("gift");
    private static final UUID HUB = Ids.of("hub");
    private static final UUID ANN = Ids.of("ann");

    private final SimulatedDesk desk = new SimulatedDesk(Ids.of("desk"), HUB, SimulatedDesk.Clock.RIGHT);
    private int ticks;

    @Test
    void a_gift_says_who_got_how_many_of_what() {
        record(new Kind.GiftGiven(GIFT, HUB, ANN, "SIM20", 2));
        var given = gift().given().orElseThrow();
        assertEquals("SIM20", given.line());
        assertEquals(2, given.quantity());
        assertEquals(ANN, given.person());
    }

    @Test
    void a_gift_that_is_undone_was_not_given() {
        var fact = record(new Kind.GiftGiven(GIFT, HUB, ANN, "SIM20", 1));
        record(new Kind.Undone(fact.id(), "typing error", fact.subjects()));
        assertEquals(Optional.empty(), gift().given());
    }

    @Test
    void a_gift_is_read_back_as_it_was_written() {
        record(new Kind.GiftGiven(GIFT, HUB, ANN, "SIM20", 1));
        assertEquals(Optional.of(gift()), Standing.read(SubjectType.GIFT, Standing.write(gift())));
    }

    @Test
    void nothing_at_all_is_no_gift() {
        assertThrows(IllegalArgumentException.class, () -> new Kind.GiftGiven(GIFT, HUB, ANN, "SIM20", 0));
    }

    private GiftStanding gift() {
        return (GiftStanding) desk.standing(Subject.gift(GIFT));
    }

    private Fact record(Kind kind) {
        long now = 1_790_000_000_000L + ++ticks * 60_000L;
        return desk.record(Ids.of("fact " + ticks), now, now, kind, Optional.empty(), Optional.empty());
    }
}
