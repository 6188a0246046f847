package org.hublend.lending;

import java.util.Optional;
import java.util.function.Consumer;

/// Where the desk leads on to: preparing a device, finding by typing, and forms for cards that nobody has.
public final class Onwards {
    private Optional<Consumer<String>> prepare = Optional.empty();
    private Optional<NewCards> cards = Optional.empty();
    private Optional<Elsewhere> elsewhere = Optional.empty();
    private Runnable find = () -> {};
    private Runnable front = () -> {};

    /// Where to go on with a device that is to be prepared, by its label.
    public void inPrepare(Consumer<String> preparing) {
        prepare = Optional.of(preparing);
    }

    /// Where to type what can't be scanned.
    public void finding(Runnable finding) {
        find = finding;
    }

    /// Where to go on with cards that nobody has; until then they are only mentioned.
    public void withCards(NewCards newCards) {
        cards = Optional.of(newCards);
    }

    /// Whom to ask for a card that nobody has here.
    public void askingElsewhere(Elsewhere others) {
        elsewhere = Optional.of(others);
    }

    /// How the desk comes to the front for what was scanned on another screen; a badge leaves that where it is.
    public void comingToFront(Runnable coming) {
        front = coming;
    }

    void front() {
        front.run();
    }

    void prepare(Thing thing) {
        prepare.ifPresent(go -> go.accept(thing.tag()));
    }

    void find() {
        find.run();
    }

    /// Empty where there are no other hubs; this asks the disk.
    Optional<Elsewhere> elsewhere() {
        return elsewhere.filter(Elsewhere::isThere);
    }

    Optional<NewCards> cards() {
        return cards;
    }
}
