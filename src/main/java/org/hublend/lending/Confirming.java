package org.hublend.lending;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hublend.shell.Answer;
import org.hublend.shell.Turns;
import org.hublend.staff.Attendance;
import org.hublend.staff.Member;
import org.hublend.staff.Right;

/// A rule that needs confirming. Who has the right gives a reason; where somebody else is at work, one who has it
/// confirms by badge and PIN, and nobody is signed out.
final class Confirming {
    private final DeskModel desk;
    private final Attendance attendance;
    private final Turns turns;
    private Optional<Waiting> waiting = Optional.empty();

    Confirming(DeskModel desk, Attendance attendance, Turns turns) {
        this.desk = desk;
        this.attendance = attendance;
        this.turns = turns;
    }

    /// Why a rule was waived, and by whom.
    record Confirmed(String reason, UUID by) {}

    private record Waiting(Answer question, Consumer<Confirmed> then) {}

    void ask(String reasons, Consumer<Confirmed> then) {
        var by = attendance.present.get().orElseThrow();
        if (by.may(Right.CONFIRM)) {
            desk.questions.confirm(reasons, reason -> then.accept(new Confirmed(reason, by.id())));
            return;
        }
        var texts = desk.words.texts();
        var question = desk.questions.ask(
                texts.of("desk.confirm.badge"),
                texts.of("desk.confirm.badge.sentence", reasons),
                () -> {},
                desk.questions.choice(texts.of("desk.confirm.no"), () -> {}));
        waiting = Optional.of(new Waiting(question, then));
    }

    /// Whether the badge answers the question that is open; its PIN is asked for then.
    boolean takes(Member member) {
        var asked = waiting.filter(w -> desk.questions.isOpen(w.question()));
        if (asked.isEmpty() || !member.may(Right.CONFIRM)) return false;
        attendance.confirm(
                member,
                by -> turns.next(() -> {
                    if (!desk.questions.isOpen(asked.get().question())) return;
                    waiting = Optional.empty();
                    desk.clear();
                    asked.get().then().accept(new Confirmed("coordinator", by.id()));
                }));
        return true;
    }
}
