package org.hublend.lending;

import java.util.List;

/// Takes back what was recorded: names it, asks why, and only within ten minutes.
final class Undoing {
    private final DeskModel desk;
    private final Questions questions;

    Undoing(DeskModel desk, Questions questions) {
        this.desk = desk;
        this.questions = questions;
    }

    void askLast(List<DaysWork.Entry> entries) {
        var last = entries.stream().filter(e -> !e.isUndone()).findFirst();
        var texts = desk.words.texts();
        last.ifPresentOrElse(
                this::ask,
                () -> desk.say(desk.words.tell(texts.of("desk.undo.none"), texts.of("desk.undo.none.sentence"))));
    }

    void ask(DaysWork.Entry entry) {
        var texts = desk.words.texts();
        var what = desk.words.done().what(entry, desk.work().borrower().isPresent());
        if (isTooLate(entry)) return;
        questions.ask(
                texts.of("desk.undo"),
                what,
                desk::goOn,
                questions.choice(texts.of("desk.undo.device"), () -> undo(entry, "wrong-device")),
                questions.choice(texts.of("desk.undo.person"), () -> undo(entry, "wrong-person")),
                questions.choice(texts.of("desk.undo.mind"), () -> undo(entry, "changed-mind")),
                questions.choice(texts.of("desk.undo.other"), () -> undo(entry, "other")));
    }

    /// The question may have stood open for long, so it is looked at again.
    private void undo(DaysWork.Entry entry, String reason) {
        if (!isTooLate(entry)) desk.records.undo(entry, reason);
    }

    private boolean isTooLate(DaysWork.Entry entry) {
        boolean late = entry.isUndone() || entry.isTooLate(desk.now());
        var texts = desk.words.texts();
        if (late) desk.say(desk.words.tell(texts.of("desk.undo.late"), texts.of("desk.undo.late.sentence")));
        return late;
    }
}
