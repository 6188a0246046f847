package org.hublend.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final int DESKS = 200;
    private static final Problem ASKED_TO_WAIT = new Problem(Problem.Kind.REFUSED, "Later.", Duration.ofSeconds(60));

    @Test
    void desks_that_lost_the_network_together_do_not_come_back_together() {
        var waits = waits(5, Problem.NO_NETWORK, wait -> wait.more().toMillis());
        assertTrue(mostInASecond(waits) <= DESKS / 10, () -> Arrays.toString(waits));
    }

    @Test
    void the_longer_the_network_is_away_the_longer_they_wait_but_never_longer_than_minutes() {
        assertTrue(
                Arrays.stream(waits(1, Problem.NO_NETWORK, wait -> wait.more().toMillis()))
                                .max()
                                .orElseThrow()
                        <= 3_000);
        long latest = Arrays.stream(
                        waits(40, Problem.NO_NETWORK, wait -> wait.more().toMillis()))
                .max()
                .orElseThrow();
        assertTrue(latest > 120_000 && latest <= 301_000, latest + " ms");
    }

    @Test
    void nobody_comes_sooner_than_they_were_asked_to_and_not_all_at_once_then() {
        var waits = waits(1, ASKED_TO_WAIT, wait -> wait.asked().toMillis());
        assertTrue(Arrays.stream(waits).allMatch(wait -> wait >= 60_000));
        var tenths = Arrays.stream(waits).map(wait -> wait / 100).distinct().count();
        assertTrue(tenths >= 15, tenths + " different tenths of a second");
    }

    @Test
    void when_all_went_well_it_looks_again_after_half_a_minute_and_forgets_the_trouble() {
        var pace = new Pace(new Random(1));
        for (int i = 0; i < 10; i++) pace.after(outcome(Optional.of(Problem.NO_NETWORK)));
        var quiet = pace.after(outcome(Optional.empty()));
        assertEquals(Duration.ZERO, quiet.asked());
        assertTrue(quiet.more().toSeconds() >= 30 && quiet.more().toSeconds() <= 45, quiet::toString);
        assertTrue(pace.after(outcome(Optional.of(Problem.NO_NETWORK))).more().toSeconds() <= 3);
    }

    /// How long each of many desks waits after so many exchanges that failed.
    private static long[] waits(int failures, Problem problem, ToLongFunction<Pace.Wait> of) {
        return IntStream.range(0, DESKS)
                .mapToLong(desk -> {
                    var pace = new Pace(new Random(desk));
                    for (int i = 1; i < failures; i++) pace.after(outcome(Optional.of(problem)));
                    return of.applyAsLong(pace.after(outcome(Optional.of(problem))));
                })
                .toArray();
    }

    private static int mostInASecond(long[] waits) {
        var sorted = Arrays.stream(waits).sorted().toArray();
        return IntStream.range(0, sorted.length)
                .map(from -> (int) Arrays.stream(sorted)
                        .filter(wait -> wait >= sorted[from] && wait < sorted[from] + 1_000)
                        .count())
                .max()
                .orElse(0);
    }

    private static Exchange.Outcome outcome(Optional<Problem> problem) {
        return new Exchange.Outcome(0, 0, 0, 0, 0, 0, problem.isEmpty(), problem);
    }
}
