package org.hublend.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Whatever well-formed or broken facts there are, a device comes to something that holds together.
@Execution(ExecutionMode.CONCURRENT)
class TotalityTest {
    @Test
    void what_honest_desks_record_holds_together() {
        for (long seed = 1; seed <= 500; seed++) {
            var history = Histories.random(seed);
            for (var subject : history.subjects()) check(Standing.of(subject, history.about(subject)), seed);
        }
    }

    @Test
    void garbage_between_the_facts_breaks_nothing_and_comes_to_the_same_in_every_order() {
        for (long seed = 1; seed <= 500; seed++) {
            var history = Histories.random(seed);
            var random = new Random(seed);
            var facts = spoiled(history.facts(), random);
            for (var subject : history.subjects()) {
                var standing = Standing.of(subject, facts);
                check(standing, seed);
                Collections.shuffle(facts, random);
                assertEquals(Standing.write(standing), Standing.write(Standing.of(subject, facts)), "seed " + seed);
            }
        }
    }

    @Test
    void garbage_is_not_taken_for_the_last_fact_unless_two_forged_facts_name_each_other() {
        for (long seed = 1; seed <= 500; seed++) {
            var history = Histories.random(seed);
            var device = history.subjects().getFirst();
            var random = new Random(seed);
            var folded = new ArrayList<Fact>();
            var named = new HashSet<UUID>();
            var standing = Standing.none(device);
            for (var fact : spoiled(history.facts(), random)) {
                // No store takes two facts of one number.
                if (folded.stream()
                        .anyMatch(f -> f.incarnation().equals(fact.incarnation()) && f.number() == fact.number()))
                    continue;
                folded.add(fact);
                var expected = Standing.of(device, folded);
                standing =
                        standing.sight().isLast(fact) && !named.contains(fact.id()) ? standing.after(fact) : expected;
                named.addAll(fact.after());
                assertEquals(Standing.write(expected), Standing.write(standing), "seed " + seed);
            }
        }
    }

    private static void check(Standing standing, long seed) {
        Supplier<@Nullable String> where = () -> "seed " + seed + " " + standing;
        var cases = standing.cases();
        assertEquals(cases.size(), cases.stream().map(Case::id).distinct().count(), where);
        assertEquals(Optional.of(standing), Standing.read(standing.subject().type(), Standing.write(standing)), where);
        if (!(standing instanceof Custody custody)) return;
        var items = custody.items();
        long open = items.stream().filter(i -> i.state() == ItemState.OPEN).count();
        assertTrue(open <= 1, where);
        for (var item : items) {
            assertTrue(!item.terms().isEmpty(), where);
            if (item.state() == ItemState.RETURNED || item.state() == ItemState.PRESUMED)
                assertTrue(item.end().isPresent(), where);
            if (item.state() == ItemState.DISPUTED)
                assertTrue(
                        custody.troubles().stream()
                                .anyMatch(t -> t.kind() == CaseKind.DOUBLE_LOAN
                                        && t.facts().contains(item.opened())),
                        where);
        }
        boolean disputed = items.stream().anyMatch(i -> i.state() == ItemState.DISPUTED);
        var state = custody.state();
        if (state == DeviceState.UNREGISTERED || state.isGone()) return;
        assertEquals(open == 1, state == DeviceState.OUT, where);
        assertEquals(open == 0 && disputed, state == DeviceState.TO_SETTLE, where);
    }

    private static List<Fact> spoiled(List<Fact> facts, Random random) {
        var spoiled = new ArrayList<>(facts);
        for (int i = 0; i < 6; i++) {
            int at = random.nextInt(spoiled.size());
            var fact = spoiled.get(at);
            var other = spoiled.get(random.nextInt(spoiled.size()));
            switch (random.nextInt(6)) {
                case 0 ->
                    spoiled.set(at, with(fact, fact.number(), fact.subjects(), List.of(Ids.of("x" + i)), fact.body()));
                case 1 -> spoiled.set(at, with(fact, fact.number(), fact.subjects(), List.of(other.id()), fact.body()));
                case 2 -> spoiled.set(at, with(fact, other.number(), fact.subjects(), fact.after(), fact.body()));
                case 3 -> spoiled.set(at, with(fact, fact.number(), other.subjects(), fact.after(), fact.body()));
                case 4 -> spoiled.set(at, with(fact, fact.number(), fact.subjects(), fact.after(), new byte[] {'{'}));
                default -> spoiled.add(undone(fact, i));
            }
        }
        spoiled.add(spoiled.get(random.nextInt(spoiled.size())));
        return spoiled;
    }

    private static Fact undone(Fact fact, int i) {
        var kind = new Kind.Undone(Ids.of("unknown" + i), "", fact.subjects());
        return new Fact(
                Ids.of("undo" + fact.id() + i),
                fact.desk(),
                fact.incarnation(),
                fact.number(),
                Kinds.name(kind),
                1,
                fact.subjects(),
                List.of(fact.id()),
                fact.recorded(),
                fact.happened(),
                fact.actor(),
                Kinds.write(kind),
                Optional.empty(),
                Optional.empty(),
                new byte[0]);
    }

    private static Fact with(Fact fact, long number, List<Subject> subjects, List<UUID> after, byte[] body) {
        return new Fact(
                fact.id(),
                fact.desk(),
                fact.incarnation(),
                number,
                fact.kind(),
                fact.version(),
                subjects,
                after,
                fact.recorded(),
                fact.happened(),
                fact.actor(),
                body,
                fact.coarse(),
                fact.personal(),
                fact.chain());
    }
}
