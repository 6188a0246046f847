package org.hublend.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.LongStream;
import org.hublend.ledger.Histories;
import org.hublend.ledger.Standing;
import org.hublend.ledger.Subject;
import org.hublend.ledger.SubjectType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What the program makes of many random histories, against the second opinion.
@Execution(ExecutionMode.CONCURRENT)
class ContradictionsInHistoriesTest {
    private static final int HISTORIES = Integer.getInteger("hublend.histories", 10_000);
    private static final long FIRST = Long.getLong("hublend.history", 1);

    @Test
    void of_each_contradiction_somebody_is_told_once_and_of_nothing_else() {
        LongStream.range(FIRST, FIRST + HISTORIES)
                .parallel()
                .forEach(seed -> assertEquals(List.of(), complaints(seed), "history " + seed));
    }

    private static List<String> complaints(long seed) {
        var history = Histories.random(seed);
        var told = new ArrayList<Told>();
        var ruled = new HashMap<Subject, Ruled>();
        for (var subject : history.subjects()) {
            var standing = Standing.of(subject, history.about(subject));
            for (var one : standing.cases()) told.add(Told.of(one));
            if (subject.type() == SubjectType.DEVICE) ruled.put(subject, Ruled.of(Standing.write(standing)));
        }
        return new Contradictions(history.facts()).complaints(told, ruled);
    }
}
