package org.hublend.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Parts that are not what they should be are noticed, each by the oracle that it offends.
@Order(2)
@Execution(ExecutionMode.CONCURRENT)
class OraclesBiteTest {
    private static final int SEEDS = 40;

    @Test
    void a_store_without_the_lock_of_the_head_is_caught_by_o3() {
        caught(Oracle.O3, Faults.NONE.centre(StoreFaults::withoutHeadLock));
    }

    @Test
    void a_store_without_savepoints_is_caught_by_o2() {
        caught(Oracle.O2, Faults.NONE.poison().centre(StoreFaults::withoutSavepoint));
    }

    @Test
    void with_savepoints_a_fact_that_cannot_be_worked_in_harms_nobody() {
        for (long seed = 1; seed <= 5; seed++)
            assertEquals(Optional.empty(), Shrinker.failure(Plan.of(seed), Faults.NONE.poison()));
    }

    @Test
    void a_store_without_dedupe_is_caught_by_o1() {
        var faults = Faults.NONE
                .centre(StoreFaults::withoutDedupe)
                .schema(
                        "CREATE TABLE loose AS SELECT * FROM fact",
                        "DROP TABLE fact",
                        "ALTER TABLE loose RENAME TO fact",
                        "CREATE TABLE loose AS SELECT * FROM fact_subject",
                        "DROP TABLE fact_subject",
                        "ALTER TABLE loose RENAME TO fact_subject");
        // A desk is copied before it has sent, so that one fact comes by two ways and under two numbers.
        var steps = List.of(
                new Step(Step.Act.DEVICE, 0, 1),
                new Step(Step.Act.COPY_DESK, 0, 2),
                new Step(Step.Act.DEVICE, 0, 3),
                new Step(Step.Act.DEVICE, 2, 4));
        var plan = new Plan(1, 2, 1, 0, steps);
        assertEquals(Optional.empty(), Shrinker.failure(plan, Faults.NONE));
        assertEquals("O1", by(Shrinker.failure(plan, faults).orElseThrow()));
    }

    @Test
    void a_store_that_says_it_kept_what_it_did_not_is_caught_by_o7() {
        caught(Oracle.O7, Faults.NONE.centre(StoreFaults::forgetful));
    }

    @Test
    void a_line_that_acknowledges_too_early_is_caught_by_o7() {
        caught(Oracle.O7, Faults.NONE.line(EarlyLine::new));
    }

    @Test
    void a_cursor_that_moves_before_its_rows_is_caught_by_o3() {
        caught(Oracle.O3, Faults.NONE.desk(StoreFaults::cursorBeforeRows));
    }

    @Test
    void an_order_without_causality_is_caught_by_o2() {
        caught(
                Oracle.O2,
                Faults.NONE.schema("CREATE TRIGGER forget AFTER INSERT ON fact"
                        + " BEGIN UPDATE fact SET after_facts = '' WHERE id = new.id; END"));
    }

    @Test
    void a_centre_that_takes_in_late_facts_about_the_erased_as_they_come_is_caught_by_o9() {
        var faults = Faults.NONE.centre(StoreFaults::withoutErasedList);
        var by = new TreeSet<String>();
        for (long salt = 1; salt <= 12; salt++) {
            // Both desks know somebody; one erases them, and the other, which has not heard of it, changes them.
            var steps = List.of(
                    new Step(Step.Act.PERSON, 0, salt),
                    new Step(Step.Act.EXCHANGE, 0, salt),
                    new Step(Step.Act.EXCHANGE, 0, salt + 1),
                    new Step(Step.Act.EXCHANGE, 1, salt),
                    new Step(Step.Act.EXCHANGE, 1, salt + 1),
                    new Step(Step.Act.CHANGE, 1, salt),
                    new Step(Step.Act.ERASE, 0, salt));
            var plan = new Plan(salt, 2, 1, 0, steps);
            assertEquals(Optional.empty(), Shrinker.failure(plan, Faults.NONE));
            Shrinker.failure(plan, faults).ifPresent(failure -> by.add(by(failure)));
        }
        assertEquals(Set.of("O9"), by);
    }

    @Test
    void a_desk_that_deletes_and_does_not_wipe_is_caught_by_o9() {
        caught(Oracle.O9, Faults.NONE.desk(StoreFaults::withoutWiping));
    }

    @Test
    void a_newer_program_that_does_not_fold_anew_is_caught_by_o2() {
        var faults = Faults.NONE.schema(
                "CREATE TRIGGER begun AFTER INSERT ON upkeep BEGIN UPDATE upkeep SET fold_version = 9999; END",
                "CREATE TRIGGER gone AFTER UPDATE ON upkeep BEGIN UPDATE upkeep SET fold_version = 9999; END");
        var steps = new ArrayList<Step>();
        for (var act : List.of(Step.Act.PERSON, Step.Act.CHANGE, Step.Act.EXCHANGE, Step.Act.UPGRADE))
            for (int salt = 1; salt <= 8; salt++) steps.add(new Step(act, 0, salt));
        var plan = new Plan(1, 2, 1, 0, steps);
        assertEquals(Optional.empty(), Shrinker.failure(plan, Faults.NONE));
        assertEquals("O2", by(Shrinker.failure(plan, faults).orElseThrow()));
    }

    @Test
    void a_centre_that_forgets_who_was_removed_is_caught_by_o13() {
        var faults = Faults.NONE.schema("CREATE TRIGGER back AFTER UPDATE OF status ON desk WHEN new.status = 'revoked'"
                + " BEGIN UPDATE desk SET status = 'active' WHERE id = new.id; END");
        var steps = List.of(new Step(Step.Act.DEVICE, 0, 1), new Step(Step.Act.REVOKE, 1, 2));
        var plan = new Plan(1, 3, 1, 0, steps);
        assertEquals(Optional.empty(), Shrinker.failure(plan, Faults.NONE));
        assertEquals("O13", by(Shrinker.failure(plan, faults).orElseThrow()));
    }

    /// By this oracle, in one of some seeds.
    private static void caught(Oracle expected, Faults faults) {
        Map<String, Integer> caught = new TreeMap<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            var failure = Shrinker.failure(Plan.of(seed), faults);
            if (failure.isEmpty()) continue;
            var by = by(failure.get());
            caught.merge(by, 1, Integer::sum);
            if (by.equals(expected.toString())) return;
        }
        assertTrue(caught.containsKey(expected.toString()), "not caught by " + expected + " but " + caught);
    }

    private static String by(World.Failure failure) {
        return failure.getCause() instanceof Oracle.Broken broken ? broken.oracle.toString() : failure.toString();
    }
}
