package org.hublend.lending;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.hublend.lending.Papers.Sent;
import org.hublend.shell.Answer;
import org.hublend.shell.Background;
import org.hublend.shell.Turns;
/// Papers on their way to a printer, a file or the screen, and what the desk says when one does not arrive.
/// A loan is never kept waiting for its paper, and a conversation never broken off for it.

final class WhenPrinting {
    private final DeskModel desk;
    private final Papers papers;
    private final Background background;
    private final Turns turns;
    private final Deque<Failed> untold = new ArrayDeque<>();

    /// A paper that did not print while somebody else was being served.
    private record Failed(Paper paper, Sent.NotPrinted how) {}

    WhenPrinting(DeskModel desk, Papers papers, Background background, Turns turns) {
        this.desk = desk;
        this.papers = papers;
        this.background = background;
        this.turns = turns;
    }

    /// @param wanted whether somebody asked for this paper and waits to hear of it
    void print(Paper paper, boolean wanted) {
        start(paper, wanted, () -> papers.print(paper.loan()));
    }

    /// Prints again what lies open or whose signature is asked, else what was lent last.
    void again(Optional<UUID> last, Function<UUID, Optional<Paper>> find) {
        var inFront = desk.work().paper().or(desk.signing::asked);
        if (inFront.isPresent()) print(inFront.get(), true);
        else if (desk.questions.isOpen()) return;
        else if (last.isEmpty()) desk.say(desk.words.papers().nothingToPrint());
        else turns.ask("Paper", () -> find.apply(last.get()), found -> found.ifPresent(p -> print(p, true)));
    }

    /// Tells what could not be told before, as soon as nobody is being served.
    void tellUntold() {
        if (!untold.isEmpty() && isFree()) {
            var next = untold.poll();
            didNotPrint(next.paper(), next.how());
        }
    }

    private void start(Paper paper, boolean wanted, Callable<Sent> work) {
        background.start(
                "Paper",
                Background.Urgency.LATER,
                work,
                sent -> turns.next(() -> came(paper, wanted, sent)),
                failure -> turns.next(() -> desk.failed("Paper", failure)));
    }

    private void came(Paper paper, boolean wanted, Sent sent) {
        var words = desk.words.papers();
        switch (sent) {
            case Sent.OnItsWay(var printer) -> tell(paper, wanted, words.printing(paper, printer), List.of());
            case Sent.NoPrinter _ -> tell(paper, wanted, words.noPrinter(), without(paper));
            case Sent.NotPrinted how -> {
                if (desk.signing.isAsking(paper) || isFree()) didNotPrint(paper, how);
                else untold.add(new Failed(paper, how));
            }
            case Sent.Saved(var file) -> tell(paper, true, words.saved(file), List.of(openIt(paper)));
            case Sent.NotSaved _ -> tell(paper, true, words.notSaved(), List.of(again(paper)));
            case Sent.Opened _ -> tell(paper, true, words.opened(), List.of());
            case Sent.NoViewer(var file) -> tell(paper, true, words.noViewer(file), List.of());
            case Sent.NotHere _ -> tell(paper, wanted, words.notHere(), List.of());
        }
    }

    /// News of the paper whose signature is asked belong to that question; other news wait for nobody.
    private void tell(Paper paper, boolean wanted, String news, List<Answer.Choice> choices) {
        if (desk.signing.isAsking(paper)) desk.signing.ask(paper, news, choices);
        else if (wanted && !desk.questions.isOpen() && !desk.work().isReturning()) {
            var word = desk.words.papers().agreement(paper);
            if (choices.isEmpty()) desk.say(desk.words.tell(word, news));
            else desk.questions.ask(word, news, () -> {}, choices.toArray(Answer.Choice[]::new));
        }
    }

    private void didNotPrint(Paper paper, Sent.NotPrinted how) {
        var words = desk.words.papers();
        boolean asked = desk.signing.isAsking(paper);
        desk.questions.ask(
                words.didNotPrint(),
                words.didNotPrint(how),
                () -> later(paper, asked),
                after(paper, asked, words.tryAgain(), () -> print(paper, true)),
                desk.questions.choice(words.otherPrinter(), () -> askPrinter(paper, asked, how.printer())),
                after(paper, asked, words.save(), () -> start(paper, true, () -> papers.save(paper.loan()))),
                desk.questions.choice(words.printLater(), () -> later(paper, asked)));
    }

    private void later(Paper paper, boolean asked) {
        if (asked) desk.signing.ask(paper, desk.words.papers().keptHere());
        else desk.say(desk.words.papers().waits(paper));
    }

    private void askPrinter(Paper paper, boolean asked, String failed) {
        turns.ask("Printers", papers::printers, all -> {
            var others = all.stream()
                    .filter(name -> !name.equals(failed))
                    .limit(Answer.MOST_CHOICES)
                    .toList();
            var words = desk.words.papers();
            if (asked) desk.signing.ask(paper, words.onItsWay());
            if (others.isEmpty()) tell(paper, true, words.noOther(), without(paper));
            else
                desk.questions.ask(
                        words.whichPrinter(),
                        "",
                        () -> later(paper, asked),
                        others.stream()
                                .map(name -> after(
                                        paper,
                                        asked,
                                        name,
                                        () -> start(paper, true, () -> papers.print(paper.loan(), name))))
                                .toArray(Answer.Choice[]::new));
        });
    }

    /// An answer after which the signature is asked again, where it was asked before, while the paper is on its way.
    private Answer.Choice after(Paper paper, boolean asked, String words, Runnable act) {
        return desk.questions.choice(words, () -> {
            if (asked) desk.signing.ask(paper, desk.words.papers().onItsWay());
            act.run();
        });
    }

    private List<Answer.Choice> without(Paper paper) {
        return List.of(
                after(
                        paper,
                        desk.signing.isAsking(paper),
                        desk.words.papers().save(),
                        () -> start(paper, true, () -> papers.save(paper.loan()))),
                openIt(paper));
    }

    private Answer.Choice openIt(Paper paper) {
        return after(
                paper,
                desk.signing.isAsking(paper),
                desk.words.papers().open(),
                () -> start(paper, true, () -> papers.open(paper.loan())));
    }

    private Answer.Choice again(Paper paper) {
        return after(
                paper,
                desk.signing.isAsking(paper),
                desk.words.papers().tryAgain(),
                () -> start(paper, true, () -> papers.save(paper.loan())));
    }

    private boolean isFree() {
        return !desk.questions.isOpen() && desk.work().isNone();
    }
}
