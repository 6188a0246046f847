package org.hublend.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds a shorter plan that goes wrong in the same way, by leaving out steps.
final class Shrinker {
    private static final int MOST_RUNS = 150;

    private int runs;

    /// What a plan does wrong; empty where it goes well.
    static Optional<World.Failure> failure(Plan plan, World.Faults faults) {
        try {
            World.run(plan, faults);
            return Optional.empty();
        } catch (World.Failure e) {
            return Optional.of(e);
        }
    }

    World.Failure shrink(Plan plan, World.Faults faults, World.Failure failure) {
        var steps = plan.steps();
        var best = failure;
        for (int piece = steps.size() / 2; piece >= 1; piece = piece == 1 ? 0 : (piece + 1) / 2) {
            for (int from = 0; from < steps.size() && runs < MOST_RUNS; ) {
                var fewer = without(steps, from, piece);
                runs++;
                var still = failure(plan.with(fewer), faults).filter(f -> isSame(f, failure));
                if (still.isPresent()) {
                    steps = fewer;
                    best = still.get();
                } else from += piece;
            }
        }
        return best;
    }

    private static List<Step> without(List<Step> steps, int from, int count) {
        var fewer = new ArrayList<>(steps);
        fewer.subList(from, Math.min(steps.size(), from + count)).clear();
        return List.copyOf(fewer);
    }

    private static boolean isSame(World.Failure one, World.Failure other) {
        return kind(one).equals(kind(other));
    }

    private static String kind(World.Failure failure) {
        return failure.getCause() instanceof Oracle.Broken broken
                ? broken.oracle.toString()
                : Optional.ofNullable(failure.getCause())
                        .map(cause -> cause.getClass().getName())
                        .orElse("");
    }
}
