package org.hublend.shell;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// The table of what each key of the window does. The scanner's filter is to be added to the scene before it.
public final class Keys {
    private final Map<Key, Runnable> acts = new EnumMap<>(Key.class);
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);

    /// Lets `key` do this from now on.
    public Keys on(Key key, Runnable act) {
        acts.put(key, act);
        return this;
    }

    /// Lets `key` do nothing.
    public Keys off(Key key) {
        acts.remove(key);
        return this;
    }

    public void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, false));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> press(event, true));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> down.remove(event.getCode()));
        // A key that is let go in another program's window would seem held for ever.
        scene.windowProperty().flatMap(Window::focusedProperty).addListener(_ -> down.clear());
    }

    private void press(KeyEvent event, boolean controlsHadIt) {
        var key = Stream.of(Key.values())
                .filter(acts::containsKey)
                .filter(k -> k.isForControlsFirst() == controlsHadIt && k.matches(event))
                .findFirst();
        if (key.isEmpty()) return;
        event.consume();
        var held = !down.add(event.getCode());
        var act = acts.get(key.get());
        if (act != null && (!held || key.get().repeats())) act.run();
    }
}
