package org.hublend.shell;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// Shows one screen inside the window's frame, as people see it.
public final class Framed {
    private Framed() {}

    public static Parent screen(int textSize, String name, Supplier<? extends Parent> view) {
        return screen(textSize, name, view, new SimpleObjectProperty<>(Optional.empty()));
    }

    /// With the help for it over the middle.
    public static Parent screen(int textSize, String name, Supplier<? extends Parent> view, Help help) {
        return screen(textSize, name, view, new SimpleObjectProperty<>(Optional.empty()), Optional.of(help));
    }

    /// @param answer what the screen says in the band above it
    public static Parent screen(
            int textSize, String name, Supplier<? extends Parent> view, ObjectProperty<Optional<Answer>> answer) {
        return screen(textSize, name, view, answer, Optional.empty());
    }

    private static Parent screen(
            int textSize,
            String name,
            Supplier<? extends Parent> view,
            ObjectProperty<Optional<Answer>> answer,
            Optional<Help> help) {
        var model = new FrameModel(new NoActs());
        model.textSize.set(textSize);
        model.hub.set("Marple Library");
        model.who.set("Priya N.");
        model.light.set(new Light(Light.Kind.WAITING, Texts.british().of("light.alone", 21)));
        model.places.setAll(
                new Place("desk", Material2RoundMZ.SWAP_HORIZ, Texts.british().of("desk.place"), 0),
                new Place("here", Material2RoundMZ.VIEW_LIST, name, 0));
        model.answer.bindBidirectional(answer);
        model.here.set("here");
        model.help.set(help);
        var frame = new Frame(model, Texts.british(), Map.of("here", view));
        // Whether the window of the picture is in front is chance.
        model.listening.subscribe(_ -> model.listening.set(true));
        return frame;
    }

    private record NoActs() implements FrameModel.Acts {
        @Override
        public void search(String typed) {}

        @Override
        public void undo(Done done) {}

        @Override
        public void showNews() {}

        @Override
        public void showWho() {}
    }
}
