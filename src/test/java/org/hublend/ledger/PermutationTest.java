package org.hublend.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The same facts come to the same, whatever order they arrive in.
@Execution(ExecutionMode.CONCURRENT)
class PermutationTest {
    /// 100,000 in the full run; see the page about the proof.
    private static final int HISTORIES = Integer.getInteger("hublend.histories", 10_000);

    @Test
    void every_order_of_up_to_six_facts_about_a_device_comes_to_the_same() {
        LongStream.rangeClosed(1, 300).parallel().forEach(seed -> {
            var history = Histories.random(seed, 3 + (int) (seed % 4), 2 + (int) (seed % 2), 1);
            for (var subject : history.subjects()) {
                if (subject.type() != SubjectType.DEVICE) continue;
                var facts = history.about(subject);
                var expected = all(subject, facts);
                for (var order : permutations(facts)) assertEquals(expected, all(subject, order), "seed " + seed);
            }
        });
    }

    @Test
    void larger_random_histories_come_to_the_same_in_a_random_order(TestReporter reporter) {
        long first = System.nanoTime();
        reporter.publishEntry("first seed", Long.toString(first));
        LongStream.range(first, first + HISTORIES).parallel().forEach(PermutationTest::comesToTheSame);
    }

    private static void comesToTheSame(long seed) {
        var history = Histories.random(seed);
        var random = new Random(seed);
        var once = history.shuffled(random);
        for (var subject : history.subjects()) {
            var expected = all(subject, history.about(subject));
            assertEquals(expected, all(subject, about(subject, once)), "seed " + seed);
        }
    }

    private static List<Fact> about(Subject subject, List<Fact> facts) {
        return facts.stream().filter(f -> f.isAbout(subject)).toList();
    }

    private static String all(Subject subject, List<Fact> facts) {
        var standing = Standing.of(subject, facts);
        return Standing.write(standing) + standing.cases();
    }

    private static List<List<Fact>> permutations(List<Fact> facts) {
        if (facts.size() < 2) return List.of(facts);
        var all = new ArrayList<List<Fact>>();
        for (int i = 0; i < facts.size(); i++) {
            var rest = new ArrayList<>(facts);
            var first = rest.remove(i);
            for (var tail : permutations(rest)) {
                var order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(Collections.unmodifiableList(order));
            }
        }
        return all;
    }
}
