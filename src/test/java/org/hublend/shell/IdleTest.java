package org.hublend.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.hublend.shell.Idle.State;
import org.junit.jupiter.api.Test;

class IdleTest {
    private final Idle idle = new Idle(Idle.Limits.ofMinutes(1, 2), 0);

    @Test
    void it_dims_after_a_minute_warns_and_locks_after_two() {
        assertEquals(State.AWAKE, at(59));
        assertEquals(State.DIM, at(60));
        assertEquals(State.DIM, at(89));
        assertEquals(State.WARNED, at(90));
        assertEquals(State.WARNED, at(119));
        assertEquals(State.LOCKED, at(120));
    }

    @Test
    void whatever_anybody_does_begins_it_anew() {
        assertEquals(State.WARNED, at(100));
        idle.active(seconds(100));
        assertEquals(State.AWAKE, at(159));
        assertEquals(State.LOCKED, at(220));
    }

    @Test
    void nothing_rests_while_an_agreement_is_read() {
        for (int second = 0; second < 3600; second += 30) assertEquals(State.AWAKE, idle.at(seconds(second), true));
        assertEquals(State.AWAKE, at(3600 - 30 + 59));
        assertEquals(State.DIM, at(3600 - 30 + 60));
    }

    @Test
    void dimming_never_comes_after_locking() {
        idle.limit(Idle.Limits.ofMinutes(20, 1));
        assertEquals(State.AWAKE, at(29));
        assertEquals(State.WARNED, at(30));
        assertEquals(State.LOCKED, at(60));
    }

    @Test
    void a_computer_that_slept_is_locked_when_it_wakes() {
        assertEquals(State.LOCKED, at(8 * 3600));
    }

    @Test
    void the_desk_is_locked_once_and_what_is_shut_does_not_rest() {
        var now = new AtomicLong();
        var locks = new AtomicInteger();
        var model = new RestModel(locks::incrementAndGet, now::get);
        model.limit(3, 5);
        now.set(seconds(180));
        model.look(false);
        assertTrue(model.isResting());
        model.active();
        assertFalse(model.isResting());
        now.set(seconds(180 + 300));
        model.look(false);
        model.look(false);
        assertEquals(1, locks.get());
        now.set(seconds(10_000));
        model.look(true);
        assertFalse(model.isResting());
    }

    private State at(long seconds) {
        return idle.at(seconds(seconds), false);
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
