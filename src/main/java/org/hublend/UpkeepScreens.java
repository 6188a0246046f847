package org.hublend;

import java.util.Map;
import java.util.function.Consumer;
import org.hublend.cases.Cases;
import org.hublend.cases.CasesModel;
import org.hublend.cases.CasesView;
import org.hublend.commands.Rooms;
import org.hublend.preparation.Preparations;
import org.hublend.preparation.PrepareModel;
import org.hublend.preparation.PrepareView;
import org.hublend.scanning.Reading;
import org.hublend.shell.Background;
import org.hublend.shell.Key;
import org.hublend.shell.Place;
import org.hublend.shell.Screen;
import org.hublend.shell.Texts;
import org.hublend.staff.Attendance;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// The screens that keep the stock in order: what is to be prepared, and what is to be settled.
final class UpkeepScreens {
    private final Rooms rooms;
    private final Attendance attendance;
    private final Background background;
    private final Texts texts;
    private final Consumer<Reading> toTheDesk;

    /// @param toTheDesk brings the desk to the front with a scan that is its own
    UpkeepScreens(Rooms rooms, Attendance attendance, Background background, Texts texts, Consumer<Reading> toTheDesk) {
        this.rooms = rooms;
        this.attendance = attendance;
        this.background = background;
        this.texts = texts;
        this.toTheDesk = toTheDesk;
    }

    Screen prepare() {
        var preparations = new Preparations(rooms.folder(), rooms.devices(), rooms.identify(), rooms.desk());
        var model = new PrepareModel(preparations, attendance.present::get, background, texts, toTheDesk);
        return new Screen(
                        new Place("prepare", Material2RoundAL.CLEANING_SERVICES, texts.of("prepare.place"), 0),
                        () -> new PrepareView(model, texts, rooms.folder().clock()),
                        model.queue::refresh)
                .answering(model.answer)
                .taking(model::scan)
                .withKeys(Map.of(
                        Key.MAIN, model::enter,
                        Key.BACK, model::back,
                        Key.WRONG, model::wrong));
    }

    Screen settle() {
        var cases = new Cases(rooms.folder(), rooms.people(), rooms.desk());
        var model = new CasesModel(
                cases, attendance.present::get, background, texts, rooms.folder().clock());
        return new Screen(
                        new Place("settle", Material2RoundAL.COMPARE_ARROWS, texts.of("cases.place"), 0),
                        () -> new CasesView(model, texts),
                        model.listing::refresh)
                .answering(model.answer)
                .withKeys(Map.of(Key.MAIN, model::enter, Key.BACK, model::back));
    }
}
