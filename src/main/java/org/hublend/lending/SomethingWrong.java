package org.hublend.lending;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hublend.shell.Answer;
import org.hublend.shell.Turns;

/// F8: something is wrong with the device in front, or with the paper of the last loan.
final class SomethingWrong {
    private final DeskModel desk;
    private final Turns turns;

    SomethingWrong(DeskModel desk, Turns turns) {
        this.desk = desk;
        this.turns = turns;
    }

    void ask() {
        var texts = desk.words.texts();
        var choices = new ArrayList<Answer.Choice>();
        var work = desk.work();
        if (work.isReturning())
            choices.addAll(ofDevice(what -> comingBack(work.back().getLast(), what)));
        else if (!work.basket().isEmpty())
            choices.addAll(ofDevice(
                    what -> desk.records.putAside(work.basket().getLast().thing(), what)));
        var unsigned = desk.doneToday.toSign();
        unsigned.ifPresent(loan -> choices.add(desk.questions.choice(
                texts.of("wrong.not.signed"),
                () -> turns.ask(
                        "Paper",
                        () -> desk.counter.paper(loan),
                        found -> found.ifPresentOrElse(
                                paper -> desk.signing.askWhyNot(paper, desk::goOn), desk::goOn)))));
        if (choices.isEmpty()) desk.say(desk.words.tell(texts.of("wrong.none"), texts.of("wrong.none.sentence")));
        else
            desk.questions.ask(
                    texts.of("wrong.what"), inFront(work), desk::goOn, choices.toArray(Answer.Choice[]::new));
    }

    private String inFront(Work work) {
        if (work.isReturning())
            return desk.words.named(work.back().getLast().thing().device());
        return work.basket().isEmpty()
                ? ""
                : desk.words.named(work.basket().getLast().thing().device());
    }

    private List<Answer.Choice> ofDevice(Consumer<Wrong> then) {
        var texts = desk.words.texts();
        return List.of(
                desk.questions.choice(texts.of("wrong.damaged"), () -> then.accept(Wrong.DAMAGED)),
                desk.questions.choice(texts.of("wrong.part"), () -> then.accept(Wrong.PART_MISSING)),
                desk.questions.choice(texts.of("wrong.coordinator"), () -> then.accept(Wrong.FOR_COORDINATOR)));
    }

    /// It is recorded with its return.
    private void comingBack(Work.Back line, Wrong what) {
        desk.work.set(desk.work().changed(line.thing().device().id(), b -> b.with(what)));
        desk.goOn();
    }
}
