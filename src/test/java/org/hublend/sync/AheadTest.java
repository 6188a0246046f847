package org.hublend.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AheadTest {
    private static final String EPOCH = "e";

    @Test
    void the_page_that_was_asked_for_is_waited_for() {
        var goesOn = new CountDownLatch(1);
        var page = asked();
        try (var ahead = beside()) {
            ahead.ask(EPOCH, 7, () -> {
                goesOn.await();
                return page;
            });
            goesOn.countDown();
            assertSame(page, ahead.take(EPOCH, 7).orElseThrow());
            assertEquals(Optional.empty(), ahead.take(EPOCH, 7), "it is given once");
        }
    }

    @Test
    void a_page_after_another_cursor_or_of_another_history_is_not_taken() {
        try (var ahead = beside()) {
            ahead.ask(EPOCH, 7, AheadTest::asked);
            assertEquals(Optional.empty(), ahead.take(EPOCH, 8));
            ahead.ask(EPOCH, 7, AheadTest::asked);
            assertEquals(Optional.empty(), ahead.take("another", 7));
        }
    }

    @Test
    void what_is_of_no_use_any_more_is_given_up() throws Exception {
        var began = new CountDownLatch(1);
        var givenUp = new CountDownLatch(1);
        try (var ahead = beside()) {
            ahead.ask(EPOCH, 7, () -> {
                began.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    givenUp.countDown();
                }
                return asked();
            });
            began.await();
        }
        assertTrue(givenUp.await(30, TimeUnit.SECONDS));
    }

    @Test
    void whoever_stops_waiting_was_cut_off() {
        try (var ahead = beside()) {
            ahead.ask(EPOCH, 7, () -> {
                new CountDownLatch(1).await();
                return asked();
            });
            Thread.currentThread().interrupt();
            var reply = ahead.take(EPOCH, 7).orElseThrow().reply();
            assertTrue(Thread.interrupted());
            var failed = assertInstanceOf(Line.Reply.Failed.class, reply);
            assertEquals(Problem.CUT, failed.problem());
        }
    }

    @Test
    void a_fault_in_asking_is_not_swallowed() {
        try (var ahead = beside()) {
            ahead.ask(EPOCH, 7, () -> {
                throw new IllegalArgumentException("broken");
            });
            var thrown = assertThrows(IllegalStateException.class, () -> ahead.take(EPOCH, 7));
            assertInstanceOf(IllegalArgumentException.class, thrown.getCause());
        }
    }

    private static Ahead beside() {
        return new Ahead(task -> Thread.ofVirtual().start(task));
    }

    private static Ahead.Asked asked() {
        return new Ahead.Asked(List.of(), new Line.Reply.Failed<>(Problem.NO_NETWORK), Optional.empty(), 0, 0);
    }
}
