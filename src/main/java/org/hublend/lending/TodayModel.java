package org.hublend.lending;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hublend.shell.Background;
import org.hublend.staff.Attendance;
import org.hublend.staff.Right;

/// What there is to do today; each line leads to where it is done.
public final class TodayModel {
    /// Due today or late.
    public final IntegerProperty waiting = new SimpleIntegerProperty();

    final ObjectProperty<TodayBoard> board = new SimpleObjectProperty<>(TodayBoard.EMPTY);

    private final TodayLists lists;
    private final Attendance attendance;
    private final Background background;
    private final Ways ways;
    private Optional<Runnable> chosen = Optional.empty();

    /// Where lines lead to, by the label of the device.
    ///
    /// @param desk as if it were scanned there
    public record Ways(Consumer<String> desk, Consumer<String> prepare) {}

    public TodayModel(TodayLists lists, Attendance attendance, Background background, Ways ways) {
        this.lists = lists;
        this.attendance = attendance;
        this.background = background;
        this.ways = ways;
    }

    /// Reads it all again. While nobody is signed in there is nothing to see.
    public void refresh() {
        var reader = attendance.present.get().filter(m -> m.may(Right.SEE_TODAY));
        if (reader.isEmpty()) show(TodayBoard.EMPTY);
        else {
            var full = reader.get().may(Right.READ_PEOPLE);
            background.start("Today", () -> lists.read(full), this::show);
        }
    }

    /// Enter: what the line in focus is for.
    public void enter() {
        chosen.ifPresent(Runnable::run);
    }

    void chosen(Optional<Runnable> line) {
        chosen = line;
    }

    void atTheDesk(TodayBoard.Line line) {
        ways.desk().accept(line.tag());
    }

    void prepare(TodayBoard.Line line) {
        ways.prepare().accept(line.tag());
    }

    private void show(TodayBoard now) {
        board.set(now);
        waiting.set(now.pressing());
    }
}
