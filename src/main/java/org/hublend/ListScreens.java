package org.hublend;

import java.util.UUID;
import javafx.beans.value.ObservableValue;
import org.hublend.commands.Rooms;
import org.hublend.devices.DeviceLines;
import org.hublend.devices.DeviceListModel;
import org.hublend.devices.DeviceListView;
import org.hublend.intake.ImportModel;
import org.hublend.lending.DeskModel;
import org.hublend.lending.LoanLines;
import org.hublend.lending.LoanListModel;
import org.hublend.lending.LoanListView;
import org.hublend.people.PeopleIndex;
import org.hublend.people.Person;
import org.hublend.people.PersonLines;
import org.hublend.people.PersonListModel;
import org.hublend.people.PersonListView;
import org.hublend.shell.Background;
import org.hublend.shell.Key;
import org.hublend.shell.KeyUse;
import org.hublend.shell.Listing;
import org.hublend.shell.Place;
import org.hublend.shell.Screen;
import org.hublend.shell.Texts;
import org.hublend.staff.Attendance;
import org.hublend.staff.Right;
import org.hublend.staff.StaffListModel;
import org.hublend.staff.StaffListView;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// The screens that are lists.
final class ListScreens {
    private final Rooms rooms;
    private final DeskModel desk;
    private final Attendance attendance;
    private final Background background;
    private final Texts texts;
    private final Ways ways;
    private final FormScreens forms;
    private final PeopleIndex index;

    ListScreens(
            Rooms rooms,
            DeskModel desk,
            Attendance attendance,
            Background background,
            Texts texts,
            Ways ways,
            FormScreens forms) {
        this.rooms = rooms;
        this.desk = desk;
        this.attendance = attendance;
        this.background = background;
        this.texts = texts;
        this.ways = ways;
        this.forms = forms;
        this.index = forms.index();
    }

    Screen devices() {
        var clock = rooms.folder().clock();
        var lines = new DeviceLines(rooms.devices(), clock.getZone());
        var model = new DeviceListModel(
                rooms.folder(),
                lines,
                this::initials,
                background,
                new DeviceListModel.Ways(
                        ways::code,
                        may(Right.REGISTER_DEVICES),
                        may(Right.IMPORT),
                        () -> ways.to(FormScreens.NEW_DEVICE),
                        () -> forms.takeIn(ImportModel.What.DEVICES)));
        return listed(
                new Screen(
                        place("devices", Material2RoundAL.DEVICES, texts.of("devices.place")),
                        () -> new DeviceListView(model, texts, clock),
                        model.listing::refresh),
                model.listing,
                model::enter);
    }

    Screen loans() {
        var clock = rooms.folder().clock();
        var model = new LoanListModel(rooms.folder(), new LoanLines(rooms.folder(), index), background, ways::code);
        return listed(
                new Screen(
                        place("loans", Material2RoundAL.ASSIGNMENT, texts.of("loans.place")),
                        () -> new LoanListView(model, texts, clock),
                        model.listing::refresh),
                model.listing,
                model::enter);
    }

    Screen people() {
        var clock = rooms.folder().clock();
        var model = new PersonListModel(
                rooms.folder(),
                new PersonLines(rooms.folder(), index),
                background,
                new PersonListModel.Ways(
                        ways::person,
                        may(Right.IMPORT),
                        () -> ways.to(FormScreens.NEW_PERSON),
                        () -> forms.takeIn(ImportModel.What.PEOPLE)));
        return listed(
                new Screen(
                        place("people", Material2RoundMZ.PEOPLE, texts.of("people.place")),
                        () -> new PersonListView(model, texts, clock),
                        model.listing::refresh),
                model.listing,
                model::enter);
    }

    Screen staff() {
        var model =
                new StaffListModel(rooms.folder(), rooms.staff(), background, () -> ways.to(FormScreens.NEW_MEMBER));
        return listed(
                new Screen(
                        place("staff", Material2RoundMZ.RECENT_ACTORS, texts.of("staff.place")),
                        () -> new StaffListView(model, texts),
                        model.listing::refresh),
                model.listing,
                model::enter);
    }

    private Screen listed(Screen screen, Listing<?> listing, Runnable enter) {
        return screen.explained(texts.of("help.list"), texts.of("help.list.look"))
                .withKeys(
                        new KeyUse(Key.MAIN, texts.of("help.list.enter"), enter),
                        new KeyUse(Key.BACK, texts.of("help.list.esc"), listing::back),
                        new KeyUse(Key.SECOND, texts.of("help.list.filters"), listing::goToFilters));
    }

    private ObservableValue<Boolean> may(Right right) {
        return attendance.present.map(who -> who.filter(m -> m.may(right)).isPresent());
    }

    private static Place place(String id, Ikon icon, String name) {
        return new Place(id, icon, name, 0);
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
