package org.hublend;

import java.util.function.Consumer;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.hublend.commands.Rooms;
import org.hublend.founding.AssistantModel;
import org.hublend.founding.AssistantView;
import org.hublend.founding.Founding;
import org.hublend.shell.CardWindow;
import org.hublend.shell.FxBackground;
import org.hublend.shell.Problems;
import org.hublend.shell.Texts;
import org.hublend.staff.Member;

/// The window on an empty folder, until there is a desk to show in it.
final class FirstRun {
    private FirstRun() {}

    /// @param founded is given the administrator of the desk that was made
    static AssistantModel show(Stage stage, Rooms rooms, Consumer<Member> founded) {
        var texts = Texts.british();
        var problems = new Problems(rooms.folder().clock(), DeskWindow.log(rooms));
        var background = new FxBackground(problems::add);
        var founding = new Founding(rooms.folder(), rooms.staff());
        var model = new AssistantModel(founding, background, texts, founded);
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> background.close());
        CardWindow.show(stage, new AssistantView(model, texts), texts, problems);
        return model;
    }
}
