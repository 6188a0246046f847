package org.hublend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.hublend.lending.SmallLibrary;
import org.hublend.shell.Framed;
import org.hublend.shell.Help;
import org.hublend.shell.Screens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// F1 on every screen: each says what people do there, and what each of its keys does.
class HelpScreensTest {
    private static final List<String> ALL = List.of(
            "desk",
            "today",
            "devices",
            "loans",
            "people",
            "prepare",
            "session",
            "settle",
            "figures",
            "staff",
            "settings",
            "new-person",
            "new-device",
            "new-member",
            "find",
            "import",
            "all-sessions");

    @TempDir
    Path temp;

    @Test
    void every_screen_is_explained() throws Exception {
        for (var help : helps(ALL)) {
            assertTrue(!help.sentences().isEmpty(), help.title());
            assertTrue(help.everywhere().stream().anyMatch(line -> line.key().equals("F1")), help.title());
            for (var line : help.here()) assertTrue(!line.words().isBlank(), help.title() + " " + line.key());
        }
    }

    @TestFactory
    Stream<DynamicTest> screens() throws Exception {
        var helps = helps(List.of("desk", "figures"));
        return Screens.ofSized("help-desk", size -> Framed.screen(size, "Desk", VBox::new, helps.getFirst()))
                .andSized("help-figures", size -> Framed.screen(size, "Figures", VBox::new, helps.getLast()))
                .tests();
    }

    /// As the window itself answers F1.
    private List<Help> helps(List<String> screens) throws Exception {
        try (var library = SmallLibrary.in(temp)) {
            var priya = library.rooms.folder().read(sql -> library.rooms.staff().withBadge(sql, SmallLibrary.PRIYA));
            var start = DeskWindow.Start.USUAL.with(priya.orElseThrow());
            var stage = Screens.onWindow(Stage::new);
            var window = Screens.onWindow(() -> DeskWindow.show(stage, library.rooms, start));
            var at = new AtTheWindow(stage);
            var helps = new ArrayList<Help>();
            for (var screen : screens) {
                Screens.onWindow(() -> {
                    window.frame().go(screen);
                    return true;
                });
                at.press(KeyCode.F1, "");
                AtTheWindow.until(() -> window.frame().help.get().isPresent());
                helps.add(Screens.onWindow(() -> window.frame().help.get().orElseThrow()));
            }
            Screens.onWindow(() -> {
                stage.close();
                return Optional.empty();
            });
            return helps;
        }
    }
}
