package org.hublend.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.Texts;
import org.hublend.shell.Turns;
import org.hublend.staff.Member;
import org.hublend.staff.Right;

/// Puts right what was recorded: asks which session, and whether it was otherwise or not at all.
final class Corrections {
    private final SessionsModel model;
    private final SessionDesk desk;
    private final Asking asking;
    private final Turns turns;

    Corrections(SessionsModel model, SessionDesk desk, Asking asking, Turns turns) {
        this.model = model;
        this.desk = desk;
        this.asking = asking;
        this.turns = turns;
    }

    /// One that is there needs no choice.
    void askWhich(List<SessionLine> lines, Member by) {
        var open = lines.stream().filter(l -> may(by, l)).toList();
        if (open.isEmpty())
            asking.say(Tone.TELL, texts().of("session.wrong.none"), texts().of("session.wrong.none.sentence"));
        else if (open.size() == 1) ask(open.getFirst(), by);
        else {
            var choices = new ArrayList<Answer.Choice>();
            for (var line : open.subList(0, Math.min(Answer.MOST_CHOICES, open.size())))
                choices.add(asking.choice(
                        texts().of(
                                        "session.wrong.one",
                                        model.words().moment(line),
                                        model.words().brief(line)),
                        () -> ask(line, by)));
            asking.ask(texts().of("session.wrong.which"), texts().of("session.wrong.which.sentence"), choices);
        }
    }

    void ask(SessionLine line, Member by) {
        if (!may(by, line)) {
            asking.say(Tone.CANT, texts().of("session.wrong.late"), texts().of("session.wrong.late.sentence"));
            return;
        }
        if (isFinished())
            asking.ask(
                    texts().of("session.wrong"),
                    texts().of(
                                    "session.wrong.one",
                                    model.words().moment(line),
                                    model.words().brief(line)),
                    List.of(
                            asking.choice(texts().of("session.wrong.correct"), () -> open(line.id())),
                            asking.choice(texts().of("session.wrong.cancel"), () -> cancel(line, by)),
                            asking.choice(texts().of("session.wrong.leave"), model::goBack)));
    }

    /// What this desk recorded today, anybody may put right who records; the rest is a coordinator's.
    static boolean may(Member by, SessionLine line) {
        return line.isOfToday() || by.may(Right.CONFIRM);
    }

    void open(UUID session) {
        if (isFinished())
            turns.ask(
                    "Open session",
                    () -> desk.open(session),
                    found -> found.ifPresentOrElse(
                            draft -> {
                                model.put(draft);
                                asking.say(
                                        Tone.TELL,
                                        texts().of("session.correcting"),
                                        texts().of("session.correcting.sentence"));
                                model.goToBeginning();
                            },
                            this::gone));
    }

    private boolean isFinished() {
        var isFinished = model.draft.get().isUntouched();
        if (!isFinished)
            asking.say(Tone.ASK, texts().of("session.wrong.first"), texts().of("session.wrong.first.sentence"));
        return isFinished;
    }

    private void cancel(SessionLine line, Member by) {
        turns.ask("Cancel session", () -> desk.cancel(by, line.id()), _ -> {
            asking.say(Tone.DONE, texts().of("session.cancelled"), texts().of("session.cancelled.sentence"));
            model.refresh();
        });
    }

    private void gone() {
        asking.say(Tone.TELL, texts().of("session.wrong.gone"), texts().of("session.wrong.gone.sentence"));
        model.refresh();
    }

    private Texts texts() {
        return model.words().texts();
    }
}
