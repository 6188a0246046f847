package org.hublend.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Going on from a kept standing comes to the same as folding all facts anew.
@Execution(ExecutionMode.CONCURRENT)
class ContinuationTest {
    @Test
    void a_fold_goes_on_from_any_point_of_the_canonical_order() {
        for (long seed = 1; seed <= 200; seed++) {
            var history = Histories.random(seed);
            for (var subject : history.subjects()) {
                var order = CanonicalOrder.of(history.about(subject));
                var expected = Standing.write(Standing.of(subject, order));
                for (int cut = 0; cut <= order.size(); cut++) {
                    var standing = kept(Standing.of(subject, order.subList(0, cut)));
                    for (var fact : order.subList(cut, order.size())) standing = standing.after(fact);
                    assertEquals(expected, Standing.write(standing), "seed " + seed);
                }
            }
        }
    }

    @Test
    void what_is_said_to_come_last_does_in_short_histories() {
        int continued = 0;
        for (long seed = 1; seed <= 800; seed++) continued += arrive(Histories.random(seed), seed);
        assertTrue(continued > 1500, "continued only " + continued);
    }

    @Test
    void what_is_said_to_come_last_does_in_long_histories_of_many_heads() {
        int continued = 0;
        for (long seed = 1; seed <= 20; seed++)
            continued += arrive(Histories.random(seed, 120, 3 + (int) (seed % 3) * 14, 1), seed);
        assertTrue(continued > 20, "continued only " + continued);
    }

    @Test
    void facts_that_arrive_as_they_were_recorded_at_one_desk_never_need_a_new_fold() {
        var history = Histories.random(7, 80, 1, 1);
        for (var subject : history.subjects()) {
            var standing = Standing.none(subject);
            for (var fact : history.about(subject)) {
                assertTrue(standing.sight().isLast(fact));
                standing = standing.after(fact);
                assertTrue(standing.sight().includes(fact));
            }
        }
    }

    @Test
    void only_the_newest_facts_are_remembered_besides_the_heads() {
        var history = Histories.random(3, 120, 5, 1);
        var device = history.subjects().getFirst();
        var sight = Standing.of(device, history.about(device)).sight();
        assertEquals(Sight.KEPT + sight.heads().size(), sight.marks().size());
    }

    /// Lets the facts arrive at a centre in some order, and compares it with a full fold at each step.
    private static int arrive(Histories.History history, long seed) {
        var random = new Random(seed);
        int continued = 0;
        for (var subject : history.subjects()) {
            if (subject.type() != SubjectType.DEVICE) continue;
            var standing = Standing.none(subject);
            var folded = new ArrayList<Fact>();
            for (var fact : arrival(history.about(subject), random)) {
                folded.add(fact);
                var expected = Standing.of(subject, folded);
                if (standing.sight().isLast(fact)) {
                    assertEquals(fact, CanonicalOrder.of(folded).getLast(), "seed " + seed);
                    standing = standing.after(fact);
                    continued++;
                } else standing = expected;
                assertEquals(Standing.write(expected), Standing.write(standing), "seed " + seed);
                standing = kept(standing);
            }
        }
        return continued;
    }

    /// Mostly as recorded, with some facts that come late: the way of the world; at times anyhow.
    private static List<Fact> arrival(List<Fact> facts, Random random) {
        var order = new ArrayList<>(facts);
        int swaps = random.nextInt(4) == 0 ? facts.size() * 3 : random.nextInt(4);
        for (int i = 0; i < swaps; i++) {
            var late = order.remove(random.nextInt(order.size()));
            order.add(random.nextInt(order.size() + 1), late);
        }
        return order;
    }

    private static Standing kept(Standing standing) {
        return Standing.read(standing.subject().type(), Standing.write(standing))
                .orElseThrow();
    }
}
