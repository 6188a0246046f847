package org.hublend.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hublend.shell.Background;
import org.hublend.shell.Listing;
import org.hublend.storage.DataFolder;

/// The list of sessions that were held, the last first.
public final class SessionListModel {
    public final Listing<SessionRow> listing;

    /// @param me who is here now
    public SessionListModel(
            DataFolder folder, SessionList sessions, Background background, Supplier<Optional<UUID>> me) {
        listing = new Listing<>(
                "Sessions",
                List.of(SessionList.NEWEST),
                SessionRow::id,
                background,
                wanted -> sessions.find(wanted, LocalDate.now(folder.clock()), me.get()));
    }

    /// Enter: opens the row beside the list.
    public void enter() {
        listing.open();
    }
}
