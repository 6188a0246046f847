package org.hublend.shell;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Background for tests: every job runs at once, on the thread that asks.
public final class InlineBackground implements Background {
    @Override
    public <T> Running start(String name, Callable<T> work, Consumer<T> answer) {
        return start(name, Urgency.NOW, work, answer, failure -> {
            throw new AssertionError(name, failure);
        });
    }

    @Override
    public <T> Running start(
            String name, Urgency urgency, Callable<T> work, Consumer<T> answer, Consumer<Exception> failure) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            failure.accept(e);
            return () -> {};
        }
        answer.accept(result);
        return () -> {};
    }
}
