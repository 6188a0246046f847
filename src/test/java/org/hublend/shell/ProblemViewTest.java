package org.hublend.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// What somebody can do about a fault of the program.
class ProblemViewTest {
    private static final Path LOGS = Path.of("somewhere", "logs");

    private final List<Path> opened = new CopyOnWriteArrayList<>();

    @Test
    void the_log_folder_is_shown_by_the_system() throws Exception {
        pressLog(true);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !opened.isEmpty());
        assertEquals(List.of(LOGS), opened);
    }

    @Test
    void where_nothing_shows_folders_the_place_is_said() throws Exception {
        var view = pressLog(false);
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> Screens.onWindow(() -> view.lookupAll(".label").stream()
                        .anyMatch(n ->
                                n instanceof Labeled label && label.getText().contains(LOGS.toString()))));
    }

    private ProblemView pressLog(boolean opens) throws Exception {
        return Screens.onWindow(() -> {
            var fault = Fault.of("Printing", new IllegalStateException("test"), Instant.EPOCH);
            var log = new Problems.Log(LOGS, path -> opened.add(path) && opens);
            var view = new ProblemView(fault, log, Texts.british(), () -> {});
            new Scene(view).getRoot().applyCss();
            view.lookupAll(".button").stream()
                    .filter(n -> n instanceof Button button && button.getText().startsWith("Open the log folder"))
                    .map(Button.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return view;
        });
    }
}
