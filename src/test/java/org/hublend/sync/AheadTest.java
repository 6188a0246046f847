package org.hublend.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// How pages are asked for ahead of the one that is being written. In these tests a page goes from one number to the
/// next.
class AheadTest {
    private static final String EPOCH = "e";
    private static final long FAR = 100;

    /// The cursors that were asked for, in this order.
    private final List<Long> asked = new CopyOnWriteArrayList<>();

    @Test
    void each_page_is_given_once_and_in_order() {
        try (var ahead = beside()) {
            ahead.run(EPOCH, 7, 10, this::page);
            for (long cursor = 7; cursor < 10; cursor++)
                assertEquals(cursor + 1, cursor(ahead.take(EPOCH, cursor).orElseThrow()));
            assertEquals(Optional.empty(), ahead.take(EPOCH, 10), "nothing was asked for behind the goal");
            assertEquals(List.of(7L, 8L, 9L), asked);
        }
    }

    @Test
    void the_next_page_is_on_its_way_while_one_is_waited_for_and_no_more_than_that() throws Exception {
        BlockingQueue<Long> questions = new LinkedBlockingQueue<>();
        BlockingQueue<Long> answers = new LinkedBlockingQueue<>();
        try (var ahead = beside()) {
            ahead.run(EPOCH, 7, FAR, cursor -> {
                questions.add(cursor);
                return answered(taken(answers));
            });
            assertEquals(7, taken(questions));
            answers.add(8L);
            assertEquals(8, taken(questions));
            answers.add(9L);
            // Both lie ready once the second is parsed; only taking one makes room for the third.
            assertEquals(8, cursor(ahead.take(EPOCH, 7).orElseThrow()));
            assertEquals(9, taken(questions));
            assertEquals(9, cursor(ahead.take(EPOCH, 8).orElseThrow()));
            assertEquals(List.of(), List.copyOf(questions), "one question at a time");
            answers.add(10L);
            assertEquals(10, taken(questions));
        }
    }

    @Test
    void without_a_thread_beside_it_asks_for_as_many_as_may_lie_ready() {
        try (var ahead = new Ahead(Runnable::run)) {
            ahead.run(EPOCH, 7, FAR, this::page);
            assertEquals(List.of(7L, 8L), asked);
            assertEquals(8, cursor(ahead.take(EPOCH, 7).orElseThrow()));
            assertEquals(List.of(7L, 8L, 9L), asked);
        }
    }

    @Test
    void a_page_after_another_cursor_or_of_another_history_is_not_taken() {
        try (var ahead = beside()) {
            ahead.run(EPOCH, 7, FAR, this::page);
            assertEquals(Optional.empty(), ahead.take(EPOCH, 8));
            assertFalse(ahead.isRunning());
            ahead.run(EPOCH, 7, FAR, this::page);
            assertEquals(Optional.empty(), ahead.take("another", 7));
            assertFalse(ahead.isRunning());
        }
    }

    @Test
    void after_an_answer_that_is_no_page_or_that_goes_nowhere_nothing_is_asked() {
        for (var answer : List.of(
                new Line.Reply.Failed<Wire.Pulled>(Problem.NO_NETWORK),
                answered(7).reply()))
            try (var ahead = new Ahead(Runnable::run)) {
                asked.clear();
                ahead.run(EPOCH, 7, FAR, cursor -> {
                    asked.add(cursor);
                    return new Ahead.Asked(Turn.NONE, answer, 0, 0);
                });
                assertSame(answer, ahead.take(EPOCH, 7).orElseThrow().asked().reply());
                assertEquals(List.of(7L), asked);
            }
    }

    @Test
    void what_is_of_no_use_any_more_is_given_up() throws Exception {
        var began = new CountDownLatch(1);
        var givenUp = new CountDownLatch(1);
        try (var ahead = beside()) {
            ahead.run(EPOCH, 7, FAR, _ -> {
                began.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    givenUp.countDown();
                }
                return answered(8);
            });
            began.await();
        }
        assertTrue(givenUp.await(30, TimeUnit.SECONDS));
    }

    @Test
    void whoever_stops_waiting_was_cut_off() {
        try (var ahead = beside()) {
            ahead.run(EPOCH, 7, FAR, _ -> answered(taken(new LinkedBlockingQueue<>())));
            Thread.currentThread().interrupt();
            var reply = ahead.take(EPOCH, 7).orElseThrow().asked().reply();
            assertTrue(Thread.interrupted());
            var failed = assertInstanceOf(Line.Reply.Failed.class, reply);
            assertEquals(Problem.CUT, failed.problem());
        }
    }

    @Test
    void a_fault_in_asking_is_not_swallowed() {
        try (var ahead = beside()) {
            ahead.run(EPOCH, 7, FAR, _ -> {
                throw new IllegalArgumentException("broken");
            });
            var thrown = assertThrows(IllegalStateException.class, () -> ahead.take(EPOCH, 7));
            assertInstanceOf(IllegalArgumentException.class, thrown.getCause());
        }
    }

    private static Ahead beside() {
        return new Ahead(task -> Thread.ofVirtual().start(task));
    }

    private Ahead.Asked page(long cursor) {
        asked.add(cursor);
        return answered(cursor + 1);
    }

    private static Ahead.Asked answered(long cursor) {
        var pulled = new Wire.Pulled(EPOCH, FAR, cursor, List.of(), List.of(), 0);
        return new Ahead.Asked(Turn.NONE, new Line.Reply.Answered<>(pulled), 0, 0);
    }

    private static long cursor(Ahead.Parsed page) {
        return page.asked().reply() instanceof Line.Reply.Answered<Wire.Pulled>(var pulled) ? pulled.cursor() : -1;
    }

    private static long taken(BlockingQueue<Long> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
