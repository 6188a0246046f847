package org.hublend;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hublend.commands.Rooms;
import org.hublend.devices.DeviceLines;
import org.hublend.devices.DeviceListModel;
import org.hublend.devices.DeviceListView;
import org.hublend.lending.DeskModel;
import org.hublend.people.Person;
import org.hublend.shell.Background;
import org.hublend.shell.Key;
import org.hublend.shell.Place;
import org.hublend.shell.Screen;
import org.hublend.shell.Texts;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// The screens that are lists.
final class ListScreens {
    private final Rooms rooms;
    private final DeskModel desk;
    private final Background background;
    private final Texts texts;
    private final Consumer<String> toTheDesk;

    /// @param toTheDesk brings the desk to the front with a code, as if it were scanned
    ListScreens(Rooms rooms, DeskModel desk, Background background, Texts texts, Consumer<String> toTheDesk) {
        this.rooms = rooms;
        this.desk = desk;
        this.background = background;
        this.texts = texts;
        this.toTheDesk = toTheDesk;
    }

    Screen devices() {
        var clock = rooms.folder().clock();
        var lines = new DeviceLines(rooms.devices(), clock.getZone());
        var model = new DeviceListModel(rooms.folder(), lines, this::initials, background, toTheDesk);
        return new Screen(
                        new Place("devices", Material2RoundAL.DEVICES, texts.of("devices.place"), 0),
                        () -> new DeviceListView(model, texts, clock),
                        model.listing::refresh)
                .withKeys(Map.of(Key.MAIN, model::enter, Key.BACK, model.listing::back));
    }

    /// While somebody is open at the desk nobody else is named.
    private String initials(UUID person) {
        if (desk.work.get().borrower().isPresent()) return "";
        return rooms.folder()
                .read(sql -> rooms.people().find(sql, person))
                .map(Person::initials)
                .orElse("");
    }
}
