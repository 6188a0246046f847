package org.hublend.settings;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hublend.ledger.Role;
import org.hublend.settings.SettingsModel.Section;
import org.hublend.shell.Screens;
import org.hublend.shell.Texts;
import org.hublend.sync.ClockState;
import org.hublend.sync.ExchangeLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The pictures of the settings.
class SettingsScreensTest {
    @TempDir
    Path temp;

    private static final long AT = Instant.parse("2026-11-23T09:12:00Z").toEpochMilli();
    private static final long HOUR = 3_600_000;

    private static final Sending SENDING = new Sending(
            true,
            true,
            Optional.of(Instant.ofEpochMilli(AT)),
            "",
            Map.of("loan.opened", 3, "items.returned", 1),
            List.of(
                    new Sending.Thing("loan.opened", "DK00401T Chromebook 314"),
                    new Sending.Thing("items.returned", "DK00405K Galaxy Tab A9")),
            List.of(
                    new Sending.Aside(
                            new Sending.Thing("loan.opened", "DK00403P ThinkPad L13"),
                            "Another record has its id.",
                            false),
                    new Sending.Aside(new Sending.Thing("device.stated", "DK00412N Pixel 8a"), "", true)),
            new ClockState(true, 7 * 60_000, 0),
            List.of(
                    new ExchangeLog.Entry(AT, AT, 1, "", Map.of("loan.opened", 2, "items.returned", 1), Map.of()),
                    new ExchangeLog.Entry(AT - HOUR, AT - 60_000, 12, "", Map.of(), Map.of()),
                    new ExchangeLog.Entry(
                            AT - 2 * HOUR,
                            AT - HOUR,
                            31,
                            "The central service can't be reached. Everything is saved here and will be sent when it"
                                    + " can be.",
                            Map.of(),
                            Map.of()),
                    new ExchangeLog.Entry(
                            AT - 20 * HOUR,
                            AT - 20 * HOUR,
                            1,
                            "",
                            Map.of("session.recorded", 1),
                            Map.of("device", 5, "loan", 3, "code", 2))));

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
                .and("settings-sending", this::atSending)
                .and("settings-sending-moved", this::afterAMove)
                .and("settings-files", this::atFiles)
                .and("settings-backup", this::atABackup)
                .tests();
    }

    private Parent settings(Role role, boolean isJoined) {
        var at = new AtTheSettings(temp.resolve(String.valueOf(open.size())), role);
        open.add(at);
        at.model.light.set(isJoined ? "1 thing was not accepted" : "Not joined yet");
        at.model.sayingOf(Section.HUB).set("Saved.");
        if (isJoined) at.model.sending.set(Optional.of(SENDING));
        var scroll = new ScrollPane(new SettingsView(at.model, at.files, Texts.british(), at.library.clock()));
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

    /// The part about sending alone, with much to tell.
    private Parent atSending() {
        var window = settings(Role.VOLUNTEER, true);
        only(window, 2);
        return window;
    }

    /// The end of the part about sending, after a file was saved.
    private Parent atFiles() {
        var window = settings(Role.ADMINISTRATOR, true);
        open.getLast()
                .files
                .says
                .set("12 records are in hublend-to-send-2026-11-23.sealed. Give the file to whoever looks after the"
                        + " central service. This desk keeps all of it, too.");
        onlyFiles(window);
        return window;
    }

    /// The passphrase of a backup is typed, and too short.
    private Parent atABackup() {
        var window = settings(Role.ADMINISTRATOR, true);
        var files = open.getLast().files;
        files.beginBackup();
        files.passphrase.set("otter");
        files.again.set("otter");
        files.backUp();
        onlyFiles(window);
        return window;
    }

    private static void onlyFiles(Parent window) {
        only(window, 3);
        var scroll = (ScrollPane) window.getChildrenUnmodifiable().getFirst();
        var section = (VBox) ((SettingsView) scroll.getContent()).getChildren().getFirst();
        section.getChildren().removeFirst();
    }

    /// Nothing was ever exchanged, and the clock was moved.
    private Parent afterAMove() {
        var window = settings(Role.VOLUNTEER, true);
        open.getLast().model.light.set("Saved here, no network");
        open.getLast()
                .model
                .sending
                .set(Optional.of(new Sending(
                        true,
                        false,
                        Optional.empty(),
                        "",
                        Map.of(),
                        List.of(),
                        List.of(),
                        new ClockState(false, 0, -2 * HOUR),
                        List.of())));
        only(window, 2);
        return window;
    }

    private static void only(Parent window, int section) {
        var scroll = (ScrollPane) window.getChildrenUnmodifiable().getFirst();
        var sections = ((SettingsView) scroll.getContent()).getChildren();
        sections.setAll(sections.get(section));
    }
}
