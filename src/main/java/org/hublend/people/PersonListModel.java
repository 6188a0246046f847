package org.hublend.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.hublend.shell.Background;
import org.hublend.shell.Listing;
import org.hublend.storage.DataFolder;

/// The list of people, for those who may read who they are.
public final class PersonListModel {
    public final Listing<PersonLine> listing;
    /// What the side panel says; empty until it was read.
    public final ObjectProperty<Optional<PersonLines.Detail>> opened = new SimpleObjectProperty<>(Optional.empty());

    private final PersonLines lines;
    private final Background background;
    private final Ways ways;
    private final MergingModel merging;

    /// Where it goes on.
    ///
    /// @param toTheDesk opens a person for lending
    /// @param erase asks whether somebody is to be erased, and tells that they are gone
    public record Ways(
            Consumer<UUID> toTheDesk,
            ObservableValue<Boolean> mayImport,
            Runnable register,
            Runnable takeIn,
            ObservableValue<Boolean> mayErase,
            BiConsumer<PersonLines.Detail, Runnable> erase,
            ObservableValue<Boolean> mayMerge) {}

    public PersonListModel(
            DataFolder folder, PersonLines lines, Background background, Ways ways, MergingModel merging) {
        this.merging = merging;
        this.lines = lines;
        this.background = background;
        this.ways = ways;
        listing = new Listing<>(
                "People",
                List.of(PersonLines.BY_NAME, PersonLines.BY_LATE),
                PersonLine::id,
                background,
                wanted -> lines.find(wanted, LocalDate.now(folder.clock())));
        listing.open.subscribe(this::look);
    }

    /// Enter: opens the row, and goes on with the person at the desk when it is open, unless another one is looked for.
    public void enter() {
        if (listing.open() && !merging.isChoosing()) goOn();
    }

    public void goOn() {
        listing.open.get().ifPresent(line -> ways.toTheDesk().accept(line.id()));
    }

    /// Asks whether the one who is open is to be erased.
    void erase() {
        opened.get().ifPresent(person -> ways.erase().accept(person, this::gone));
    }

    /// Looks for another record of the one who is open.
    void merge() {
        opened.get().ifPresent(person -> merging.begin(person, this::gone));
        if (merging.isChoosing()) listing.goToSearch();
    }

    /// Asks which record of the one who is open is somebody else's.
    void part() {
        opened.get().ifPresent(person -> merging.askToPart(person, this::gone));
    }

    private void gone() {
        listing.open.set(Optional.empty());
        listing.refresh();
    }

    Ways ways() {
        return ways;
    }

    private void look(Optional<PersonLine> row) {
        if (row.isEmpty()) {
            opened.set(Optional.empty());
            return;
        }
        background.start("Person", () -> lines.detail(row.get()), found -> {
            // Another one may have been opened since.
            if (!listing.open.get().equals(row)) return;
            opened.set(Optional.of(found));
            merging.opened(found);
        });
    }
}
