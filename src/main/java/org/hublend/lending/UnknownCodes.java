package org.hublend.lending;

import java.util.List;
import org.hublend.scanning.Scan;
import org.hublend.scanning.Shape;
import org.hublend.shell.Answer;
import org.hublend.shell.Key;

/// What may be done with a code that nothing and nobody has: it may be a card. It is kept only as long as the question.
final class UnknownCodes {
    private final DeskModel desk;

    UnknownCodes(DeskModel desk) {
        this.desk = desk;
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
                        () -> questions.ask(
                                texts.of("desk.unknown"),
                                sentence,
                                () -> {},
                                questions.choice(texts.of("desk.unknown.new"), () -> newCards.ofNewPerson(card)),
                                questions.choice(texts.of("desk.unknown.somebody"), () -> newCards.ofSomebody(card)),
                                leave));
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
