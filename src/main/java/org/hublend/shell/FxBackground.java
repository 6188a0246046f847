package org.hublend.shell;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Background on virtual threads, and the only door from them to the window's thread.
public final class FxBackground implements Background, AutoCloseable {
    private static final int LATER_JOBS_AT_ONCE = 2;

    private final Set<Thread> underWay = ConcurrentHashMap.newKeySet();
    private final Semaphore turns = new Semaphore(LATER_JOBS_AT_ONCE, true);
    private final ObservableList<String> busyWith = FXCollections.observableArrayList();
    private final BiConsumer<String, Throwable> faults;

    /// @param faults told on the window's thread of a job's name and of what nobody handled
    public FxBackground(BiConsumer<String, Throwable> faults) {
        this.faults = faults;
    }

    @Override
    public <T> Running start(String name, Callable<T> work, Consumer<T> answer) {
        return start(name, Urgency.NOW, work, answer, failure -> faults.accept(name, failure));
    }

    @Override
    public <T> Running start(
            String name, Urgency urgency, Callable<T> work, Consumer<T> answer, Consumer<Exception> failure) {
        var job = new Job<>(name, urgency, work, answer, failure);
        onWindow(name, () -> busyWith.add(name));
        var thread = Thread.ofVirtual().name(name).unstarted(job);
        underWay.add(thread);
        thread.start();
        return () -> {
            job.givenUp.set(true);
            thread.interrupt();
        };
    }

    /// The names of the jobs under way, for the window's thread.
    public ObservableList<String> busyWith() {
        return FXCollections.unmodifiableObservableList(busyWith);
    }

    /// Interrupts what still runs and waits until it has ended.
    @Override
    public void close() {
        underWay.forEach(Thread::interrupt);
        for (var thread : underWay) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// Does something small on the window's thread, for somebody outside the window.
    public static void onWindow(Runnable act) {
        Platform.runLater(act);
    }

    private void onWindow(String name, Runnable act) {
        if (Platform.isFxApplicationThread()) act.run();
        else
            Platform.runLater(() -> {
                try {
                    act.run();
                } catch (RuntimeException | Error fault) {
                    faults.accept(name, fault);
                }
            });
    }

    /// One piece of work on its way there and back.
    private final class Job<T> implements Runnable {
        private final String name;
        private final Urgency urgency;
        private final Callable<T> work;
        private final Consumer<T> answer;
        private final Consumer<Exception> failure;
        private final AtomicBoolean givenUp = new AtomicBoolean();

        Job(String name, Urgency urgency, Callable<T> work, Consumer<T> answer, Consumer<Exception> failure) {
            this.name = name;
            this.urgency = urgency;
            this.work = work;
            this.answer = answer;
            this.failure = failure;
        }

        @Override
        public void run() {
            try {
                var result = inTurn();
                back(() -> answer.accept(result));
            } catch (Exception e) {
                back(() -> failure.accept(e));
            } catch (Error e) {
                back(() -> faults.accept(name, e));
            } finally {
                underWay.remove(Thread.currentThread());
            }
        }

        private T inTurn() throws Exception {
            if (urgency == Urgency.NOW) return work.call();
            turns.acquire();
            try {
                return work.call();
            } finally {
                turns.release();
            }
        }

        private void back(Runnable act) {
            onWindow(name, () -> {
                busyWith.remove(name);
                if (!givenUp.get()) act.run();
            });
        }
    }
}
