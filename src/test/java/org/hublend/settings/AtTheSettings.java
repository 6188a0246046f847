package org.hublend.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.hublend.ledger.Role;
import org.hublend.lending.SmallLibrary;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Look;
import org.hublend.shell.PreferencesFile;
import org.hublend.shell.Texts;
import org.hublend.staff.Attendance;
import org.hublend.staff.Member;

/// Somebody at the settings of the [SmallLibrary].
final class AtTheSettings implements AutoCloseable {
    final SmallLibrary library;
    final SettingsModel model;
    final Attendance attendance;
    final AtomicInteger syncs = new AtomicInteger();
    final PreferencesFile file;
    final FilesModel files;
    /// What is chosen when it is asked where a new file is to lie; nowhere that is not there.
    Path chosen = Path.of("");
    String offered = "";

    AtTheSettings(Path temp, Role role) {
        library = SmallLibrary.in(temp);
        var folder = library.rooms.folder();
        var texts = Texts.british();
        var background = new InlineBackground();
        attendance = new Attendance(folder, library.rooms.staff(), background, texts);
        var priya = folder.read(sql -> library.rooms.staff().withBadge(sql, SmallLibrary.PRIYA))
                .orElseThrow();
        attendance.arrive(new Member(priya.id(), priya.hub(), role, true, priya.name(), priya.badge(), "", false));
        file = new PreferencesFile(temp.resolve("window.json"));
        model = new SettingsModel(
                new DeskSettings(folder, library.rooms.staff(), library.rooms.people()),
                attendance,
                new Look(file),
                background,
                texts,
                syncs::incrementAndGet);
        files = new FilesModel(folder, attendance, this::place, background, Runnable::run, texts);
        model.refresh();
    }

    private Optional<Path> place(String title, String name) {
        offered = name;
        return Optional.of(chosen).filter(file -> !file.toString().isEmpty());
    }

    @Override
    public void close() {
        library.close();
    }
}
