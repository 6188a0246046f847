package org.hublend;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.hublend.agreements.SystemViewer;
import org.hublend.commands.DeskProgram;
import org.hublend.commands.Rooms;
import org.hublend.lending.Counter;
import org.hublend.lending.DeskModel;
import org.hublend.people.Names;
import org.hublend.preparation.PrepareModel;
import org.hublend.settings.ClockNote;
import org.hublend.settings.DeskSettings;
import org.hublend.settings.FilesModel;
import org.hublend.settings.SettingsModel;
import org.hublend.shell.Done;
import org.hublend.shell.FrameModel;
import org.hublend.shell.FxBackground;
import org.hublend.shell.Key;
import org.hublend.shell.KeyUse;
import org.hublend.shell.Light;
import org.hublend.shell.Look;
import org.hublend.shell.Place;
import org.hublend.shell.PreferencesFile;
import org.hublend.shell.Printing;
import org.hublend.shell.Problems;
import org.hublend.shell.RestModel;
import org.hublend.shell.SaveDialog;
import org.hublend.shell.SavePlace;
import org.hublend.shell.Speaker;
import org.hublend.shell.Texts;
import org.hublend.shell.Voice;
import org.hublend.shell.Window;
import org.hublend.staff.Attendance;
import org.hublend.staff.Member;
import org.hublend.sync.ClockState;

/// The window of a desk, put together from its rooms.
public final class DeskWindow {
    private final Rooms rooms;
    private final Start start;
    private final Texts texts;
    private final Problems problems;
    private final FxBackground background;
    private final Counter counter;
    private final Attendance attendance;
    private final DeskModel desk;
    private final FrameModel frame;
    private final Ways ways;
    private final Commands commands;
    private final WorkScreens work;
    private final UpkeepScreens upkeep;
    private final FormScreens forms;
    private final DeskScreens screens;
    private final RestModel rest;
    private final Look look;
    private final SettingsModel settings;
    private final Speaker speaker;
    private final ClockNote clockNote;

    /// How the window is to start.
    ///
    /// @param light how it stands with the sending, asked every few seconds; empty for a desk that sends nothing
    /// @param syncNow wakes whatever exchanges with the centre
    /// @param files where new files go; empty for the system's own dialog
    /// @param present who made this desk a moment ago and goes straight to work
    public record Start(
            Optional<DeskProgram.Trial> trial,
            Optional<Supplier<Light>> light,
            Optional<Member> present,
            Runnable syncNow,
            Optional<SavePlace> files) {
        public static final Start USUAL =
                new Start(Optional.empty(), Optional.empty(), Optional.empty(), () -> {}, Optional.empty());

        Start with(Member founder) {
            return new Start(trial, light, Optional.of(founder), syncNow, files);
        }

        /// Instead of the system's own dialog for new files.
        Start saving(SavePlace place) {
            return new Start(trial, light, present, syncNow, Optional.of(place));
        }
    }

    private DeskWindow(Stage stage, Rooms rooms, Start start) {
        this.rooms = rooms;
        this.start = start;
        var clock = rooms.folder().clock();
        look = new Look(new PreferencesFile(rooms.folder().path().resolve("window.json")));
        texts = Texts.in(look.now().get().language());
        problems = new Problems(clock, log(rooms));
        background = new FxBackground(problems::add);
        counter = new Counter(
                rooms.folder(),
                rooms.devices(),
                rooms.people(),
                rooms.loans(),
                rooms.identify(),
                rooms.desk(),
                rooms.papers());
        attendance = new Attendance(rooms.folder(), rooms.staff(), background, texts);
        desk = new DeskModel(counter, attendance, background, texts, clock, problems::add);
        speaker = new Speaker(() -> look.now().get().sounds());
        settings = new SettingsModel(
                new DeskSettings(rooms.folder(), rooms.staff(), rooms.people()),
                attendance,
                look,
                background,
                texts,
                start.syncNow());
        var files = new FilesModel(
                rooms.folder(),
                attendance,
                start.files().orElseGet(() -> new SaveDialog(stage)),
                background,
                FxBackground::onWindow,
                texts);
        frame = new FrameModel(new Acts());
        ways = new Ways(frame, desk);
        desk.onwards.inPrepare(this::goOnInPrepare);
        desk.onwards.finding(frame::find);
        desk.onwards.askingElsewhere(new CardsShown(rooms, start.syncNow(), CardsShown.PATIENCE));
        desk.onwards.comingToFront(() -> frame.go(DeskScreens.DESK));
        rest = new RestModel(attendance::lock, System::nanoTime);
        var printing = new Printing.Ground(
                rooms.sheets(), background, texts, clock, () -> counter.hub().name());
        var rows = new RowKeys(printing, counter, attendance, ways);
        work = new WorkScreens(
                rooms,
                counter,
                texts,
                new WorkScreens.Ground(attendance, background, problems, frame),
                ways,
                rows,
                this::goOnInPrepare);
        upkeep = new UpkeepScreens(
                rooms,
                attendance,
                background,
                texts,
                new PrepareModel.Ways(desk::scan, ways::takeBackThenPrepare),
                printing);
        forms = new FormScreens(rooms, counter, desk, attendance, background, texts, ways);
        var lists = new ListScreens(rooms, counter, desk, attendance, background, texts, ways, forms, rows);
        screens = new DeskScreens(
                rooms, desk, new DeskScreens.Groups(work, lists, upkeep, forms), settings, files, texts);
        commands = new Commands(
                frame,
                new Printing(printing, Voice.of(frame.answer)),
                texts,
                screens.all().getFirst());
        settings.printing(commands::print);
        clockNote = new ClockNote(rooms.folder(), texts);
    }

    /// Where the commands put the log, and the system's own way to show a folder.
    static Problems.Log log(Rooms rooms) {
        return new Problems.Log(rooms.folder().path().resolve("logs"), new SystemViewer()::open);
    }

    /// Brings a window to the front that may be small, or behind another program's.
    static void raise(Stage stage) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /// Shows the desk in a stage, on the window's thread.
    static DeskWindow show(Stage stage, Rooms rooms, Start start) {
        var desk = new DeskWindow(stage, rooms, start);
        desk.show(stage);
        return desk;
    }

    DeskModel desk() {
        return desk;
    }

    FrameModel frame() {
        return frame;
    }

    /// What reads or signs holds it meanwhile.
    RestModel rest() {
        return rest;
    }

    private void show(Stage stage) {
        Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> problems.add("Window", fault));
        frame.hub.set(counter.hub().name());
        attendance.present.subscribe(
                who -> frame.who.set(who.map(Member::name).map(Names::shortened).orElse("")));
        start.trial().ifPresent(new TryingOut(desk, counter, attendance, background, texts, problems)::begin);
        start.present().ifPresent(attendance::arrive);
        attendance.present.subscribe(who -> {
            offer(screens.of(who));
            count();
        });
        desk.work.subscribe(work -> rest.initials.set(
                work.borrower().map(b -> b.person().initials()).orElse("")));
        // Somebody reads the paper with the borrower; that takes its time.
        desk.answer.subscribe(_ -> rest.hold.set(desk.isSigning()));
        var content = new Window.Content(
                frame,
                screens.all(),
                attendance.screen,
                attendance.shut,
                rest,
                desk::scan,
                List.of(
                        new KeyUse(Key.DESK, texts.of("help.key.desk"), () -> frame.go(DeskScreens.DESK)),
                        new KeyUse(Key.UNDO, texts.of("help.key.undo"), ways::undoLast),
                        new KeyUse(Key.PRINT, texts.of("help.key.print"), commands::print),
                        new KeyUse(Key.LOCK, texts.of("help.key.lock"), attendance::lock)));
        for (var screen : screens.all()) screen.answer().subscribe(answer -> answer.ifPresent(speaker::say));
        var window = new Window(stage, content, texts, look, problems);
        frame.go(DeskScreens.DESK);
        Bindings.bindContent(frame.done, desk.done);
        desk.refresh();
        counter.warm(background);
        var sources =
                new News.Sources(rooms.folder()::dataVersion, start.light().orElse(this::alone), clockNote::look);
        var news = new News(sources, background, problems);
        news.begin(this::tell, this::refresh);
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> {
            news.end();
            speaker.close();
            background.close();
        });
        window.show();
    }

    private void offer(List<Place> places) {
        frame.places.setAll(places);
        if (places.stream().noneMatch(p -> p.id().equals(frame.here.get()))) frame.go(DeskScreens.DESK);
    }

    private void count() {
        work.count();
        upkeep.count(frame);
    }

    private void goOnInPrepare(String tag) {
        frame.go(UpkeepScreens.PREPARE);
        upkeep.open(tag);
    }

    private void tell(Light light, ClockState clock) {
        frame.light.set(light);
        settings.light.set(light.words());
        if (attendance.present.get().isPresent()) clockNote.tell(clock, frame.answer);
    }

    private void refresh() {
        desk.refresh();
        count();
        if (!frame.here.get().equals(DeskScreens.DESK)) screens.refresh(frame.here.get());
    }

    private Light alone() {
        var pending = counter.pending();
        return new Light(
                Light.Kind.WAITING,
                pending.isJoined()
                        ? texts.of("light.waiting", pending.facts())
                        : texts.of("light.alone", pending.facts()));
    }

    /// What the frame asks for.
    private final class Acts implements FrameModel.Acts {
        @Override
        public void search(String typed) {
            frame.typed.set("");
            forms.search(typed);
        }

        @Override
        public void undo(Done done) {
            frame.go(DeskScreens.DESK);
            desk.undo(done);
        }

        @Override
        public void showNews() {
            frame.go(DeskScreens.SETTINGS);
        }

        @Override
        public void showWho() {
            attendance.lock();
        }
    }
}
