package org.hublend.lending;

import java.util.Optional;
import org.hublend.shell.Answer;

/// Scans that come while a day is being typed: none is taken, each is counted, and afterwards the desk says again what
/// it said before.
final class DayFirst {
    private final DeskModel desk;
    private Optional<Answer> before = Optional.empty();
    private Optional<Answer> said = Optional.empty();

    DayFirst(DeskModel desk) {
        this.desk = desk;
        desk.day.isOpen.subscribe(open -> {
            if (!open) sayAgain();
        });
    }

    /// It is no question, so that the focus stays in the field.
    void notTaken() {
        if (!isSaid()) before = desk.answer.get();
        var missed = 1 + (isSaid() ? said.map(Answer::missed).orElse(0) : 0);
        var texts = desk.words.texts();
        said = Optional.of(desk.words
                .tell(texts.of("form.not.taken"), texts.of("day.missed", missed))
                .missing(missed, ""));
        desk.answer.set(said);
    }

    private void sayAgain() {
        if (isSaid()) desk.answer.set(before);
        said = Optional.empty();
    }

    private boolean isSaid() {
        return said.isPresent() && desk.answer.get().equals(said);
    }
}
