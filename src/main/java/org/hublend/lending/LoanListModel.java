package org.hublend.lending;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.hublend.people.Person;
import org.hublend.shell.Background;
import org.hublend.shell.Listing;
import org.hublend.storage.DataFolder;

/// The list of what is out, for those who may read who has it.
public final class LoanListModel {
    public final Listing<LoanLine> listing;

    private final Consumer<String> toTheDesk;

    /// @param toTheDesk is given the label of a device to take back or renew at the desk
    public LoanListModel(DataFolder folder, LoanLines lines, Background background, Consumer<String> toTheDesk) {
        this.toTheDesk = toTheDesk;
        listing = new Listing<>(
                "Loans",
                List.of(LoanLines.BY_DUE, LoanLines.BY_TAG),
                LoanLine::key,
                background,
                wanted -> lines.find(wanted, LocalDate.now(folder.clock()), Person::name));
    }

    /// Enter: opens the row, and goes on with it at the desk when it is open.
    public void enter() {
        if (listing.open()) goOn();
    }

    public void goOn() {
        listing.open.get().ifPresent(line -> toTheDesk.accept(line.tag()));
    }
}
