package org.hublend;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The window on the screen, whatever is in it.
final class Stages {
    private Stages() {}

    /// Opens the window and waits until it is closed. Once in a program, as JavaFX can't be started again.
    ///
    /// @param first puts into it what it begins with, on its thread
    static void open(Consumer<Stage> first) {
        var closed = new CountDownLatch(1);
        Platform.startup(() -> {
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

    /// Brings a window to the front that may be small, or behind another program's.
    static void raise(Stage stage) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }
}
