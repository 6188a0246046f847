package org.hublend;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.hublend.commands.Refusal;
import org.hublend.shell.FxBackground;

/// JavaFX, which takes its time to start and so begins while the data folder is still being opened.
final class Toolkit {
    private static final String NO_DISPLAY = "There is no display here for a window. Sign in to the computer's desktop,"
            + " or use the commands: 'hublend --help' lists them.";

    private final CompletableFuture<Boolean> started = new CompletableFuture<>();

    /// Once in a program, as JavaFX can't be started again.
    void begin() {
        Thread.ofPlatform().name("Toolkit").start(() -> {
            try {
                Platform.startup(() -> started.complete(true));
            } catch (RuntimeException | LinkageError e) {
                started.completeExceptionally(e);
            }
        });
    }

    /// Opens a window and waits until it is closed.
    ///
    /// @param first puts into it what it begins with, on its thread
    void run(Consumer<Stage> first) {
        awaitStart();
        var closed = new CountDownLatch(1);
        FxBackground.onWindow(() -> {
            var stage = new Stage();
            stage.setOnHidden(_ -> closed.countDown());
            first.accept(stage);
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
    }

    private void awaitStart() {
        try {
            started.join();
        } catch (CompletionException e) {
            throw new Refusal(NO_DISPLAY);
        }
    }
}
