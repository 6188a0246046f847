package org.hublend.lending;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hublend.hubs.LooseDay;
import org.hublend.scanning.CommandCode;
import org.hublend.shell.Answer;

/// What scans and keys do while a pile is taken back: the one place where a scan records, since nobody is there to ask.
final class WhenPiling implements Doing {
    private static final int MOST_MONTHS = 12;

    private final DeskModel desk;
    private final NotOut notOut;

    WhenPiling(DeskModel desk) {
        this.desk = desk;
        this.notOut = new NotOut(desk);
    }

    void start() {
        desk.put(Work.of(Pile.EMPTY));
        desk.say(desk.words.piles().started());
    }

    @Override
    public void show(Shown shown) {
        switch (shown) {
            case Shown.OfThing(var thing) -> thing(thing);
            case Shown.OfPart(var part, var kit) -> part(part, kit);
            case Shown.OfBorrower(var borrower) -> {
                desk.put(Work.NONE);
                desk.asides.open(borrower);
            }
            case Shown.OfPaper _ -> desk.say(desk.words.piles().paper());
            case Shown.Several(var all) -> several(all);
            case Shown.OfBadge _, Shown.Unknown _, Shown.ReadBadly _ -> desk.clear();
        }
    }

    private void thing(Thing thing) {
        if (pile().has(thing.device().id())) desk.say(desk.words.piles().already(thing));
        else if (!thing.isOut()) notOut.show(thing);
        else if (pile().on().filter(on -> on.isBefore(thing.since())).isPresent())
            desk.say(desk.words.piles().tooEarly(thing, pile().on().orElseThrow()));
        else desk.records.takeOntoPile(thing);
    }

    private void part(Thing part, Thing kit) {
        if (pile().has(part.device().id())) desk.say(desk.words.piles().already(part));
        else if (part.isOut()) thing(part);
        else notOut.mixedUp(part, kit);
    }

    private void several(List<Shown> all) {
        var out = all.stream()
                .filter(s -> s instanceof Shown.OfThing(var t) && t.isOut())
                .toList();
        if (out.size() == 1) show(out.getFirst());
        else if (out.isEmpty()) desk.say(desk.words.severalNone());
        else desk.nothingOpen.several(out);
    }

    @Override
    public void mention(Answer what) {
        desk.say(what);
    }

    @Override
    public void begin(CommandCode command) {
        var words = desk.words;
        if (command == CommandCode.RETURN) desk.say(words.piles().started());
        else if (command == CommandCode.LEND && pile().lines().isEmpty()) desk.put(Work.NONE);
        else desk.say(words.tell(words.texts().of("pile.finish"), words.texts().of("pile.finish.sentence")));
    }

    /// That was all of it.
    @Override
    public void enter() {
        var all = pile().lines();
        desk.put(Work.NONE);
        if (!all.isEmpty()) desk.say(desk.words.piles().ended(all.size()));
    }

    /// What is recorded stays recorded.
    @Override
    public void back() {
        enter();
    }

    @Override
    public void second() {
        // A pile has no second action.
    }

    @Override
    public void date() {
        desk.day.open(desk.words.texts().of("pile.when"), this::take);
    }

    @Override
    public void next() {
        enter();
    }

    private void take(String typed) {
        var texts = desk.words.texts();
        var today = desk.today();
        var read = LooseDay.gone(typed, today);
        if (read.isEmpty()) desk.day.refuse(texts.of("day.unclear"));
        else if (read.get().isAfter(today)) desk.day.refuse(texts.of("day.future"));
        else if (read.get().isBefore(today.minusMonths(MOST_MONTHS))) desk.day.refuse(texts.of("day.long.ago"));
        else {
            desk.day.close();
            Optional<LocalDate> day = read.filter(d -> d.isBefore(today));
            desk.work.set(desk.work().with(pile().on(day)));
            desk.say(desk.words.piles().from(read.get()));
        }
    }

    private Pile pile() {
        return desk.work().pile().orElse(Pile.EMPTY);
    }
}
