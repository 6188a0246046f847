package org.hublend.sessions;

import static org.hublend.lending.SmallLibrary.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.hublend.shell.Done;
import org.hublend.shell.Frame;
import org.hublend.shell.FrameModel;
import org.hublend.shell.Light;
import org.hublend.shell.Place;
import org.hublend.shell.Screens;
import org.hublend.shell.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// The pictures of a session being written down.
class SessionsScreensTest {
    @TempDir
    Path temp;

    private final Texts texts = Texts.british();
    private final List<AtTheSession> desks = new ArrayList<>();

    @AfterEach
    void close() {
        desks.forEach(d -> d.library.close());
    }

    @TestFactory
    Stream<DynamicTest> screens() {
        return Screens.ofSized("session-empty", size -> window(size, _ -> {}))
                .andSized("session-full", size -> window(size, this::full))
                .andSized("session-badge", size -> window(size, desk -> desk.scan(PRIYA)))
                .andSized("session-dating", size -> window(size, desk -> desk.date("whenever", "50")))
                .andSized("session-saved", size -> window(size, this::week))
                .andSized("session-correct", size -> window(size, this::correct))
                .tests();
    }

    private void full(AtTheSession desk) {
        desk.scan(ANNA, BEN, CARA, CHROMEBOOK);
        desk.model.form(Form.GROUP);
        desk.model.oneMore();
        desk.model.topic("communicating");
        desk.model.topic("managing-information");
    }

    private void week(AtTheSession desk) {
        desk.scan(ANNA).saved(Form.ONE_TO_ONE, "security");
        desk.model.topic("communicating");
        desk.model.topic("problem-solving");
        desk.model.topic("managing-information");
        desk.date("today 9:15", "50").saved(Form.HOME_VISIT, "awareness-raising");
        desk.model.oneMore();
        desk.saved(Form.DROP_IN, "creating");
    }

    private void correct(AtTheSession desk) {
        week(desk);
        desk.model.wrong(desk.line());
        desk.choose(1);
    }

    private Parent window(int textSize, Consumer<AtTheSession> scene) {
        var desk = AtTheSession.signedIn(temp.resolve("desk" + desks.size()));
        desks.add(desk);
        var model = new FrameModel(new NoActs());
        model.textSize.set(textSize);
        model.hub.set("Marple Library");
        model.who.set("Sam C.");
        model.light.set(new Light(Light.Kind.GOOD, texts.of("light.alone", 21)));
        model.places.setAll(new Place("session", Material2RoundMZ.SCHOOL, texts.of("session.place"), 0));
        model.answer.bindBidirectional(desk.model.answer);
        model.here.set("session");
        var frame = new Frame(model, texts, Map.of("session", () -> new SessionsView(desk.model, texts, () -> {})));
        scene.accept(desk);
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
