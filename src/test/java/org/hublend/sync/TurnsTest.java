package org.hublend.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import org.hublend.lending.SmallLibrary;
import org.hublend.storage.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The numbers of requests, over a real folder.
class TurnsTest {
    @TempDir
    Path temp;

    private SmallLibrary library;
    private DataFolder folder;

    @BeforeEach
    void open() throws Exception {
        library = SmallLibrary.in(temp.resolve("desk"));
        folder = library.rooms.folder();
        Joined.nowhere(folder);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void they_rise_and_no_number_is_given_twice_whoever_asks() {
        var numbers = new ArrayList<Long>();
        for (int exchange = 0; exchange < 3; exchange++) {
            var turns = new Turns(folder);
            for (int i = 0; i < 40; i++) {
                var turn = turns.now();
                numbers.add(turn.number());
                numbers.add(turns.after(turn).number());
            }
        }
        for (int i = 1; i < numbers.size(); i++) assertTrue(numbers.get(i) > numbers.get(i - 1), numbers::toString);
    }

    @Test
    void after_numbers_that_another_computer_used_it_goes_on_above_them() {
        var turns = new Turns(folder);
        var before = turns.now();
        turns.drop();
        folder.write(r -> {
            Membership.requestsUsed(r, before.number() + 1_000);
            return true;
        });
        assertEquals(before.number() + 1_001, turns.now().number());
    }

    @Test
    void who_asks_ahead_takes_none_that_were_not_provided() {
        var turns = new Turns(folder);
        assertThrows(IllegalStateException.class, () -> turns.after(Turn.NONE));
        turns.provide();
        for (int i = 0; i < 2 * Ahead.PAGES; i++)
            assertTrue(turns.after(Turn.NONE).number() > 0);
    }
}
