package org.hublend.lending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hublend.scanning.Scan;
import org.hublend.scanning.Shape;
import org.hublend.shell.Answer;
import org.hublend.shell.Background;
import org.hublend.shell.Key;
import org.hublend.shell.Turns;
import org.hublend.staff.Attendance;
import org.hublend.staff.Member;

/// What may be done with a code that nothing and nobody has: it may be a card. It is kept only as long as the question.
final class UnknownCodes {
    private final DeskModel desk;
    private final Attendance attendance;
    private final Background background;
    private final Turns turns;

    UnknownCodes(DeskModel desk, Attendance attendance, Background background, Turns turns) {
        this.desk = desk;
        this.attendance = attendance;
        this.background = background;
        this.turns = turns;
    }

    void show(Scan scan, String ending) {
        var unknown = desk.words.unknown(scan.shape(), ending);
        if (desk.work().isReturning() || desk.work().pile().isPresent())
            desk.doing().mention(unknown.with(List.of(find())));
        else if (desk.onwards.cards().isEmpty() || !mayBeCard(scan.shape()))
            desk.doing().mention(unknown);
        else ask(scan, ending, desk.onwards.cards().get());
    }

    /// The list stays as it is, and its question is asked again.
    private Answer.Choice find() {
        return desk.questions.choice(desk.words.texts().of("desk.unknown.find", desk.key(Key.FIND)), () -> {
            desk.goOn();
            desk.onwards.find();
        });
    }

    private void ask(Scan scan, String ending, NewCards newCards) {
        var texts = desk.words.texts();
        var questions = desk.questions;
        var card = scan.code();
        var sentence = texts.of("desk.unknown.card", ending);
        var leave = questions.choice(texts.of("desk.leave"), () -> {});
        desk.work()
                .borrower()
                .ifPresentOrElse(
                        borrower -> questions.ask(
                                texts.of("desk.unknown"),
                                sentence,
                                () -> {},
                                questions.choice(
                                        texts.of("desk.unknown.this", desk.words.first(borrower)),
                                        () -> desk.records.giveCard(borrower, card)),
                                leave),
                        () -> turns.ask(
                                "Elsewhere",
                                desk.onwards::elsewhere,
                                others -> questions.ask(
                                        texts.of("desk.unknown"),
                                        sentence,
                                        () -> {},
                                        choices(scan, newCards, others, leave).toArray(Answer.Choice[]::new))));
    }

    private List<Answer.Choice> choices(
            Scan scan, NewCards newCards, Optional<Elsewhere> elsewhere, Answer.Choice leave) {
        var texts = desk.words.texts();
        var questions = desk.questions;
        var card = scan.code();
        var choices = new ArrayList<Answer.Choice>();
        choices.add(questions.choice(texts.of("desk.unknown.new"), () -> newCards.ofNewPerson(card)));
        choices.add(questions.choice(texts.of("desk.unknown.somebody"), () -> newCards.ofSomebody(card)));
        elsewhere
                .flatMap(others -> attendance
                        .present
                        .get()
                        .map(by -> questions.choice(
                                texts.of("desk.unknown.elsewhere"), () -> askElsewhere(others, by, scan))))
                .ifPresent(choices::add);
        choices.add(leave);
        return choices;
    }

    /// Nobody has to wait: where something else was begun meanwhile, the answer is only kept.
    private void askElsewhere(Elsewhere others, Member by, Scan scan) {
        var texts = desk.words.texts();
        var asking = desk.words.tell(texts.of("desk.elsewhere.asking"), texts.of("desk.elsewhere.asking.sentence"));
        desk.say(asking);
        background.start(
                "Elsewhere",
                Background.Urgency.NOW,
                () -> others.ask(by, scan.code()),
                reply -> {
                    if (desk.answer.get().equals(Optional.of(asking))) answered(reply, scan);
                },
                failure -> desk.failed("Elsewhere", failure));
    }

    private void answered(Elsewhere.Reply reply, Scan scan) {
        var texts = desk.words.texts();
        switch (reply) {
            case KNOWN -> desk.scan(scan);
            case NOBODY -> tell(texts.of("desk.elsewhere.nobody"), texts.of("desk.elsewhere.nobody.sentence"));
            case LATER -> tell(texts.of("desk.elsewhere.later"), texts.of("desk.elsewhere.later.sentence"));
            case REFUSED -> tell(texts.of("desk.elsewhere.refused"), texts.of("desk.elsewhere.refused.sentence"));
        }
    }

    private void tell(String word, String sentence) {
        desk.say(desk.words.tell(word, sentence));
    }

    /// Any library's card will do, but none of our own labels, and nothing from a shop.
    private static boolean mayBeCard(Shape shape) {
        return switch (shape) {
            case Shape.Library library -> !library.item();
            case Shape.Unknown _, Shape.Imei _ -> true;
            case Shape.Tag _,
                    Shape.Agreement _,
                    Shape.Badge _,
                    Shape.Command _,
                    Shape.Invitation _,
                    Shape.Iccid _,
                    Shape.Book _,
                    Shape.ShopCode _ -> false;
        };
    }
}
