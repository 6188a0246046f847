package org.hublend;

import java.util.function.Consumer;
import org.hublend.cases.Cases;
import org.hublend.cases.CasesModel;
import org.hublend.cases.CasesView;
import org.hublend.commands.Rooms;
import org.hublend.preparation.Preparations;
import org.hublend.preparation.PrepareModel;
import org.hublend.preparation.PrepareView;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Via;
import org.hublend.shell.Background;
import org.hublend.shell.FrameModel;
import org.hublend.shell.Key;
import org.hublend.shell.KeyUse;
import org.hublend.shell.Place;
import org.hublend.shell.Screen;
import org.hublend.shell.Texts;
import org.hublend.shell.WhileAsked;
import org.hublend.staff.Attendance;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// The screens that keep the stock in order: what is to be prepared, and what is to be settled.
final class UpkeepScreens {
    static final String PREPARE = "prepare";
    static final String SETTLE = "settle";

    private final Rooms rooms;
    private final Attendance attendance;
    private final Background background;
    private final Texts texts;
    private final Preparations preparations;
    private final Cases cases;
    private final PrepareModel preparing;

    /// @param toTheDesk brings the desk to the front with a scan that is its own
    /// @param takeBack brings it to the front with a device to take back, and comes back here with it
    UpkeepScreens(
            Rooms rooms,
            Attendance attendance,
            Background background,
            Texts texts,
            Consumer<Reading> toTheDesk,
            Consumer<String> takeBack) {
        this.rooms = rooms;
        this.attendance = attendance;
        this.background = background;
        this.texts = texts;
        this.preparations = new Preparations(rooms.folder(), rooms.devices(), rooms.identify(), rooms.desk());
        this.cases = new Cases(rooms.folder(), rooms.people(), rooms.desk());
        this.preparing = new PrepareModel(
                preparations, attendance.present::get, background, texts, new PrepareModel.Ways(toTheDesk, takeBack));
    }

    /// Counts again what waits, for the rail.
    void count(FrameModel frame) {
        background.start("Counts", () -> new Waiting(preparations.count(), cases.count()), waiting -> {
            frame.waiting(PREPARE, waiting.toPrepare());
            frame.waiting(SETTLE, waiting.toSettle());
        });
    }

    /// Goes on with a device in the queue, as if its label were scanned there.
    void open(String tag) {
        preparing.scan(Reading.of(tag, Via.TYPED));
    }

    private record Waiting(int toPrepare, int toSettle) {}

    Screen prepare() {
        return new Screen(
                        new Place(PREPARE, Material2RoundAL.CLEANING_SERVICES, texts.of("prepare.place"), 0),
                        () -> new PrepareView(preparing, texts, rooms.folder().clock()),
                        preparing.queue::refresh)
                .answering(preparing.answer)
                .taking(preparing::scan)
                .explained(texts.of("help.prepare"), texts.of("help.prepare.accounts"), texts.of("help.prepare.wipe"))
                .withKeys(
                        new KeyUse(Key.MAIN, texts.of("help.prepare.enter"), preparing::enter),
                        new KeyUse(Key.BACK, texts.of("help.prepare.esc"), preparing::back),
                        new KeyUse(Key.SECOND, texts.of("help.prepare.again"), preparing::again),
                        new KeyUse(Key.WRONG, texts.of("help.prepare.wrong"), preparing::wrong));
    }

    Screen settle() {
        var model = new CasesModel(
                cases,
                attendance.present::get,
                background,
                texts,
                rooms.folder().clock());
        return new Screen(
                        new Place(SETTLE, Material2RoundAL.COMPARE_ARROWS, texts.of("cases.place"), 0),
                        () -> new CasesView(model, texts),
                        model.listing::refresh)
                .answering(model.answer)
                .taking(new WhileAsked(model.answer, texts, model::enter, model::back))
                .explained(texts.of("help.settle"))
                .withKeys(
                        new KeyUse(Key.MAIN, texts.of("help.settle.enter"), model::enter),
                        new KeyUse(Key.BACK, texts.of("help.list.esc"), model::back));
    }
}
