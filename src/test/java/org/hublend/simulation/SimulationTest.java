package org.hublend.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Many small histories of an alliance in which everything goes wrong, each from a seed.
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
class SimulationTest {
    private static final int SEEDS = Integer.getInteger("hublend.seeds", 100);
    private static final long FIRST = Long.getLong("hublend.seed", 1);

    @Test
    void whatever_happens_all_is_well_when_the_network_heals() {
        LongStream.range(FIRST, FIRST + SEEDS).parallel().forEach(SimulationTest::holds);
    }

    private static void holds(long seed) {
        var plan = Plan.of(seed);
        try {
            assertEquals(World.run(plan, Faults.NONE), World.run(plan, Faults.NONE), "seed " + seed);
        } catch (World.Failure e) {
            var small = new Shrinker().shrink(plan, Faults.NONE, e);
            throw new AssertionError(
                    "Seed " + seed + ": " + small.getMessage() + "\n" + String.join("\n", small.trace), small);
        }
    }
}
