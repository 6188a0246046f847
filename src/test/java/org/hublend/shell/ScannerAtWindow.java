package org.hublend.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.hublend.scanning.BadlyRead;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Scan;

/// A window with a filter, and a scanner or a person at its keyboard whose time the test moves. For the window's
/// thread.
final class ScannerAtWindow {
    final TextField scanBox = new TextField();
    final TextField field = new TextField("abc");
    final ComboBox<String> combo = new ComboBox<>();
    final PasswordField pin = new PasswordField();
    final Button button = new Button("Lend");
    final Button main = new Button("Main");
    final List<String> codes = new ArrayList<>();
    final Scene scene = new Scene(new VBox(scanBox, field, combo, pin, button, main), 300, 300);
    int presses;
    int mainPresses;
    private long now = Duration.ofHours(1).toNanos();
    private final ScanFilter filter;
    private final Stage stage;

    private ScannerAtWindow(Stage stage) {
        combo.setEditable(true);
        button.setOnAction(_ -> presses++);
        main.setOnAction(_ -> mainPresses++);
        main.setDefaultButton(true);
        filter = ScanFilter.install(scene, scanBox, this::read, () -> now);
        this.stage = stage;
        stage.setScene(scene);
        stage.show();
    }

    static ScannerAtWindow open() {
        return new ScannerAtWindow(new Stage());
    }

    void close() {
        stage.close();
    }

    private void read(Reading reading) {
        codes.add(
                switch (reading) {
                    case Scan scan -> scan.code();
                    case BadlyRead(var why) -> why.name();
                });
    }

    void wait(int millis) {
        for (int passed = 0; passed < millis; passed += 10) {
            now += Duration.ofMillis(Math.min(10, millis - passed)).toNanos();
            filter.tick();
        }
    }

    /// The window's thread does not run for a while, so no frame sees this time.
    void hang(int millis) {
        now += Duration.ofMillis(millis).toNanos();
    }

    void scan(String text, int millisAKey) {
        send(text, millisAKey);
        wait(millisAKey);
        enter();
    }

    void send(String text, int millisAKey) {
        for (char c : text.toCharArray()) {
            wait(millisAKey);
            var code = KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c)));
            key(code, String.valueOf(c));
        }
    }

    void enter() {
        key(KeyCode.ENTER, "\r");
    }

    void key(KeyCode code, String text) {
        fire(KeyEvent.KEY_PRESSED, code, text);
        fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, text);
        fire(KeyEvent.KEY_RELEASED, code, text);
    }

    private void fire(EventType<KeyEvent> type, KeyCode code, String text) {
        EventTarget target =
                Optional.<EventTarget>ofNullable(scene.getFocusOwner()).orElse(scene);
        boolean typed = type.equals(KeyEvent.KEY_TYPED);
        Event.fireEvent(
                target,
                new KeyEvent(
                        type,
                        typed ? text : KeyEvent.CHAR_UNDEFINED,
                        typed ? "" : text,
                        code,
                        false,
                        false,
                        false,
                        false));
    }
}
