package org.hublend.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hublend.ledger.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a desk has still to send, and under which numbers.
class OutboxTest {
    private static final UUID HUB = new UUID(0, 1);

    @TempDir
    Path temp;

    @Test
    void facts_of_two_incarnations_that_get_new_numbers_stay_in_the_order_in_which_they_were_recorded() {
        try (var folder = Folders.founded(temp)) {
            var recorded = new ArrayList<UUID>();
            for (int i = 0; i < 3; i++) recorded.add(record(folder));
            var first = folder.self().orElseThrow().incarnation();
            folder.write(r -> {
                r.outbox().sent(first, 3);
                r.fork();
                return true;
            });
            recorded.add(record(folder));
            var second = folder.self().orElseThrow().incarnation();
            // The centre has lost the last two of the first: these have higher numbers than the newer one.
            folder.write(r -> {
                r.outbox().again(first, 2);
                r.fork();
                return true;
            });
            var third = folder.self().orElseThrow().incarnation();
            assertEquals(3, List.of(first, second, third).stream().distinct().count());
            var facts = folder.write(r -> r.outbox().next(10));
            assertEquals(recorded.subList(1, 4), facts.stream().map(Fact::id).toList());
            assertEquals(List.of(1L, 2L, 3L), facts.stream().map(Fact::number).toList());
            assertEquals(
                    List.of(third),
                    facts.stream().map(Fact::incarnation).distinct().toList());
        }
    }

    private static UUID record(DataFolder folder) {
        return folder.write(r -> r.record(Folders.device(UUID.randomUUID(), HUB)))
                .id();
    }
}
