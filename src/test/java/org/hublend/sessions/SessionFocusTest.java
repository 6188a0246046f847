package org.hublend.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.hublend.shell.Screens;
import org.hublend.shell.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the focus is while a session is written down.
class SessionFocusTest {
    @TempDir
    Path temp;

    private AtTheSession desk;
    private Stage stage;
    private StackPane front;
    private SessionsView view;

    @BeforeEach
    void open() throws Exception {
        desk = AtTheSession.signedIn(temp);
        view = Screens.onWindow(() -> new SessionsView(desk.model, Texts.british(), () -> {}));
        front = Screens.onWindow(StackPane::new);
        stage = Screens.shown(front);
    }

    @AfterEach
    void close() throws Exception {
        onWindow(() -> {
            stage.close();
            return true;
        });
        desk.library.close();
    }

    @Test
    void it_begins_at_the_kind_of_session_each_time_it_comes_to_the_front() throws Exception {
        onWindow(() -> {
            front.getChildren().setAll(view);
            desk.model.shown();
            assertEquals("How: Drop-in", focus());
            named("Minutes: 45").requestFocus();
            front.getChildren().clear();
            front.getChildren().setAll(view);
            desk.model.shown();
            assertEquals("How: Drop-in", focus());
            return true;
        });
    }

    @Test
    void what_others_record_takes_nobody_from_where_they_are() throws Exception {
        onWindow(() -> {
            front.getChildren().setAll(view);
            desk.model.shown();
            named("Minutes: 45").requestFocus();
            desk.model.shown();
            assertEquals("Minutes: 45", focus());
            return true;
        });
    }

    private String focus() {
        return stage.getScene().getFocusOwner().getAccessibleText();
    }

    private Node named(String name) {
        return view.lookupAll(".tile").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No tile is called " + name));
    }

    private static void onWindow(Callable<Boolean> act) throws Exception {
        Screens.onWindow(act);
    }
}
