package org.hublend;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import org.hublend.RowKeys.Of;
import org.hublend.commands.Rooms;
import org.hublend.devices.DeviceLine;
import org.hublend.devices.DeviceLines;
import org.hublend.devices.DeviceListModel;
import org.hublend.devices.DeviceListView;
import org.hublend.devices.ModelSteps;
import org.hublend.intake.ImportModel;
import org.hublend.lending.Counter;
import org.hublend.lending.DeskModel;
import org.hublend.lending.LoanLines;
import org.hublend.lending.LoanListModel;
import org.hublend.lending.LoanListView;
import org.hublend.lending.WrongPerson;
import org.hublend.people.Erasing;
import org.hublend.people.ErasingModel;
import org.hublend.people.Merging;
import org.hublend.people.MergingModel;
import org.hublend.people.PeopleIndex;
import org.hublend.people.Person;
import org.hublend.people.PersonLines;
import org.hublend.people.PersonListModel;
import org.hublend.people.PersonListView;
import org.hublend.shell.Answer;
import org.hublend.shell.Background;
import org.hublend.shell.Place;
import org.hublend.shell.Screen;
import org.hublend.shell.Texts;
import org.hublend.shell.Voice;
import org.hublend.staff.Attendance;
import org.hublend.staff.Member;
import org.hublend.staff.Right;
import org.hublend.staff.StaffListModel;
import org.hublend.staff.StaffListView;
import org.hublend.staff.WrongMember;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// The screens that are lists.
final class ListScreens {
    private final Rooms rooms;
    private final Counter counter;
    private final DeskModel desk;
    private final Attendance attendance;
    private final Background background;
    private final Texts texts;
    private final Ways ways;
    private final FormScreens forms;
    private final RowKeys rows;
    private final PeopleIndex index;

    ListScreens(
            Rooms rooms,
            Counter counter,
            DeskModel desk,
            Attendance attendance,
            Background background,
            Texts texts,
            Ways ways,
            FormScreens forms,
            RowKeys rows) {
        this.rooms = rooms;
        this.counter = counter;
        this.desk = desk;
        this.attendance = attendance;
        this.background = background;
        this.texts = texts;
        this.ways = ways;
        this.forms = forms;
        this.rows = rows;
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
        var answer = RowKeys.answer();
        var wrong = rows.device(
                model.listing,
                answer,
                () -> RowKeys.front(model.listing).stream().map(DeviceLine::tag).toList());
        return listed(
                        new Screen(
                                place("devices", Material2RoundAL.DEVICES, texts.of("devices.place")),
                                () -> new DeviceListView(model, texts, clock),
                                model.listing::refresh),
                        Of.of(model.listing, model::enter, wrong, answer).by(DeviceLines.LATE))
                .explainedNow(() -> model.listing
                        .open
                        .get()
                        .map(line -> steps(line.type(), line.name()))
                        .orElse(List.of()));
    }

    Screen loans() {
        var clock = rooms.folder().clock();
        var model = new LoanListModel(rooms.folder(), new LoanLines(rooms.folder(), index), background, ways::code);
        var answer = RowKeys.answer();
        var wrong = rows.device(
                model.listing,
                answer,
                () -> RowKeys.front(model.listing).stream()
                        .flatMap(line -> Stream.of(line.tag(), line.number()))
                        .toList());
        return listed(
                new Screen(
                        place("loans", Material2RoundAL.ASSIGNMENT, texts.of("loans.place")),
                        () -> new LoanListView(model, texts, clock),
                        model.listing::refresh),
                Of.of(model.listing, model::enter, wrong, answer)
                        .by(LoanLines.LATE, LoanLines.SOON, LoanLines.BACK)
                        .namingPeople());
    }

    Screen people() {
        var answer = RowKeys.answer();
        var clock = rooms.folder().clock();
        var lines = new PersonLines(rooms.folder(), rooms.people(), index);
        var merging = merging(lines, answer);
        var model = new PersonListModel(
                rooms.folder(),
                lines,
                background,
                new PersonListModel.Ways(
                        ways::person,
                        may(Right.IMPORT),
                        () -> ways.to(FormScreens.NEW_PERSON),
                        () -> forms.takeIn(ImportModel.What.PEOPLE),
                        may(Right.ERASE_PEOPLE),
                        erasing(answer)::ask,
                        may(Right.MERGE_PEOPLE)),
                merging);
        var wrong = new WrongPerson(
                counter,
                attendance.present::get,
                background,
                texts,
                Voice.of(answer),
                new WrongPerson.Ways(line -> ways.person(line.person().id()), ways::code, model.listing::refresh));
        var screen = listed(
                new Screen(
                        place("people", Material2RoundMZ.PEOPLE, texts.of("people.place")),
                        () -> new PersonListView(model, texts, clock),
                        model.listing::refresh),
                Of.of(
                                model.listing,
                                model::enter,
                                new RowKeys.Wrong(
                                        texts.of("help.people.wrong"), () -> wrong.ask(RowKeys.front(model.listing))),
                                answer)
                        .by(PersonLines.LATE)
                        .namingPeople());
        return screen.taking(reading -> merging.takes(reading) || screen.takes().test(reading));
    }

    Screen staff() {
        var model =
                new StaffListModel(rooms.folder(), rooms.staff(), background, () -> ways.to(FormScreens.NEW_MEMBER));
        var answer = RowKeys.answer();
        var wrong = new WrongMember(
                rooms.folder(),
                rooms.staff(),
                attendance.present::get,
                background,
                texts,
                Voice.of(answer),
                model.listing::refresh);
        return listed(
                new Screen(
                        place("staff", Material2RoundMZ.RECENT_ACTORS, texts.of("staff.place")),
                        () -> new StaffListView(model, texts),
                        model.listing::refresh),
                Of.of(
                                model.listing,
                                model::enter,
                                new RowKeys.Wrong(
                                        texts.of("help.staff.wrong"), () -> wrong.ask(RowKeys.front(model.listing))),
                                answer)
                        .namingPeople());
    }

    private List<String> steps(String type, String name) {
        var steps = new ModelSteps(texts);
        return Stream.concat(steps.accounts(type, name).stream(), steps.wipe(type, name).stream())
                .toList();
    }

    private Screen listed(Screen screen, Of list) {
        return rows.listed(screen.explained(texts.of("help.list"), texts.of("help.list.look")), list);
    }

    private ErasingModel erasing(ObjectProperty<Optional<Answer>> answer) {
        return new ErasingModel(
                new Erasing(rooms.folder()),
                () -> whoMay(Right.ERASE_PEOPLE),
                this::isAtTheDesk,
                background,
                texts,
                Voice.of(answer));
    }

    private MergingModel merging(PersonLines lines, ObjectProperty<Optional<Answer>> answer) {
        return new MergingModel(
                new Merging(rooms.folder(), rooms.people()),
                lines,
                () -> whoMay(Right.MERGE_PEOPLE),
                this::isAtTheDesk,
                background,
                texts,
                answer);
    }

    private Optional<UUID> whoMay(Right right) {
        return attendance.present.get().filter(m -> m.may(right)).map(Member::id);
    }

    private boolean isAtTheDesk(UUID person) {
        return desk.work
                .get()
                .borrower()
                .filter(b -> b.person().id().equals(person))
                .isPresent();
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
