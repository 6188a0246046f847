package org.hublend.lending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hublend.ledger.Kind;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Tone;

/// After a loan its signature is asked; until somebody says what came of it, the loan waits as a paper to sign.
final class WhenSigning {
    private final DeskModel desk;
    private Optional<Paper> asked = Optional.empty();
    private String lent = "";

    WhenSigning(DeskModel desk) {
        this.desk = desk;
    }

    /// A loan is on the disk: its paper is printed while its signature is asked.
    void lent(Loan loan, Borrower borrower) {
        var paper = new Paper(loan.id(), loan.number(), borrower, List.of(), true);
        lent = desk.words.papers().lent(loan);
        ask(paper, desk.words.papers().onItsWay());
        desk.printing.print(paper, false);
    }

    /// Whether the signature of this paper is what is asked.
    boolean isAsking(Paper paper) {
        return desk.questions.isOpen() && asked.filter(paper::is).isPresent();
    }

    /// The signature can wait for somebody who wants to undo: whether it was asked, and is not any more.
    boolean yields() {
        boolean wasAsked = asked().isPresent();
        asked = Optional.empty();
        return wasAsked;
    }

    Optional<Paper> asked() {
        return desk.questions.isOpen() ? asked : Optional.empty();
    }

    /// Asks, or asks again with other news of the paper.
    void ask(Paper paper, String news) {
        ask(paper, news, List.of());
    }

    void ask(Paper paper, String news, List<Answer.Choice> more) {
        var words = desk.words.papers();
        var choices = new ArrayList<>(List.of(
                desk.questions.choice(words.signed(), () -> signed(paper)),
                desk.questions.choice(words.notSigned(), () -> askWhyNot(paper, () -> ask(paper, news)))));
        choices.addAll(more);
        asked = Optional.of(paper);
        desk.questions.ask(
                Answer.says(
                                Tone.DONE,
                                words.lentTo(paper.borrower()),
                                words.signThis(lent, news, desk.words.first(paper.borrower())))
                        .with(choices),
                this::later);
    }

    /// The paper was scanned while nothing was open: is it signed, or does something of it come back?
    void askScanned(Paper paper, Runnable openIt) {
        var words = desk.words.papers();
        asked = Optional.of(paper);
        desk.questions.ask(
                words.isItSigned(),
                words.isItSigned(paper),
                () -> asked = Optional.empty(),
                desk.questions.choice(words.signed(), () -> signed(paper)),
                desk.questions.choice(words.notSigned(), () -> askWhyNot(paper, () -> askScanned(paper, openIt))),
                desk.questions.choice(words.comesBack(), () -> {
                    asked = Optional.empty();
                    openIt.run();
                }));
    }

    /// The signed paper itself is the answer.
    void signed(Paper paper) {
        asked = Optional.empty();
        desk.records.sign(
                paper, Kind.LoanSigned.ON_PAPER, "", desk.words.papers().thanks(paper.borrower()));
    }

    void askWhyNot(Paper paper, Runnable back) {
        var words = desk.words.papers();
        desk.questions.ask(
                words.whyNot(),
                words.whyNotSentence(),
                back,
                because(paper, words.noTime(), "no-time"),
                because(paper, words.cannot(), "cannot-sign"),
                because(paper, words.unwilling(), "unwilling"),
                because(paper, words.other(), "other"));
    }

    private Answer.Choice because(Paper paper, String words, String reason) {
        return desk.questions.choice(words, () -> {
            asked = Optional.empty();
            desk.records.sign(
                    paper,
                    Kind.LoanSigned.NOT_SIGNED,
                    reason,
                    desk.words.papers().noted(paper.borrower()));
        });
    }

    private void later() {
        asked.ifPresent(paper -> desk.say(desk.words.papers().waits(paper)));
        asked = Optional.empty();
    }
}
