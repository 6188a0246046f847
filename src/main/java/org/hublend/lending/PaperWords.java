package org.hublend.lending;

import java.nio.file.Path;
import org.hublend.people.Names;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.Dates;
import org.hublend.shell.Texts;

/// What the desk says of papers: printed, signed, or waiting.
final class PaperWords {
    private final Texts texts;
    private final Dates dates;

    PaperWords(Texts texts, Dates dates) {
        this.texts = texts;
        this.dates = dates;
    }

    static String first(Borrower borrower) {
        var name = Names.shortened(borrower.person().name());
        int space = name.indexOf(' ');
        return borrower.person().isOrganisation() || space < 0 ? name : name.substring(0, space);
    }

    String lentTo(Borrower borrower) {
        return texts.of("desk.lent", borrower.person().shortName());
    }

    String lent(Loan loan) {
        return texts.of(
                "desk.lent.sentence", dates.longDay(loan.lines().getFirst().due()), loan.number());
    }

    String signThis(String lent, String news, String first) {
        return texts.of("papers.sign", lent, news, first);
    }

    String onItsWay() {
        return texts.of("papers.way");
    }

    String keptHere() {
        return texts.of("papers.kept");
    }

    String signed() {
        return texts.of("papers.signed");
    }

    String notSigned() {
        return texts.of("papers.not.signed");
    }

    String isItSigned() {
        return texts.of("papers.ask");
    }

    String isItSigned(Paper paper) {
        return texts.of(
                "papers.ask.sentence", paper.number(), paper.borrower().person().initials());
    }

    String comesBack() {
        return texts.of("papers.comes.back");
    }

    String whyNot() {
        return texts.of("papers.why");
    }

    String whyNotSentence() {
        return texts.of("papers.why.sentence");
    }

    String noTime() {
        return texts.of("papers.why.time");
    }

    String cannot() {
        return texts.of("papers.why.cannot");
    }

    String unwilling() {
        return texts.of("papers.why.unwilling");
    }

    String other() {
        return texts.of("papers.why.other");
    }

    Answer thanks(Borrower borrower) {
        return Answer.says(Tone.DONE, texts.of("papers.thanks"), texts.of("papers.thanks.sentence", first(borrower)));
    }

    Answer noted(Borrower borrower) {
        return Answer.says(Tone.DONE, texts.of("papers.noted"), texts.of("papers.noted.sentence", first(borrower)));
    }

    Answer waits(Paper paper) {
        return Answer.says(Tone.TELL, texts.of("papers.waits"), texts.of("papers.waits.sentence", paper.number()));
    }

    String agreement(Paper paper) {
        return texts.of("desk.one.paper", paper.number());
    }

    String printing(Paper paper, String printer) {
        return texts.of("papers.printing", printer);
    }

    String noPrinter() {
        return texts.of("papers.no.printer");
    }

    String noOther() {
        return texts.of("papers.no.other");
    }

    String whichPrinter() {
        return texts.of("papers.which");
    }

    String didNotPrint() {
        return texts.of("papers.failed");
    }

    String didNotPrint(Papers.Sent.NotPrinted how) {
        return texts.of(
                "papers.failed.sentence",
                switch (how.why()) {
                    case NOT_ANSWERING -> texts.of("papers.failed.answer");
                    case NO_LONGER_THERE -> texts.of("papers.failed.gone");
                });
    }

    String tryAgain() {
        return texts.of("papers.again");
    }

    String otherPrinter() {
        return texts.of("papers.other.printer");
    }

    String save() {
        return texts.of("papers.save");
    }

    String open() {
        return texts.of("papers.open");
    }

    String printLater() {
        return texts.of("papers.later");
    }

    String saved(Path file) {
        return texts.of("papers.saved", file.toString());
    }

    String notSaved() {
        return texts.of("papers.not.saved");
    }

    String opened() {
        return texts.of("papers.opened");
    }

    String noViewer(Path file) {
        return texts.of("papers.no.viewer", file.toString());
    }

    String notHere() {
        return texts.of("papers.not.here");
    }

    /// The loan lies open: what of it is out.
    Answer opened(Paper paper, String things) {
        return Answer.says(
                Tone.TELL,
                texts.of(
                        "papers.loan", paper.number(), paper.borrower().person().initials()),
                texts.of("papers.loan.sentence", things));
    }

    Answer nothingToPrint() {
        return Answer.says(Tone.TELL, texts.of("papers.none"), texts.of("papers.none.sentence"));
    }
}
