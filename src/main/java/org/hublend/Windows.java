package org.hublend;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import org.hublend.commands.DeskProgram;
import org.hublend.commands.Refusal;
import org.hublend.commands.Rooms;
import org.hublend.founding.Founding;
import org.hublend.shell.FxBackground;
import org.hublend.shell.Light;
import org.hublend.shell.OneWindow;
import org.hublend.storage.StorageException;
import org.hublend.sync.SyncLight;
import org.hublend.sync.SyncLoop;

/// Opens the window of a data folder: the assistant's where it is empty, else the desk's.
final class Windows implements DeskProgram.Window {
    private static final String STUCK =
            "Hublend is open on this data folder already, but does not answer. Close it, then start it again.";

    private final Toolkit toolkit = new Toolkit();

    @Override
    public void prepare() {
        toolkit.begin();
    }

    /// Opens the window, which exchanges with the centre by itself while it is open. On an empty folder the assistant
    /// makes the desk first.
    ///
    /// A folder has one window: where there is one already, that comes to the front.
    @Override
    public void open(Rooms rooms, Optional<DeskProgram.Trial> trial) {
        try {
            switch (OneWindow.claim(rooms.folder().path())) {
                case OneWindow.Claim.Mine(var one) -> {
                    try (one) {
                        open(rooms, trial, one);
                    }
                }
                case OneWindow.Claim.Another(var wasRaised) -> {
                    if (!wasRaised) throw new Refusal(STUCK);
                }
            }
        } catch (IOException e) {
            throw new StorageException("The data folder can't be written. Choose another with --data.", e);
        }
    }

    private void open(Rooms rooms, Optional<DeskProgram.Trial> trial, OneWindow one) {
        var isEmpty = new Founding(rooms.folder(), rooms.staff()).isWanted();
        try (var sync = new SyncLoop(rooms.folder(), _ -> {})) {
            var usual = new DeskWindow.Start(
                    trial, Optional.of(() -> light(sync.light())), Optional.empty(), sync::wake, Optional.empty());
            toolkit.run(stage -> {
                one.whenKnocked(() -> FxBackground.onWindow(() -> DeskWindow.raise(stage)));
                if (!isEmpty) DeskWindow.show(stage, rooms, usual);
                else
                    FirstRun.show(stage, rooms, founder -> {
                        sync.wake();
                        DeskWindow.show(stage, Wiring.rooms(rooms.folder()), usual.with(founder));
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
}
