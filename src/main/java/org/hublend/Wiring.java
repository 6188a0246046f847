package org.hublend;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.hublend.agreements.Agreements;
import org.hublend.agreements.PaperChoices;
import org.hublend.agreements.PaperDesk;
import org.hublend.agreements.SheetDesk;
import org.hublend.agreements.SystemPrinters;
import org.hublend.agreements.SystemViewer;
import org.hublend.agreements.Wording;
import org.hublend.commands.DeskProgram;
import org.hublend.commands.Rooms;
import org.hublend.devices.Devices;
import org.hublend.founding.Founding;
import org.hublend.lending.Identify;
import org.hublend.lending.LendingDesk;
import org.hublend.lending.Loans;
import org.hublend.lending.Policy;
import org.hublend.people.Areas;
import org.hublend.people.People;
import org.hublend.sessions.Sessions;
import org.hublend.shell.FxBackground;
import org.hublend.shell.Light;
import org.hublend.shell.OneWindow;
import org.hublend.staff.Staff;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Self;
import org.hublend.storage.StorageException;
import org.hublend.sync.SyncLight;
import org.hublend.sync.SyncLoop;

/// The one place that puts the parts together; to be read as the map of the program.
final class Wiring {
    private static final String STUCK =
            "Hublend is open on this data folder already, but does not answer. Close it, then start it again.";

    private Wiring() {}

    static Rooms rooms(DataFolder folder) {
        var devices = new Devices();
        var people = new People(folder, areas(folder));
        var staff = new Staff(folder);
        var loans = new Loans(devices);
        var prefix = folder.self().map(Self::prefix).orElse("");
        var identify = new Identify(devices, people, staff, loans, prefix);
        var desk = new LendingDesk(devices, people, loans, staff, Policy.USUAL);
        var agreements = new Agreements(folder, new Wording(folder, devices, people, staff, loans));
        var choices = new PaperChoices(
                folder.path().resolve("papers.json"),
                PaperChoices.usualFolder(Path.of(System.getProperty("user.home", "."))));
        var printers = new SystemPrinters();
        var papers = new PaperDesk(agreements, printers, new SystemViewer(), choices);
        var sheets = new SheetDesk(printers, choices);
        return new Rooms(
                folder,
                devices,
                people,
                staff,
                loans,
                identify,
                desk,
                new Sessions(people),
                agreements,
                papers,
                sheets);
    }

    /// Opens the window, which exchanges with the centre by itself while it is open. On an empty folder the assistant
    /// makes the desk first.
    ///
    /// A folder has one window: where there is one already, that comes to the front.
    static void window(Rooms rooms, Optional<DeskProgram.Trial> trial) {
        try {
            switch (OneWindow.claim(rooms.folder().path())) {
                case OneWindow.Claim.Mine(var one) -> {
                    try (one) {
                        window(rooms, trial, one);
                    }
                }
                case OneWindow.Claim.Another(var wasRaised) -> {
                    if (!wasRaised) throw new StorageException(STUCK);
                }
            }
        } catch (IOException e) {
            throw new StorageException("The data folder can't be written. Choose another with --data.", e);
        }
    }

    private static void window(Rooms rooms, Optional<DeskProgram.Trial> trial, OneWindow one) {
        var isEmpty = new Founding(rooms.folder(), rooms.staff()).isWanted();
        try (var sync = new SyncLoop(rooms.folder(), _ -> {})) {
            var usual =
                    new DeskWindow.Start(trial, Optional.of(() -> light(sync.light())), Optional.empty(), sync::wake);
            Stages.open(stage -> {
                one.whenKnocked(() -> FxBackground.onWindow(() -> Stages.raise(stage)));
                if (!isEmpty) DeskWindow.show(stage, rooms, usual);
                else
                    FirstRun.show(stage, rooms, founder -> {
                        sync.wake();
                        DeskWindow.show(stage, rooms(rooms.folder()), usual.with(founder));
                    });
            });
        }
    }

    private static Light light(SyncLight sync) {
        var kind = switch (sync) {
            case SyncLight.AllSent _ -> Light.Kind.GOOD;
            case SyncLight.NotJoined _,
                    SyncLight.Sending _,
                    SyncLight.Waiting _,
                    SyncLight.CatchingUp _,
                    SyncLight.FirstSync _ -> Light.Kind.WAITING;
            case SyncLight.NotAccepted _, SyncLight.ClockWrong _, SyncLight.NeedsNewVersion _, SyncLight.Removed _ ->
                Light.Kind.TROUBLE;
        };
        return new Light(kind, sync.words(ZoneId.systemDefault()));
    }

    private static Areas areas(DataFolder folder) {
        try {
            return Areas.read(folder.path());
        } catch (IOException e) {
            throw new StorageException("The area file of this data folder can't be read. Put a whole one there.", e);
        }
    }
}
