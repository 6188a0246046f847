package org.hublend.lending;

import java.util.List;
import java.util.stream.Stream;
import org.hublend.ledger.Accounts;
import org.hublend.scanning.CommandCode;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.Key;

/// What a scan does while something is coming back: the third column of the counter's table.
final class WhenReturning implements Doing {
    private final DeskModel desk;
    private final NotOut notOut;

    WhenReturning(DeskModel desk) {
        this.desk = desk;
        this.notOut = new NotOut(desk);
    }

    @Override
    public void show(Shown shown) {
        switch (shown) {
            case Shown.OfThing(var thing) -> thing(thing);
            case Shown.OfPart(var part, var kit) -> part(part, kit);
            case Shown.OfBorrower(var borrower) -> person(borrower);
            case Shown.OfPaper(var paper) -> paper(paper);
            case Shown.Several(var all) -> several(all);
            case Shown.OfBadge _, Shown.Unknown _, Shown.ReadBadly _ -> ask();
        }
    }

    /// The panel opens; nothing is recorded.
    void open(Thing thing) {
        desk.put(desk.work().with(Work.Back.of(thing)));
        ask();
    }

    /// The next question of the panel, or, when all are answered, what Enter will record.
    void ask() {
        var unanswered = desk.work().unanswered();
        if (unanswered.isPresent()) askAccounts(unanswered.get());
        else {
            var checked = desk.words.returns().checked(desk.work());
            var main = new Answer.Main(
                    desk.words.returns().takeBack(desk.work()), desk.key(Key.MAIN), desk.records::takeBack);
            desk.say(checked.with(main));
        }
    }

    @Override
    public void mention(Answer what) {
        note(desk.words.texts().of("desk.mention", what.word(), what.sentence()));
        desk.answer.set(desk.answer
                .get()
                .map(a -> a.with(Stream.concat(a.choices().stream(), what.choices().stream())
                        .toList())));
    }

    @Override
    public void begin(CommandCode command) {
        var texts = desk.words.texts();
        note(texts.of("desk.mention", texts.of("desk.finish.return"), texts.of("desk.finish.return.sentence")));
    }

    /// While a device waits for its answers, nothing is recorded.
    @Override
    public void enter() {
        ask();
    }

    /// The last device stays out, and nothing was recorded of it.
    @Override
    public void back() {
        var back = desk.work().back();
        desk.put(desk.work().withBack(back.subList(0, back.size() - 1)));
        if (desk.work().isReturning()) ask();
    }

    /// The device in front may stay out longer.
    @Override
    public void second() {
        if (desk.work().back().size() == 1)
            desk.renewing.ask(List.of(desk.work().back().getFirst().thing()));
    }

    @Override
    public void date() {
        desk.givingBack.ask(this::ask);
    }

    @Override
    public void next() {
        begin(CommandCode.LEND);
    }

    private void askAccounts(Work.Back line) {
        var texts = desk.words.texts();
        var open = desk.work().borrower().isPresent();
        desk.say(Answer.asks(
                texts.of("desk.accounts"),
                desk.words.returns().out(line.thing(), open),
                List.of(
                        answer(texts.of("desk.accounts.yes"), line, Accounts.OUT),
                        answer(texts.of("desk.accounts.no"), line, Accounts.IN),
                        answer(texts.of("desk.accounts.nobody"), line, Accounts.NOT_ASKED))));
    }

    private Answer.Choice answer(String words, Work.Back line, Accounts accounts) {
        return desk.questions.choice(words, () -> {
            desk.work.set(desk.work().answered(line.thing().device().id(), accounts));
            ask();
        });
    }

    private void thing(Thing thing) {
        var texts = desk.words.texts();
        if (desk.work().isComingBack(thing)) note(texts.of("desk.back.already", desk.words.named(thing.device())));
        else if (thing.isOut()) open(thing);
        else notOut.show(thing);
    }

    private void part(Thing part, Thing kit) {
        var id = part.device().id();
        var line = desk.work().back().stream()
                .filter(b -> b.thing().parts().stream().anyMatch(p -> p.id().equals(id)))
                .findFirst();
        if (line.isPresent() && !line.get().here().contains(id)) desk.tick(id);
        else if (line.isEmpty()) notOut.mixedUp(part, kit);
    }

    /// Its things join the list unticked, since paper is no device.
    private void paper(Paper paper) {
        if (!paper.out().isEmpty() && desk.work().borrower().isEmpty())
            desk.put(desk.work().with(paper));
        note(desk.words.texts().of("desk.paper.scan"));
    }

    private void person(Borrower borrower) {
        var questions = desk.questions;
        var texts = desk.words.texts();
        questions.ask(
                texts.of("desk.finish.return"),
                texts.of("desk.finish.return.sentence"),
                this::ask,
                questions.choice(texts.of("desk.finish.leave"), () -> {
                    desk.put(desk.work().withBack(List.of()));
                    desk.doing().show(new Shown.OfBorrower(borrower));
                }),
                questions.choice(texts.of("desk.finish.carry.on"), this::ask));
    }

    private void several(List<Shown> all) {
        var out = all.stream()
                .filter(s -> s instanceof Shown.OfThing(var t) && t.isOut())
                .toList();
        if (out.size() == 1) show(out.getFirst());
        else if (out.isEmpty()) note(desk.words.severalNone().sentence());
        else desk.nothingOpen.several(out);
    }

    /// Says something without losing the question of the panel.
    private void note(String sentence) {
        ask();
        desk.answer.set(desk.answer.get().map(a -> a.saying(Tone.ASK, sentence)));
    }
}
