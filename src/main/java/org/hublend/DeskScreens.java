package org.hublend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hublend.commands.Rooms;
import org.hublend.figures.FiguresDesk;
import org.hublend.figures.FiguresModel;
import org.hublend.figures.FiguresView;
import org.hublend.hubs.Hub;
import org.hublend.hubs.Hubs;
import org.hublend.lending.Counter;
import org.hublend.lending.DeskModel;
import org.hublend.lending.DeskView;
import org.hublend.lending.SessionLookup;
import org.hublend.lending.TodayLists;
import org.hublend.lending.TodayModel;
import org.hublend.lending.TodayView;
import org.hublend.sessions.SessionDesk;
import org.hublend.sessions.SessionsModel;
import org.hublend.sessions.SessionsView;
import org.hublend.shell.Background;
import org.hublend.shell.FrameModel;
import org.hublend.shell.Key;
import org.hublend.shell.Place;
import org.hublend.shell.Problems;
import org.hublend.shell.Screen;
import org.hublend.shell.Texts;
import org.hublend.staff.Attendance;
import org.hublend.staff.Member;
import org.hublend.staff.Right;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// All screens of the window in the rail's order, and the right that each needs.
final class DeskScreens {
    static final String DESK = "desk";
    static final String TODAY = "today";
    static final String PREPARE = "prepare";

    private final Rooms rooms;
    private final DeskModel desk;
    private final Texts texts;
    private final Ground ground;
    private final TodayModel today;
    private final List<Offer> offers;

    /// A screen, offered to those who have the right.
    private record Offer(Right right, Screen screen) {}

    /// What the screens stand on: who is here, where work is done, and who is told when it fails.
    record Ground(Attendance attendance, Background background, Problems problems, FrameModel frame) {}

    DeskScreens(Rooms rooms, DeskModel desk, Texts texts, Ground ground) {
        this.ground = ground;
        var lists = new TodayLists(
                rooms.folder(),
                rooms.people(),
                new Counter(
                        rooms.folder(),
                        rooms.devices(),
                        rooms.people(),
                        rooms.loans(),
                        rooms.identify(),
                        rooms.desk()));
        this.today = new TodayModel(
                lists,
                ground.attendance(),
                ground.background(),
                new TodayModel.Ways(this::openAtTheDesk, this::openInPrepare));
        this.rooms = rooms;
        this.desk = desk;
        this.texts = texts;
        this.offers = List.of(
                new Offer(Right.LEND, lending()),
                new Offer(Right.SEE_TODAY, today()),
                new Offer(Right.RECORD_SESSIONS, sessions()),
                new Offer(Right.SEE_FIGURES, figures()));
    }

    List<Screen> all() {
        return offers.stream().map(Offer::screen).toList();
    }

    /// What the rail offers to whoever is here; the desk alone while nobody is.
    List<Place> of(Optional<Member> present) {
        return offers.stream()
                .filter(o -> present.map(m -> m.may(o.right()))
                        .orElse(o.screen().id().equals(DESK)))
                .map(o -> o.screen().place())
                .map(p -> p.id().equals(TODAY) ? p.withWaiting(today.waiting.get()) : p)
                .toList();
    }

    private Screen lending() {
        return new Screen(
                        place(DESK, Material2RoundMZ.SWAP_HORIZ, texts.of("desk.place")),
                        () -> new DeskView(desk, texts, rooms.folder().clock()),
                        desk::refresh)
                .answering(desk.answer)
                .withKeys(Map.of(
                        Key.DESK, desk::next,
                        Key.MAIN, desk::enter,
                        Key.BACK, desk::back,
                        Key.SECOND, desk::second));
    }

    /// Reads again what the rail counts.
    void refresh() {
        today.refresh();
    }

    private Screen today() {
        today.waiting.subscribe(n -> ground.frame().waiting(TODAY, n.intValue()));
        return new Screen(
                        place(TODAY, Material2RoundMZ.TODAY, texts.of("today.place")),
                        () -> new TodayView(today, texts, rooms.folder().clock()),
                        today::refresh)
                .withKeys(Map.of(Key.MAIN, today::enter));
    }

    private void openAtTheDesk(String tag) {
        ground.frame().go(DESK);
        desk.typed(tag);
    }

    /// Where nobody may prepare, the desk says how the device stands.
    private void openInPrepare(String tag) {
        if (ground.frame().places.stream().anyMatch(p -> p.id().equals(PREPARE)))
            ground.frame().go(PREPARE);
        else openAtTheDesk(tag);
    }

    private Screen sessions() {
        var store = new SessionDesk(
                rooms.folder(), rooms.sessions(), rooms.people(), rooms.staff(), new SessionLookup(rooms.identify()));
        var model = new SessionsModel(store, ground.attendance(), ground.background(), texts, ground.problems()::add);
        return new Screen(
                        place("session", Material2RoundMZ.SCHOOL, texts.of("session.place")),
                        () -> new SessionsView(model, texts),
                        model::shown)
                .answering(model.answer)
                .taking(model::takes)
                .withKeys(Map.of(
                        Key.MAIN, model::enter,
                        Key.BACK, model::back,
                        Key.SECOND, model::oneMore,
                        Key.DATE, model::date,
                        Key.WRONG, model::wrong));
    }

    private Screen figures() {
        var zone = rooms.folder()
                .self()
                .flatMap(self -> rooms.folder().read(sql -> new Hubs(sql).find(self.hub())))
                .map(Hub::zone)
                .orElse(ZoneOffset.UTC);
        var model = new FiguresModel(new FiguresDesk(rooms.folder(), zone, documents()), ground.background(), texts);
        return new Screen(
                        place("figures", Material2RoundAL.BAR_CHART, texts.of("figures.place")),
                        () -> new FiguresView(model, texts),
                        model::refresh)
                .answering(model.answer)
                .withKeys(Map.of(
                        Key.MAIN, model::save,
                        Key.BACK, model::back,
                        Key.DATE, model::choosePeriod,
                        Key.SECOND, model::toggleTable));
    }

    /// Where people look for files that a program saved.
    private static Path documents() {
        var home = Path.of(System.getProperty("user.home", "."));
        var documents = home.resolve("Documents");
        return Files.isDirectory(documents) ? documents : home;
    }

    private static Place place(String id, Ikon icon, String name) {
        return new Place(id, icon, name, 0);
    }
}
