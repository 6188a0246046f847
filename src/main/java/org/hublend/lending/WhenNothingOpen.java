package org.hublend.lending;

import java.util.List;
import org.hublend.scanning.CommandCode;
import org.hublend.shell.Answer;
import org.hublend.shell.Key;

/// What a scan does while nobody is open: the first column of the counter's table.
final class WhenNothingOpen implements Doing {
    private final DeskModel desk;

    WhenNothingOpen(DeskModel desk) {
        this.desk = desk;
    }

    @Override
    public void show(Shown shown) {
        switch (shown) {
            case Shown.OfThing(var thing) -> thing(thing);
            case Shown.OfPart(var part, var kit) -> part(part, kit);
            case Shown.OfBorrower(var borrower) -> desk.asides.open(borrower);
            case Shown.OfPaper(var paper) -> paper(paper);
            case Shown.Several(var all) -> several(all);
            case Shown.OfBadge _, Shown.Unknown _, Shown.ReadBadly _ -> desk.clear();
        }
    }

    private void thing(Thing thing) {
        if (thing.isOut()) desk.returning.open(thing);
        else if (thing.isReady()) ready(thing);
        else notReady(thing);
    }

    private void ready(Thing thing) {
        if (desk.work().hasInBasket(thing)) desk.say(desk.words.alreadyInBasket(thing));
        else {
            if (desk.work().paper().isPresent()) desk.put(desk.work().withoutPaper());
            desk.lending.add(thing);
        }
    }

    private void notReady(Thing thing) {
        var words = desk.words;
        switch (thing.device().state()) {
            case STOLEN -> desk.say(words.stolen());
            case LOST, RETIRED, ON_THE_WAY, TO_SETTLE ->
                desk.questions.ask(
                        words.texts().of("desk.not.ready"),
                        words.notReady(thing).sentence(),
                        () -> {},
                        desk.questions.choice(words.texts().of("desk.found"), () -> desk.records.found(thing)),
                        desk.questions.choice(words.texts().of("desk.leave"), () -> {}));
            case PREPARATION, REPAIR, QUARANTINE ->
                desk.say(words.notReady(thing)
                        .with(new Answer.Main(
                                words.texts().of("desk.prepare"),
                                desk.key(Key.MAIN),
                                () -> desk.onwards.prepare(thing))));
            case READY, OUT, UNREGISTERED -> desk.say(words.notReady(thing));
        }
    }

    private void part(Thing part, Thing kit) {
        if (!part.isOut()) {
            var words = desk.words;
            desk.say(words.tell(
                    words.texts().of("desk.part"),
                    words.texts()
                            .of(
                                    "desk.part.sentence",
                                    words.named(part.device()),
                                    words.named(kit.device()),
                                    words.state(kit))));
            return;
        }
        var questions = desk.questions;
        var texts = desk.words.texts();
        questions.ask(
                texts.of("desk.part.out"),
                desk.words.returns().out(part, desk.work().borrower().isPresent()),
                () -> {},
                questions.choice(texts.of("desk.part.only"), () -> desk.returning.open(part)),
                questions.choice(texts.of("desk.part.whole"), () -> desk.returning.open(kit)));
    }

    /// Paper says what should be here; only a scan or a tick says what is.
    private void paper(Paper paper) {
        if (paper.out().isEmpty()) {
            var texts = desk.words.texts();
            desk.say(desk.words.tell(texts.of("desk.paper.closed"), texts.of("desk.paper.closed.sentence")));
        } else if (!desk.work().basket().isEmpty()) desk.asides.open(paper.borrower());
        else if (paper.isToSign()) desk.signing.askScanned(paper, () -> open(paper));
        else open(paper);
    }

    private void open(Paper paper) {
        desk.put(desk.work().with(paper));
        desk.say(desk.words.papers().opened(paper, desk.words.things(paper.out().size())));
    }

    void several(List<Shown> all) {
        var texts = desk.words.texts();
        var choices = all.stream()
                .limit(Answer.MOST_CHOICES)
                .map(one -> desk.questions.choice(
                        desk.words.oneOf(one), () -> desk.doing().show(one)))
                .toArray(Answer.Choice[]::new);
        desk.questions.ask(texts.of("desk.several"), texts.of("desk.several.sentence"), () -> {}, choices);
    }

    @Override
    public void mention(Answer what) {
        desk.say(what);
    }

    @Override
    public void begin(CommandCode command) {
        var texts = desk.words.texts();
        if (!desk.work().isNone()) desk.say(desk.words.tell(texts.of("desk.finish"), texts.of("desk.finish.sentence")));
        else if (command == CommandCode.RETURN) desk.piling.start();
        else if (command == CommandCode.RENEW) desk.renewing.waitForScan();
        else desk.clear();
    }

    @Override
    public void enter() {
        // Without a card there is nothing to record.
    }

    @Override
    public void back() {
        if (!desk.work().basket().isEmpty()) desk.takenOut.takeLast();
        else if (desk.work().isNone()) desk.clear();
        else desk.put(Work.NONE);
    }

    /// A pile, or where an agreement lies open, all of it may stay out longer.
    @Override
    public void second() {
        if (desk.work().paper().isPresent())
            desk.renewing.ask(desk.work().paper().get().out());
        else begin(CommandCode.RETURN);
    }

    @Override
    public void date() {
        if (!desk.work().isNone()) desk.givingBack.ask(desk.givingBack::told);
    }

    @Override
    public void next() {
        desk.asides.putAside();
    }
}
