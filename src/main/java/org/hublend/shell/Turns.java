package org.hublend.shell;

import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Takes what happens on a screen one after the other, in the order in which it happened, also while the disk is
/// asked.
public final class Turns {
    private final Background background;
    private final BiConsumer<String, Exception> failed;
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    /// @param failed is told of what went wrong; the next turn comes after it
    public Turns(Background background, BiConsumer<String, Exception> failed) {
        this.background = background;
        this.failed = failed;
    }

    /// Does this as soon as all that came before is done.
    public void next(Runnable act) {
        waiting.add(act);
        go();
    }

    /// Part of a turn: asks the disk, and ends the turn with the answer.
    public <T> void ask(String name, Callable<T> question, Consumer<T> then) {
        busy = true;
        background.start(
                name,
                Background.Urgency.NOW,
                question,
                result -> end(() -> then.accept(result)),
                failure -> end(() -> failed.accept(name, failure)));
    }

    private void end(Runnable last) {
        busy = false;
        try {
            last.run();
        } finally {
            go();
        }
    }

    private void go() {
        while (!busy && !waiting.isEmpty()) waiting.poll().run();
    }
}
