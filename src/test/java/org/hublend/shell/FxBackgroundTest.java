package org.hublend.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.hublend.shell.Background.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FxBackgroundTest {
    private final CompletableFuture<String> fault = new CompletableFuture<>();
    private final FxBackground background =
            new FxBackground((name, thrown) -> fault.complete(name + " " + thrown.getMessage()));

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void work_is_done_elsewhere_and_its_answer_comes_on_the_windows_thread() throws Exception {
        var threads = new CompletableFuture<List<Boolean>>();
        Screens.onWindow(() -> background.start(
                "Reading",
                Platform::isFxApplicationThread,
                elsewhere -> threads.complete(List.of(elsewhere, Platform.isFxApplicationThread()))));
        assertEquals(List.of(false, true), threads.get(10, TimeUnit.SECONDS));
    }

    @Test
    void a_failure_comes_to_its_handler_on_the_windows_thread() throws Exception {
        var failure = new CompletableFuture<String>();
        Screens.onWindow(() -> background.start(
                "Reading",
                Urgency.NOW,
                () -> {
                    throw new IllegalStateException("no");
                },
                _ -> {},
                e -> failure.complete(e.getMessage() + Platform.isFxApplicationThread())));
        assertEquals("notrue", failure.get(10, TimeUnit.SECONDS));
    }

    @Test
    void a_failure_without_a_handler_is_a_fault_of_the_program() throws Exception {
        Screens.onWindow(() -> background.start(
                "Reading",
                () -> {
                    throw new IllegalStateException("no");
                },
                _ -> {}));
        assertEquals("Reading no", fault.get(10, TimeUnit.SECONDS));
    }

    @Test
    void an_answer_that_fails_is_a_fault_of_the_program() throws Exception {
        Screens.onWindow(() -> background.start("Reading", () -> 1, _ -> {
            throw new IllegalStateException("no");
        }));
        assertEquals("Reading no", fault.get(10, TimeUnit.SECONDS));
    }

    @Test
    void two_jobs_that_can_wait_run_at_once_and_urgent_ones_pass_them() throws Exception {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var go = new CountDownLatch(1);
        var done = new CountDownLatch(5);
        for (int i = 0; i < 5; i++)
            Screens.onWindow(() -> background.start(
                    "Paper",
                    Urgency.LATER,
                    () -> {
                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        go.await();
                        return running.decrementAndGet();
                    },
                    _ -> done.countDown(),
                    _ -> {}));
        var scan = new CompletableFuture<String>();
        Screens.onWindow(() -> background.start("Scan", () -> "found", scan::complete));
        assertEquals("found", scan.get(10, TimeUnit.SECONDS));
        assertEquals(5, Screens.onWindow(() ->
                (int) background.busyWith().stream().filter("Paper"::equals).count()));
        go.countDown();
        assertTrue(done.await(10, TimeUnit.SECONDS));
        assertEquals(2, most.get());
    }

    @Test
    void a_job_that_is_given_up_answers_nothing() throws Exception {
        var began = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var heard = new AtomicInteger();
        var job = Screens.onWindow(() -> background.start(
                "Search",
                Urgency.NOW,
                () -> {
                    began.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } finally {
                        ended.countDown();
                    }
                    return 1;
                },
                _ -> heard.incrementAndGet(),
                _ -> heard.incrementAndGet()));
        assertTrue(began.await(10, TimeUnit.SECONDS));
        job.cancel();
        assertTrue(ended.await(10, TimeUnit.SECONDS));
        var after = new CompletableFuture<Boolean>();
        Screens.onWindow(() -> background.start("After", () -> true, after::complete));
        assertTrue(after.get(10, TimeUnit.SECONDS));
        assertEquals(0, heard.get());
        assertFalse(fault.isDone());
    }
}
