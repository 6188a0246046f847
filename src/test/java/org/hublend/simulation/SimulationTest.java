package org.hublend.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Many small histories of an alliance in which everything goes wrong, each from a seed, run twice
/// and going the same way. Where there is only so much time, the first hundred are, and others for a third of it; then
/// they are run once.
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
class SimulationTest {
    private static final int SEEDS = Integer.getInteger("hublend.seeds", 100);
    private static final int LEAST = 100;
    private static final int TWICE = Integer.getInteger("hublend.twice", SEEDS);
    private static final long FIRST = Long.getLong("hublend.seed", 1);
    private static final long MINUTES =
            Long.getLong("hublend.minutes", Duration.ofDays(7).toMinutes());

    private final long begun = System.nanoTime();
    private final AtomicInteger run = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();

    @Test
    void whatever_happens_all_is_well_when_the_network_heals() {
        LongStream.range(FIRST, FIRST + SEEDS).parallel().forEach(this::holds);
        System.out.printf(
                "Simulation: %d of %d seeds from %d on, %d of them twice, and all was well.%n",
                run.get(), SEEDS, FIRST, again.get());
        assertTrue(run.get() >= Math.min(SEEDS, LEAST));
    }

    private void holds(long seed) {
        long gone = System.nanoTime() - begun;
        long time = Duration.ofMinutes(MINUTES).toNanos();
        if (gone > time && seed >= FIRST + LEAST) return;
        boolean isTwice = seed < FIRST + LEAST || seed < FIRST + TWICE && gone < time / 3;
        var plan = Plan.of(seed);
        run.incrementAndGet();
        try {
            var went = World.run(plan, Faults.NONE);
            if (!isTwice) return;
            assertEquals(went, World.run(plan, Faults.NONE), "seed " + seed);
            again.incrementAndGet();
        } catch (World.Failure e) {
            var small = new Shrinker().shrink(plan, Faults.NONE, e);
            throw new AssertionError(
                    "Seed " + seed + ": " + small.getMessage() + "\n" + String.join("\n", small.trace), small);
        }
    }
}
