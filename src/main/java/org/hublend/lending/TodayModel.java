package org.hublend.lending;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hublend.shell.Answer;
import org.hublend.shell.Background;
import org.hublend.staff.Attendance;
import org.hublend.staff.Right;

/// What there is to do today; each line leads to where it is done.
public final class TodayModel {
    /// Due today or late.
    public final IntegerProperty waiting = new SimpleIntegerProperty();

    public final ObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());
    /// So many days from today on are what is due shown for.
    final IntegerProperty days = new SimpleIntegerProperty();
    /// The view is to bring the focus to its next column; each time it changes.
    final IntegerProperty toNextColumn = new SimpleIntegerProperty();

    final ObjectProperty<TodayBoard> board = new SimpleObjectProperty<>(TodayBoard.EMPTY);

    private final TodayLists lists;
    private final Attendance attendance;
    private final Background background;
    private final Ways ways;
    private static final List<Integer> PERIODS = List.of(0, 7, 28);
    private Optional<Runnable> chosen = Optional.empty();
    private Optional<TodayBoard.Line> line = Optional.empty();

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
            var ahead = days.get();
            var full = reader.get().may(Right.READ_PEOPLE);
            background.start("Today", () -> lists.read(full, ahead), this::show);
        }
    }

    /// Enter: what the line in focus is for.
    public void enter() {
        if (answer.get().filter(Answer::isQuestion).isEmpty()) chosen.ifPresent(Runnable::run);
    }

    /// Esc: closes what is asked or said.
    public void back() {
        answer.set(Optional.empty());
    }

    /// F4: what is due today, in a week, in four weeks, and today again.
    public void nextPeriod() {
        days.set(PERIODS.get((PERIODS.indexOf(days.get()) + 1) % PERIODS.size()));
        refresh();
    }

    /// F9: there is nothing to filter, as all that matters is in view.
    public void goToNextColumn() {
        toNextColumn.set(toNextColumn.get() + 1);
    }

    /// The code of the line that was last in focus.
    public List<String> inFront() {
        return line.map(TodayBoard.Line::tag).stream().toList();
    }

    /// A question takes the focus from the line that it is about.
    void chosen(TodayBoard.Line which, Optional<Runnable> act) {
        chosen = act;
        if (act.isPresent()) line = Optional.of(which);
    }

    void atTheDesk(TodayBoard.Line line) {
        ways.desk().accept(line.tag());
    }

    void prepare(TodayBoard.Line line) {
        ways.prepare().accept(line.tag());
    }

    private void show(TodayBoard now) {
        board.set(now);
        // What is due on a later day presses nobody yet.
        if (days.get() == 0) waiting.set(now.pressing());
    }
}
