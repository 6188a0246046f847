package org.hublend.settings;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.hublend.ledger.Role;
import org.hublend.settings.DeskSettings.Sending;
import org.hublend.settings.SettingsModel.Section;
import org.hublend.shell.Screens;
import org.hublend.shell.Texts;
import org.hublend.storage.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The pictures of the settings.
class SettingsScreensTest {
    @TempDir
    Path temp;

    private final List<AtTheSettings> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(AtTheSettings::close);
    }

    @TestFactory
    Stream<DynamicTest> screens() {
        return Screens.of("settings-administrator", () -> settings(Role.ADMINISTRATOR, false))
                .and("settings-staff", this::atStaff)
                .and("settings-volunteer", () -> settings(Role.VOLUNTEER, true))
                .tests();
    }

    private Parent settings(Role role, boolean isJoined) {
        var at = new AtTheSettings(temp.resolve(String.valueOf(open.size())), role);
        open.add(at);
        at.model.light.set(isJoined ? "1 thing was not accepted" : "Not joined yet");
        at.model.sayingOf(Section.HUB).set("Saved.");
        if (isJoined)
            at.model.sending.set(Optional.of(new Sending(
                    true,
                    Optional.of(Instant.parse("2026-11-23T09:12:00Z")),
                    Map.of("loan.opened", 3, "items.returned", 1),
                    List.of(new Outbox.Stuck(UUID.randomUUID(), "loan.opened", "The person is not known there.")))));
        var scroll = new ScrollPane(new SettingsView(at.model, Texts.british(), at.library.clock()));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        var window = new StackPane(scroll);
        window.getStyleClass().add("window");
        return window;
    }

    /// The end of the screen, where the staff are.
    private Parent atStaff() {
        var window = settings(Role.ADMINISTRATOR, false);
        var scroll = (ScrollPane) window.getChildrenUnmodifiable().getFirst();
        ((SettingsView) scroll.getContent()).getChildren().remove(1, 3);
        return window;
    }
}
