package org.hublend.lending;

import java.util.List;
import java.util.Optional;
import org.hublend.ledger.DeviceState;
import org.hublend.scanning.CommandCode;
import org.hublend.shell.Answer;

/// What a scan does while the desk lends to a person: the second column of the counter's table.
final class WhenLending implements Doing {
    private final DeskModel desk;

    WhenLending(DeskModel desk) {
        this.desk = desk;
    }

    @Override
    public void show(Shown shown) {
        switch (shown) {
            case Shown.OfThing(var thing) -> thing(thing);
            case Shown.OfPart(var part, var kit) -> part(part, kit);
            case Shown.OfBorrower(var borrower) -> person(borrower);
            case Shown.OfPaper(var paper) -> paper(paper.borrower());
            case Shown.Several(var all) -> several(all);
            case Shown.OfBadge _, Shown.Unknown _, Shown.ReadBadly _ -> desk.clear();
        }
    }

    @Override
    public void mention(Answer what) {
        desk.say(what);
    }

    @Override
    public void begin(CommandCode command) {
        var texts = desk.words.texts();
        var first = desk.words.first(desk.work().borrower().orElseThrow());
        desk.say(desk.words.tell(texts.of("desk.whose.finish", first), texts.of("desk.finish.sentence")));
    }

    @Override
    public void enter() {
        if (desk.work().canLend()) desk.records.lend(Optional.empty());
    }

    @Override
    public void back() {
        if (desk.work().basket().isEmpty()) desk.put(Work.NONE);
        else desk.takenOut.takeLast();
    }

    /// All that the person has may stay out longer.
    @Override
    public void second() {
        var borrower = desk.work().borrower().orElseThrow();
        var out = borrower.out().stream().map(o -> Thing.outTo(borrower, o)).toList();
        if (out.isEmpty()) desk.say(desk.words.personOpen(borrower));
        else desk.renewing.ask(out);
    }

    @Override
    public void date() {
        desk.givingBack.ask(desk.givingBack::told);
    }

    @Override
    public void next() {
        desk.asides.putAside();
    }

    /// Into the basket, with the parts that are here; a part that is missing is asked about first.
    void add(Thing thing) {
        var missing = thing.partsNotIn(DeviceState.READY);
        if (missing.isEmpty()) put(thing);
        else {
            var texts = desk.words.texts();
            var without = texts.of("desk.without", desk.words.parts(missing));
            desk.questions.ask(
                    without,
                    texts.of("desk.without.sentence", desk.words.named(thing.device())),
                    () -> {},
                    desk.questions.choice(texts.of("desk.without.yes"), () -> put(thing)),
                    desk.questions.choice(texts.of("desk.without.no"), () -> {}));
        }
    }

    private void put(Thing thing) {
        desk.put(desk.work().with(Work.Line.whole(thing)));
        desk.say(desk.work().borrower().isPresent() ? desk.words.inBasket(thing) : desk.words.ready(thing));
    }

    private void thing(Thing thing) {
        if (desk.work().hasInBasket(thing)) desk.say(desk.words.alreadyInBasket(thing));
        else if (thing.isOut()) out(thing);
        else if (thing.isReady()) add(thing);
        else if (thing.device().state() == DeviceState.STOLEN) desk.say(desk.words.stolen());
        else desk.say(desk.words.cantLend(thing));
    }

    private void out(Thing thing) {
        var questions = desk.questions;
        var texts = desk.words.texts();
        var borrower = desk.work().borrower().orElseThrow();
        var first = desk.words.first(borrower);
        if (thing.isOutTo(borrower.person().id())) {
            questions.ask(
                    texts.of("desk.has.this", first),
                    desk.words.returns().out(thing, true),
                    () -> {},
                    questions.choice(texts.of("desk.renew"), () -> desk.renewing.ask(List.of(thing))),
                    questions.choice(texts.of("desk.take.back"), () -> desk.returning.open(thing)));
        } else {
            questions.ask(
                    texts.of("desk.out.still"),
                    texts.of("desk.out.still.sentence", first),
                    () -> {},
                    questions.choice(texts.of("desk.take.back.now"), () -> desk.returning.open(thing)),
                    questions.choice(texts.of("desk.aside"), () -> {}));
        }
    }

    private void part(Thing part, Thing kit) {
        var texts = desk.words.texts();
        if (desk.work().hasInBasket(kit)) {
            var line = desk.work().basket().stream()
                    .filter(l -> l.thing().device().id().equals(kit.device().id()))
                    .findFirst()
                    .orElseThrow();
            if (!line.parts().contains(part.device().id()) && part.isReady())
                desk.tick(part.device().id());
            desk.say(desk.words.tell(texts.of("desk.part.ticked"), desk.words.named(part.device())));
        } else if (!part.isReady() || !kit.isReady()) thing(part);
        else {
            var questions = desk.questions;
            questions.ask(
                    texts.of("desk.part"),
                    texts.of(
                            "desk.part.sentence",
                            desk.words.named(part.device()),
                            desk.words.named(kit.device()),
                            desk.words.state(kit)),
                    () -> {},
                    questions.choice(texts.of("desk.part.lend.whole"), () -> add(kit)),
                    questions.choice(texts.of("desk.part.only"), () -> add(part)));
        }
    }

    private void person(Borrower borrower) {
        var open = desk.work().borrower().orElseThrow();
        if (open.is(borrower)) desk.say(desk.words.alreadyOpen(open));
        else if (desk.work().basket().isEmpty()) desk.asides.open(borrower);
        else {
            var questions = desk.questions;
            var texts = desk.words.texts();
            var first = desk.words.first(open);
            questions.ask(
                    texts.of("desk.whose", first),
                    texts.of("desk.whose.sentence"),
                    () -> {},
                    questions.choice(texts.of("desk.whose.finish", first), () -> {}),
                    questions.choice(texts.of("desk.whose.aside", first), () -> {
                        desk.asides.putAside();
                        desk.asides.open(borrower);
                    }),
                    questions.choice(
                            texts.of("desk.whose.other", desk.words.first(borrower)),
                            () -> desk.asides.open(borrower)));
        }
    }

    private void paper(Borrower borrower) {
        var open = desk.work().borrower().orElseThrow();
        var texts = desk.words.texts();
        if (open.is(borrower)) desk.say(desk.words.personOpen(borrower));
        else desk.say(desk.words.tell(texts.of("desk.paper.other"), texts.of("desk.paper.other.sentence")));
    }

    private boolean isTheirs(Thing thing) {
        return desk.work()
                .borrower()
                .filter(b -> thing.isOutTo(b.person().id()))
                .isPresent();
    }

    /// Only what can be lent or is out to this person is offered, and nobody else.
    private void several(List<Shown> all) {
        var fitting = all.stream()
                .filter(s -> s instanceof Shown.OfThing(var t) && (t.isReady() || isTheirs(t)))
                .toList();
        if (fitting.size() == 1) show(fitting.getFirst());
        else if (fitting.isEmpty()) desk.say(desk.words.severalNone());
        else desk.nothingOpen.several(fitting);
    }
}
