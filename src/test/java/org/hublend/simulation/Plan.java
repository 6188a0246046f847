package org.hublend.simulation;

import java.util.List;
import java.util.Random;

/// All of one run: who there is, and what happens in which order.
///
/// @param alone how many of the desks begin without the centre
record Plan(long seed, int desks, int hubs, int alone, List<Step> steps) {
    static Plan of(long seed) {
        var random = new Random(seed);
        int desks = 2 + random.nextInt(random.nextInt(4) == 0 ? 7 : 3);
        int hubs = 1 + random.nextInt(Math.min(3, desks));
        return new Plan(seed, desks, hubs, random.nextInt(2), Step.random(random, 20 + random.nextInt(40)));
    }

    Plan with(List<Step> steps) {
        return new Plan(seed, desks, hubs, alone, steps);
    }
}
