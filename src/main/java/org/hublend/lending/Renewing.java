package org.hublend.lending;

import java.util.List;
import java.util.Optional;
import org.hublend.scanning.CommandCode;
import org.hublend.shell.Answer;
import org.hublend.shell.Key;

/// Things stay out longer: what is asked before Enter records it, and the next scan after the command to renew.
final class Renewing implements Doing {
    private final DeskModel desk;
    private Optional<Answer> asked = Optional.empty();
    private Optional<Answer> waiting = Optional.empty();
    private List<Thing> things = List.of();

    Renewing(DeskModel desk) {
        this.desk = desk;
    }

    /// Whether the next device scanned is to be renewed; whatever else is said ends that.
    boolean isWaiting() {
        return waiting.isPresent() && desk.answer.get().equals(waiting);
    }

    /// Whether it is asked whether things may stay out longer.
    boolean isAsking() {
        return asked.isPresent() && desk.answer.get().equals(asked);
    }

    void waitForScan() {
        var texts = desk.words.texts();
        desk.say(desk.words.tell(texts.of("desk.renew.scan"), texts.of("desk.renew.scan.sentence")));
        waiting = desk.answer.get();
    }

    void ask(List<Thing> all) {
        if (all.isEmpty()) return;
        things = List.copyOf(all);
        var until = desk.givingBack.day();
        desk.say(desk.words
                .returns()
                .renewal(all, until)
                .with(new Answer.Main(
                        desk.words.texts().of("desk.renew"),
                        desk.key(Key.MAIN),
                        () -> desk.records.renew(all, until))));
        asked = desk.answer.get();
    }

    @Override
    public void show(Shown shown) {
        switch (shown) {
            case Shown.OfThing(var thing) when thing.isOut() -> ask(List.of(thing));
            case Shown.OfPart(var part, var kit) when part.isOut() -> ask(List.of(kit.isOut() ? kit : part));
            case Shown.OfPaper(var paper) when !paper.out().isEmpty() -> ask(paper.out());
            case Shown.OfThing(var thing) -> notOut(thing);
            case Shown.OfPart(var part, var _) -> notOut(part);
            case Shown.OfBorrower _,
                    Shown.OfPaper _,
                    Shown.Several _,
                    Shown.OfBadge _,
                    Shown.Unknown _,
                    Shown.ReadBadly _ -> desk.nothingOpen.show(shown);
        }
    }

    /// It waits on for the one that was meant.
    private void notOut(Thing thing) {
        mention(desk.words.tell(
                desk.words.texts().of("desk.not.out"),
                desk.words.texts().of("desk.renew.not.out", desk.words.named(thing.device()))));
    }

    @Override
    public void mention(Answer what) {
        desk.say(what);
        waiting = desk.answer.get();
    }

    @Override
    public void begin(CommandCode command) {
        desk.nothingOpen.begin(command);
    }

    @Override
    public void enter() {
        // It waits for a scan.
    }

    @Override
    public void back() {
        desk.clear();
    }

    @Override
    public void second() {
        desk.nothingOpen.second();
    }

    @Override
    public void date() {
        desk.nothingOpen.date();
    }

    /// The same again with another day.
    void askAgain() {
        ask(things);
    }

    @Override
    public void next() {
        desk.clear();
    }
}
