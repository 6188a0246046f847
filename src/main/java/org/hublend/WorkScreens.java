package org.hublend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hublend.commands.Rooms;
import org.hublend.figures.FiguresDesk;
import org.hublend.figures.FiguresModel;
import org.hublend.figures.FiguresView;
import org.hublend.hubs.Hub;
import org.hublend.hubs.Hubs;
import org.hublend.lending.Counter;
import org.hublend.lending.SessionLookup;
import org.hublend.lending.TodayLists;
import org.hublend.lending.TodayModel;
import org.hublend.lending.TodaySheet;
import org.hublend.lending.TodayView;
import org.hublend.sessions.SessionDesk;
import org.hublend.sessions.SessionList;
import org.hublend.sessions.SessionListModel;
import org.hublend.sessions.SessionListView;
import org.hublend.sessions.SessionsModel;
import org.hublend.sessions.SessionsView;
import org.hublend.sessions.WrongSession;
import org.hublend.shell.Background;
import org.hublend.shell.FrameModel;
import org.hublend.shell.Key;
import org.hublend.shell.KeyUse;
import org.hublend.shell.Listing;
import org.hublend.shell.Place;
import org.hublend.shell.Problems;
import org.hublend.shell.Screen;
import org.hublend.shell.Texts;
import org.hublend.shell.Voice;
import org.hublend.shell.WhileAsked;
import org.hublend.staff.Attendance;
import org.hublend.staff.Member;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// The screens of a day's work beside the desk: today, sessions and figures.
final class WorkScreens {
    private static final String TODAY = "today";
    private static final String SESSION = "session";
    private static final String ALL_SESSIONS = "all-sessions";

    private final Rooms rooms;
    private final Texts texts;
    private final Ground ground;
    private final TodayModel today;
    private final SessionDesk sessionDesk;
    private final SessionsModel sessions;
    private final Ways ways;
    private final RowKeys rows;

    /// What the screens stand on: who is here, where work is done, and who is told when it fails.
    record Ground(Attendance attendance, Background background, Problems problems, FrameModel frame) {}

    WorkScreens(
            Rooms rooms,
            Counter counter,
            Texts texts,
            Ground ground,
            Ways ways,
            RowKeys rows,
            Consumer<String> prepare) {
        this.rooms = rooms;
        this.texts = texts;
        this.ground = ground;
        this.ways = ways;
        this.rows = rows;
        var lists = new TodayLists(rooms.folder(), rooms.people(), rooms.papers(), counter);
        this.today = new TodayModel(
                lists, ground.attendance(), ground.background(), new TodayModel.Ways(ways::code, prepare));
        this.sessionDesk = new SessionDesk(
                rooms.folder(), rooms.sessions(), rooms.people(), rooms.staff(), new SessionLookup(rooms.identify()));
        this.sessions =
                new SessionsModel(sessionDesk, ground.attendance(), ground.background(), texts, ground.problems()::add);
    }

    /// Reads again what the rail counts.
    void count() {
        today.refresh();
    }

    Screen today() {
        var voice = Voice.of(today.answer);
        var printing = rows.printing(voice);
        var wrong = rows.wrong(voice, today::refresh);
        var sheet = new TodaySheet(today, texts, rooms.folder().clock());
        today.waiting.subscribe(n -> ground.frame().waiting(TODAY, n.intValue()));
        return new Screen(
                        new Place(TODAY, Material2RoundMZ.TODAY, texts.of("today.place"), 0),
                        () -> new TodayView(today, texts, rooms.folder().clock()),
                        today::refresh)
                .answering(today.answer)
                .taking(new WhileAsked(today.answer, texts, today::enter, today::back))
                .explained(texts.of("help.today"), texts.of("help.today.acts"))
                .withKeys(
                        new KeyUse(Key.MAIN, texts.of("help.today.enter"), today::enter),
                        new KeyUse(Key.BACK, texts.of("help.today.esc"), today::back),
                        new KeyUse(Key.DATE, texts.of("help.today.period"), today::nextPeriod),
                        new KeyUse(Key.PRINT, texts.of("help.list.print"), () -> printing.print(sheet::of)),
                        new KeyUse(Key.WRONG, texts.of("help.list.wrong"), () -> wrong.ask(today.inFront())),
                        new KeyUse(Key.SECOND, texts.of("help.today.next"), today::goToNextColumn));
    }

    Screen sessions() {
        var model = sessions;
        var printing = rows.printing(model.voice());
        return new Screen(
                        new Place(SESSION, Material2RoundMZ.SCHOOL, texts.of("session.place"), 0),
                        () -> new SessionsView(model, texts, () -> ways.to(ALL_SESSIONS)),
                        model::shown)
                .answering(model.answer)
                .taking(model::takes)
                .explained(texts.of("help.session"), texts.of("help.session.people"))
                .withKeys(
                        new KeyUse(Key.MAIN, texts.of("help.session.enter"), model::enter),
                        new KeyUse(Key.BACK, texts.of("help.session.esc"), model::back),
                        new KeyUse(Key.SECOND, texts.of("help.session.more"), model::oneMore),
                        new KeyUse(Key.DATE, texts.of("help.session.date"), model::date),
                        new KeyUse(Key.PRINT, texts.of("help.session.print"), () -> printing.print(model.page())),
                        new KeyUse(Key.WRONG, texts.of("help.session.wrong"), model::wrong));
    }

    /// Every session that was held; the session screen leads there.
    Screen allSessions() {
        var clock = rooms.folder().clock();
        var model = new SessionListModel(
                rooms.folder(),
                new SessionList(rooms.folder(), this::volunteer),
                ground.background(),
                () -> ground.attendance().present.get().map(Member::id));
        var answer = RowKeys.answer();
        var wrong = new WrongSession(
                sessionDesk,
                ground.attendance().present::get,
                ground.background(),
                texts,
                Voice.of(answer),
                this::correct,
                model.listing::refresh);
        return rows.listed(
                new Screen(
                                new Place(ALL_SESSIONS, Material2RoundMZ.SCHOOL, texts.of("session.place"), 0),
                                () -> new SessionListView(model, texts, clock, List.of()),
                                model.listing::refresh)
                        .explained(texts.of("help.sessions")),
                RowKeys.Of.of(
                                model.listing,
                                model::enter,
                                new RowKeys.Wrong(
                                        texts.of("help.session.wrong"), () -> wrong.ask(RowKeys.front(model.listing))),
                                answer)
                        .by(SessionList.WEEK, SessionList.MONTH)
                        .leaving(() -> backFrom(model)));
    }

    private void correct(UUID session) {
        ground.frame().go(SESSION);
        sessions.correct(session);
    }

    /// Esc closes what is open in the list, and then the list.
    private void backFrom(SessionListModel model) {
        var listing = model.listing;
        var isPlain = listing.open.get().isEmpty()
                && listing.search.get().isEmpty()
                && listing.filter.get().equals(Listing.ALL);
        if (isPlain) ways.back();
        else listing.back();
    }

    private String volunteer(UUID id) {
        return rooms.folder()
                .read(sql -> rooms.staff().find(sql, id))
                .map(Member::firstName)
                .orElse("");
    }

    Screen figures() {
        var zone = rooms.folder()
                .self()
                .flatMap(self -> rooms.folder().read(sql -> new Hubs(sql).find(self.hub())))
                .map(Hub::zone)
                .orElse(ZoneOffset.UTC);
        var model = new FiguresModel(new FiguresDesk(rooms.folder(), zone, documents()), ground.background(), texts);
        var printing = rows.printing(Voice.of(model.answer));
        return new Screen(
                        new Place("figures", Material2RoundAL.BAR_CHART, texts.of("figures.place"), 0),
                        () -> new FiguresView(model, texts),
                        model::refresh)
                .answering(model.answer)
                .explained(
                        texts.of("help.figures"),
                        texts.of("help.figures.issues"),
                        texts.of("help.figures.borrowers"),
                        texts.of("help.figures.out"),
                        texts.of("help.figures.renewals"),
                        texts.of("help.figures.sessions"),
                        texts.of("help.figures.hours"),
                        texts.of("help.figures.safe"))
                .withKeys(
                        new KeyUse(Key.MAIN, texts.of("help.figures.enter"), model::save),
                        new KeyUse(Key.BACK, texts.of("help.figures.esc"), model::back),
                        new KeyUse(Key.DATE, texts.of("help.figures.period"), model::choosePeriod),
                        new KeyUse(Key.PRINT, texts.of("help.figures.print"), () -> printing.print(model.page())),
                        new KeyUse(Key.SECOND, texts.of("help.figures.table"), model::toggleTable));
    }

    /// Where people look for files that a program saved.
    private static Path documents() {
        var home = Path.of(System.getProperty("user.home", "."));
        var documents = home.resolve("Documents");
        return Files.isDirectory(documents) ? documents : home;
    }
}
