package org.hublend.settings;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.hublend.shell.Answer;
import org.hublend.shell.Spans;
import org.hublend.shell.Texts;
import org.hublend.storage.ClockSight;
import org.hublend.storage.DataFolder;
import org.hublend.sync.ClockState;
import org.hublend.sync.ClockWatch;

/// Says once that this computer's clock is wrong or was moved, and again only where it is something else.
public final class ClockNote {
    private final Texts texts;
    private final Spans spans;
    private final ClockWords words;
    private final ClockWatch watch;
    private Optional<ClockState> told = Optional.empty();

    public ClockNote(DataFolder folder, Texts texts) {
        this.watch = new ClockWatch(folder);
        this.texts = texts;
        this.spans = new Spans(texts);
        this.words = new ClockWords(texts);
    }

    /// Looks at the clock, on any thread.
    public ClockState look() {
        return watch.look();
    }

    /// Says it where nothing else is said, and else waits until that is done with.
    public void tell(ClockState now, ObjectProperty<Optional<Answer>> answer) {
        if (answer.get().isEmpty()) of(now).ifPresent(note -> answer.set(Optional.of(note)));
    }

    /// What is to be said now; it counts as said.
    Optional<Answer> of(ClockState now) {
        if (!now.isWrong()) {
            told = Optional.empty();
            return Optional.empty();
        }
        if (told.filter(before -> isSame(before, now)).isPresent()) return Optional.empty();
        told = Optional.of(now);
        return Optional.of(Answer.says(Answer.Tone.TELL, texts.of("clock.note"), sentence(now)));
    }

    private String sentence(ClockState now) {
        if (!now.isMoved()) return texts.of("clock.note.wrong", words.off(now.offset()));
        return now.moved() < 0
                ? texts.of("clock.note.back", spans.of(now.moved()))
                : texts.of("clock.note.on", spans.of(now.moved()));
    }

    private static boolean isSame(ClockState before, ClockState now) {
        long amount = now.isMoved() ? now.moved() : now.offset();
        long other = before.isMoved() ? before.moved() : before.offset();
        return before.isMoved() == now.isMoved()
                && Math.abs(amount - other) < Math.max(ClockSight.SMALL, Math.abs(other) / 10);
    }
}
