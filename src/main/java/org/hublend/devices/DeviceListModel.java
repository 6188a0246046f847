package org.hublend.devices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.hublend.shell.Background;
import org.hublend.shell.Listing;
import org.hublend.storage.DataFolder;

/// The list of devices: found by typing, filtered by how they stand, each opened beside the list.
public final class DeviceListModel {
    public final Listing<DeviceLine> listing;
    /// What the side panel says; empty until it was read.
    public final ObjectProperty<Optional<Opened>> opened = new SimpleObjectProperty<>(Optional.empty());
    private final DataFolder folder;
    private final DeviceLines lines;
    private final Function<UUID, String> holders;
    private final Background background;
    private final Ways ways;

    /// Where it goes on.
    ///
    /// @param mayRegister whether whoever is here may put devices in
    public record Ways(
            Consumer<String> toTheDesk,
            ObservableValue<Boolean> mayRegister,
            ObservableValue<Boolean> mayImport,
            Runnable register,
            Runnable takeIn) {}

    /// A device, and who has it as far as that may be seen here.
    public record Opened(DeviceDetail detail, String holder) {}

    /// @param holders what may be seen of a person here, or nothing
    public DeviceListModel(
            DataFolder folder, DeviceLines lines, Function<UUID, String> holders, Background background, Ways ways) {
        this.folder = folder;
        this.lines = lines;
        this.holders = holders;
        this.background = background;
        this.ways = ways;
        listing = new Listing<>(
                "Devices",
                List.of(DeviceLines.BY_TAG, DeviceLines.BY_NAME, DeviceLines.BY_DUE),
                DeviceLine::id,
                background,
                wanted -> folder.read(sql -> lines.find(sql, wanted, today())));
        listing.open.subscribe(this::look);
    }

    /// Enter: opens the row, and goes on with it at the desk when it is open.
    public void enter() {
        if (listing.open()) goOn();
    }

    public void goOn() {
        listing.open.get().ifPresent(line -> ways.toTheDesk().accept(line.tag()));
    }

    Ways ways() {
        return ways;
    }

    LocalDate today() {
        return LocalDate.now(folder.clock());
    }

    private void look(Optional<DeviceLine> row) {
        if (row.isEmpty()) {
            opened.set(Optional.empty());
            return;
        }
        background.start("Device", () -> detail(row.get()), found -> {
            // Another one may have been opened since.
            if (listing.open.get().equals(row)) opened.set(found);
        });
    }

    private Optional<Opened> detail(DeviceLine line) {
        return folder.read(sql -> lines.detail(sql, line))
                .map(detail -> new Opened(detail, detail.holder().map(holders).orElse("")));
    }
}
