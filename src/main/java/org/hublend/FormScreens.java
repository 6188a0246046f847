package org.hublend;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hublend.commands.Rooms;
import org.hublend.devices.DeviceImport;
import org.hublend.devices.DeviceLines;
import org.hublend.devices.NewDevice;
import org.hublend.devices.NewDeviceModel;
import org.hublend.devices.NewDeviceView;
import org.hublend.intake.ImportModel;
import org.hublend.intake.ImportUndo;
import org.hublend.intake.ImportView;
import org.hublend.lending.Counter;
import org.hublend.lending.DeskModel;
import org.hublend.lending.FindModel;
import org.hublend.lending.FindView;
import org.hublend.lending.NewCards;
import org.hublend.people.NewPerson;
import org.hublend.people.NewPersonModel;
import org.hublend.people.NewPersonView;
import org.hublend.people.PeopleIndex;
import org.hublend.people.PersonImport;
import org.hublend.shell.Background;
import org.hublend.shell.Form;
import org.hublend.shell.Key;
import org.hublend.shell.KeyUse;
import org.hublend.shell.Place;
import org.hublend.shell.Screen;
import org.hublend.shell.Texts;
import org.hublend.shell.WhileAsked;
import org.hublend.staff.Attendance;
import org.hublend.staff.Member;
import org.hublend.staff.NewMemberModel;
import org.hublend.staff.NewMemberView;
import org.hublend.storage.Self;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// The screens that no place of the rail leads to: finding, forms, and taking in a list.
final class FormScreens {
    static final String FIND = "find";
    static final String NEW_PERSON = "new-person";
    static final String NEW_DEVICE = "new-device";
    static final String NEW_MEMBER = "new-member";
    static final String IMPORT = "import";

    private final Rooms rooms;
    private final Counter counter;
    private final DeskModel desk;
    private final Attendance attendance;
    private final Background background;
    private final Texts texts;
    private final Ways ways;
    private final PeopleIndex index;
    private final FindModel find;
    private final NewPersonModel newPerson;
    private final ImportModel imports;

    FormScreens(
            Rooms rooms,
            Counter counter,
            DeskModel desk,
            Attendance attendance,
            Background background,
            Texts texts,
            Ways ways) {
        this.rooms = rooms;
        this.counter = counter;
        this.desk = desk;
        this.attendance = attendance;
        this.background = background;
        this.texts = texts;
        this.ways = ways;
        index = new PeopleIndex(rooms.folder(), rooms.people());
        find = finding();
        newPerson = new NewPersonModel(
                new NewPerson(rooms.folder(), rooms.people()),
                index,
                background,
                texts,
                counter::hub,
                this::actor,
                ways::person,
                ways::back);
        imports = new ImportModel(
                new DeviceImport(rooms.folder(), rooms.devices()),
                new PersonImport(rooms.folder(), rooms.people()),
                new ImportUndo(rooms.folder()),
                background,
                texts,
                whereListsLie(),
                counter::hub,
                this::actor,
                ways::back);
        forget(newPerson.form);
        desk.onwards.withCards(new Cards());
    }

    List<Screen> all() {
        return List.of(
                new Screen(
                                place(FIND),
                                () -> new FindView(find, texts, rooms.folder().clock()),
                                () -> {})
                        .answering(find.answer)
                        .taking(new WhileAsked(find.answer, texts, find::enter, find::back))
                        .explained(texts.of("help.find"))
                        .withKeys(
                                new KeyUse(Key.MAIN, texts.of("help.find.enter"), find::enter),
                                new KeyUse(Key.BACK, texts.of("help.form.esc"), find::back)),
                new Screen(place(NEW_PERSON), () -> new NewPersonView(newPerson, texts), () -> {})
                        .answering(newPerson.form.answer)
                        .taking(newPerson::scan)
                        .explained(texts.of("help.form"))
                        .withKeys(
                                new KeyUse(Key.MAIN, texts.of("help.form.enter"), newPerson::save),
                                new KeyUse(Key.BACK, texts.of("help.form.esc"), newPerson.form::leave)),
                newDevice(),
                newMember(),
                new Screen(
                                place(IMPORT),
                                () -> new ImportView(
                                        imports, texts, rooms.folder().clock()),
                                imports::look)
                        .answering(imports.answer)
                        .taking(new WhileAsked(imports.answer, texts, imports::enter, imports::back))
                        .explained(texts.of("help.import"))
                        .withKeys(
                                new KeyUse(Key.MAIN, texts.of("help.form.enter"), imports::enter),
                                new KeyUse(Key.BACK, texts.of("help.form.esc"), imports::back)));
    }

    PeopleIndex index() {
        return index;
    }

    /// Opens who is known before anybody types a name, a few at a time.
    void warm() {
        background.start(
                "People",
                Background.Urgency.LATER,
                () -> {
                    index.read();
                    return true;
                },
                _ -> {},
                failure -> {
                    throw new IllegalStateException("People could not be read.", failure);
                });
    }

    /// Something was typed into the scan box.
    void search(String typed) {
        find.search(typed);
    }

    void takeIn(ImportModel.What list) {
        imports.begin(list);
        ways.to(IMPORT);
    }

    private FindModel finding() {
        return new FindModel(
                rooms.folder(),
                counter,
                index,
                new DeviceLines(rooms.devices(), rooms.folder().clock().getZone()),
                attendance,
                background,
                texts,
                () -> desk.work.get().borrower().isPresent(),
                new FindModel.Ways(() -> ways.to(FIND), ways::code, ways::person, ways::desk));
    }

    private Screen newDevice() {
        var model = new NewDeviceModel(
                new NewDevice(rooms.folder(), rooms.devices()),
                background,
                texts,
                rooms.folder().self().map(Self::prefix).orElse(""),
                counter::hub,
                this::actor,
                ways::back);
        forget(model.form);
        return new Screen(place(NEW_DEVICE), () -> new NewDeviceView(model, texts), () -> {})
                .answering(model.form.answer)
                .taking(model::scan)
                .explained(texts.of("help.form"))
                .withKeys(
                        new KeyUse(Key.MAIN, texts.of("help.form.enter"), model::save),
                        new KeyUse(Key.BACK, texts.of("help.form.esc"), model.form::leave));
    }

    private Screen newMember() {
        var model = new NewMemberModel(
                rooms.folder(), rooms.staff(), background, texts, counter::hub, this::actor, ways::back);
        forget(model.form);
        return new Screen(place(NEW_MEMBER), () -> new NewMemberView(model, texts), () -> {})
                .answering(model.form.answer)
                .taking(model::scan)
                .explained(texts.of("help.form"))
                .withKeys(
                        new KeyUse(Key.MAIN, texts.of("help.form.enter"), model::save),
                        new KeyUse(Key.BACK, texts.of("help.form.esc"), model::leave));
    }

    /// What somebody began to type is nobody else's to read.
    private void forget(Form form) {
        attendance.present.subscribe((before, now) -> {
            if (!before.map(Member::id).equals(now.map(Member::id))) form.clear();
        });
    }

    private Place place(String id) {
        return new Place(id, Material2RoundMZ.SEARCH, texts.of("find.place"), 0);
    }

    private UUID actor() {
        return attendance.present.get().map(Member::id).orElseThrow();
    }

    private List<Path> whereListsLie() {
        var home = Path.of(System.getProperty("user.home", "."));
        return Stream.concat(
                        Stream.of("Downloads", "Documents", "Desktop").map(home::resolve),
                        Stream.of(rooms.folder().path()))
                .toList();
    }

    /// Cards that nobody has yet.
    private final class Cards implements NewCards {
        @Override
        public void ofNewPerson(String card) {
            newPerson.begin(card);
            ways.to(NEW_PERSON);
        }

        @Override
        public void ofSomebody(String card) {
            find.somebodysCard(card);
        }
    }
}
