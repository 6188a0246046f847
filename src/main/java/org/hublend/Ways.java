package org.hublend;

import java.util.UUID;
import org.hublend.lending.DeskModel;
import org.hublend.shell.FrameModel;

/// The ways from one screen to another.
final class Ways {
    private final FrameModel frame;
    private final DeskModel desk;
    private String before = DeskScreens.DESK;

    Ways(FrameModel frame, DeskModel desk) {
        this.frame = frame;
        this.desk = desk;
    }

    /// To a form, from which [#back] leads back here.
    void to(String screen) {
        if (frame.here.get().equals(screen)) return;
        before = frame.here.get();
        frame.go(screen);
    }

    void back() {
        frame.go(before);
    }

    void desk() {
        frame.go(DeskScreens.DESK);
    }

    /// To the desk with a code, as if it were scanned there.
    void code(String code) {
        desk();
        desk.typed(code);
    }

    /// To the desk with a device that is to be prepared, and back there once its return is recorded.
    void takeBackThenPrepare(String tag) {
        desk();
        desk.takeBackThenPrepare(tag);
    }

    void undoLast() {
        desk();
        desk.undo();
    }

    /// To the desk with a person who was found and checked.
    void person(UUID person) {
        desk();
        desk.person(person);
    }
}
