package org.hublend;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hublend.commands.Rooms;
import org.hublend.devices.ModelSteps;
import org.hublend.lending.DeskModel;
import org.hublend.lending.DeskView;
import org.hublend.settings.FilesModel;
import org.hublend.settings.SettingsModel;
import org.hublend.settings.SettingsView;
import org.hublend.shell.Key;
import org.hublend.shell.KeyUse;
import org.hublend.shell.Place;
import org.hublend.shell.Screen;
import org.hublend.shell.Texts;
import org.hublend.shell.WhileAsked;
import org.hublend.staff.Member;
import org.hublend.staff.Right;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// All screens of the window in the rail's order, and the right that each needs.
final class DeskScreens {
    static final String DESK = "desk";
    static final String SETTINGS = "settings";

    private final Rooms rooms;
    private final DeskModel desk;
    private final SettingsModel settings;
    private final FilesModel files;
    private final Texts texts;
    private final List<Offer> offers;
    private final List<Screen> forms;

    /// A screen, offered to those who have the right.
    private record Offer(Right right, Screen screen) {}

    /// The groups that the screens come in.
    ///
    /// @param forms the screens that the rail does not lead to
    record Groups(WorkScreens work, ListScreens lists, UpkeepScreens upkeep, FormScreens forms) {}

    DeskScreens(Rooms rooms, DeskModel desk, Groups groups, SettingsModel settings, FilesModel files, Texts texts) {
        this.rooms = rooms;
        this.desk = desk;
        this.settings = settings;
        this.files = files;
        this.texts = texts;
        this.forms = Stream.concat(
                        groups.forms().all().stream(), Stream.of(groups.work().allSessions()))
                .toList();
        var work = groups.work();
        var lists = groups.lists();
        var upkeep = groups.upkeep();
        this.offers = List.of(
                new Offer(Right.LEND, lending()),
                new Offer(Right.SEE_TODAY, work.today()),
                new Offer(Right.SEE_DEVICES, lists.devices()),
                new Offer(Right.READ_PEOPLE, lists.loans()),
                new Offer(Right.READ_PEOPLE, lists.people()),
                new Offer(Right.PREPARE, upkeep.prepare()),
                new Offer(Right.RECORD_SESSIONS, work.sessions()),
                new Offer(Right.SETTLE, upkeep.settle()),
                new Offer(Right.SEE_FIGURES, work.figures()),
                new Offer(Right.CHANGE_STAFF, lists.staff()),
                new Offer(Right.LEND, settings()));
    }

    List<Screen> all() {
        return Stream.concat(offers.stream().map(Offer::screen), forms.stream()).toList();
    }

    /// Reads again what the screen in front shows.
    void refresh(String id) {
        offers.stream()
                .map(Offer::screen)
                .filter(screen -> screen.id().equals(id))
                .forEach(screen -> screen.shown().run());
    }

    /// What the rail offers to whoever is here; the desk alone while nobody is.
    List<Place> of(Optional<Member> present) {
        return offers.stream()
                .filter(o -> present.map(m -> m.may(o.right()))
                        .orElse(o.screen().id().equals(DESK)))
                .map(o -> o.screen().place())
                .toList();
    }

    private Screen lending() {
        return new Screen(
                        place(DESK, Material2RoundMZ.SWAP_HORIZ, texts.of("desk.place")),
                        () -> new DeskView(desk, texts, rooms.folder().clock()),
                        desk::refresh)
                .answering(desk.answer)
                .explained(
                        texts.of("help.desk.lend"),
                        texts.of("help.desk.back"),
                        texts.of("help.desk.pile"),
                        texts.of("help.desk.safe"))
                .explainedNow(() -> desk.atAccounts()
                        .map(device -> new ModelSteps(texts).accounts(device.type(), device.name()))
                        .orElse(List.of()))
                .withKeys(
                        new KeyUse(Key.MAIN, texts.of("help.desk.enter"), desk::enter),
                        new KeyUse(Key.BACK, texts.of("help.desk.esc"), desk::back),
                        new KeyUse(Key.DESK, texts.of("help.desk.next"), desk::next),
                        new KeyUse(Key.DATE, texts.of("help.desk.date"), desk::date),
                        new KeyUse(Key.UNDO, texts.of("help.desk.undo"), desk::undo),
                        new KeyUse(Key.PRINT, texts.of("help.desk.print"), desk::print),
                        new KeyUse(Key.WRONG, texts.of("help.desk.wrong"), desk::wrong),
                        new KeyUse(Key.SECOND, texts.of("help.desk.second"), desk::second));
    }

    private Screen settings() {
        return new Screen(
                        place(SETTINGS, Material2RoundMZ.SETTINGS, texts.of("settings.place")),
                        () -> new SettingsView(
                                settings, files, texts, rooms.folder().clock()),
                        settings::refresh)
                .answering(settings.answer)
                .taking(new WhileAsked(settings.answer, texts, settings::enter, this::back))
                .explained(texts.of("help.settings"), texts.of("help.settings.saved"))
                .withKeys(
                        new KeyUse(Key.MAIN, texts.of("help.settings.enter"), settings::enter),
                        new KeyUse(Key.BACK, texts.of("help.settings.esc"), this::back));
    }

    /// Esc closes what is asked for a file first.
    private void back() {
        if (!files.back()) settings.back();
    }

    private static Place place(String id, Ikon icon, String name) {
        return new Place(id, icon, name, 0);
    }
}
