package org.hublend.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hublend.sync.SyncEngine.Action;
import org.hublend.sync.SyncEngine.Event;
import org.junit.jupiter.api.Test;

class SyncEngineTest {
    private final SyncEngine engine = new SyncEngine();

    @Test
    void it_sends_until_nothing_is_left_and_reads_until_the_head_that_was_there_at_the_start() {
        assertEquals(new Action.Send(Wire.BATCH_FACTS), engine.step(new Event.Begun()));
        assertEquals(new Action.Send(Wire.BATCH_FACTS), engine.step(new Event.Stored(Wire.BATCH_FACTS)));
        assertEquals(new Action.Read(), engine.step(new Event.NothingToSend()));
        assertEquals(new Action.Read(), engine.step(new Event.PageRead(7, 5, 10)));
        // Others go on writing; this exchange ends where it meant to.
        var end = assertInstanceOf(Action.End.class, engine.step(new Event.PageRead(7, 10, 90)));
        assertTrue(end.ending().reachedHead());
        assertEquals(Wire.BATCH_FACTS, end.ending().sent());
        assertEquals(14, end.ending().received());
    }

    @Test
    void that_head_is_its_goal_whatever_the_head_is_later() {
        assertEquals(10, engine.goal(10));
        engine.step(new Event.Begun());
        engine.step(new Event.NothingToSend());
        engine.step(new Event.PageRead(7, 5, 10));
        assertEquals(10, engine.goal(90));
    }

    @Test
    void what_is_too_large_is_halved() {
        engine.step(new Event.Begun());
        assertEquals(new Action.Send(Wire.BATCH_FACTS / 2), engine.step(refused(Wire.Refusal.TOO_LARGE, 0)));
        assertEquals(new Action.Send(Wire.BATCH_FACTS / 4), engine.step(refused(Wire.Refusal.TOO_LARGE, 0)));
    }

    @Test
    void after_some_that_went_through_a_larger_batch_is_tried() {
        engine.step(new Event.Begun());
        engine.step(refused(Wire.Refusal.TOO_LARGE, 0));
        engine.step(refused(Wire.Refusal.TOO_LARGE, 0));
        var stored = new Event.Stored(Wire.BATCH_FACTS / 4);
        for (int i = 1; i < SyncEngine.TRUST; i++)
            assertEquals(new Action.Send(Wire.BATCH_FACTS / 4), engine.step(stored));
        assertEquals(new Action.Send(Wire.BATCH_FACTS / 2), engine.step(stored));
        assertEquals(new Action.Send(Wire.BATCH_FACTS / 4), engine.step(refused(Wire.Refusal.TOO_LARGE, 0)));
        assertEquals(new Action.Send(Wire.BATCH_FACTS / 4), engine.step(stored));
    }

    @Test
    void a_push_that_is_refused_does_not_keep_it_from_reading() {
        engine.step(new Event.Begun());
        assertEquals(new Action.Read(), engine.step(refused(Wire.Refusal.FAULT, 0)));
        var end = assertInstanceOf(Action.End.class, engine.step(new Event.PageRead(3, 4, 4)));
        assertTrue(end.ending().reachedHead());
        assertTrue(end.ending().problem().isPresent());
    }

    @Test
    void a_line_that_is_down_ends_it() {
        engine.step(new Event.Begun());
        var end = assertInstanceOf(Action.End.class, engine.step(new Event.Failed(Problem.NO_NETWORK)));
        assertFalse(end.ending().reachedHead());
        assertEquals(Problem.NO_NETWORK, end.ending().problem().orElseThrow());
    }

    @Test
    void a_gap_is_sent_again_and_a_fork_goes_on_under_new_numbers() {
        engine.step(new Event.Begun());
        assertEquals(new Action.SendAgain(4), engine.step(refused(Wire.Refusal.GAP, 4)));
        assertEquals(new Action.Send(Wire.BATCH_FACTS), engine.step(new Event.Done()));
        assertEquals(new Action.Fork(), engine.step(refused(Wire.Refusal.FORKED, 9)));
        assertEquals(new Action.Send(Wire.BATCH_FACTS), engine.step(new Event.Done()));
    }

    @Test
    void a_centre_that_forgot_is_told_again_before_reading_goes_on() {
        engine.step(new Event.Begun());
        engine.step(new Event.NothingToSend());
        assertEquals(new Action.SendAgain(3), engine.step(new Event.CentreForgot(3)));
        assertEquals(new Action.Send(Wire.BATCH_FACTS), engine.step(new Event.Done()));
    }

    @Test
    void a_centre_that_answers_in_circles_is_left() {
        var event = new Event.Begun();
        var action = engine.step(event);
        int steps = 0;
        while (!(action instanceof Action.End)) {
            action = engine.step(refused(Wire.Refusal.GAP, 1));
            assertTrue(++steps < 50);
        }
        assertEquals(Problem.LIED, ((Action.End) action).ending().problem().orElseThrow());
    }

    private static Event refused(String problem, long value) {
        return new Event.Refused(new Wire.Refusal(problem, "A sentence.", value, "", 0));
    }
}
