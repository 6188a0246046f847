package org.hublend.lending;

import java.util.stream.Stream;

/// Baskets that wait while their people look for a card or something else, and come back with them.
final class Asides {
    private final DeskModel desk;

    Asides(DeskModel desk) {
        this.desk = desk;
    }

    void putAside() {
        var now = desk.work();
        if (!now.basket().isEmpty())
            desk.aside.set(
                    Stream.concat(desk.aside.get().stream(), Stream.of(now)).toList());
        if (!now.isNone()) desk.put(Work.NONE);
    }

    /// A basket comes back to the counter, where nothing else lies on it.
    void carryOn(Work basket) {
        if (!desk.work().isNone()) return;
        if (basket.borrower().isPresent()) open(basket.borrower().get());
        else {
            desk.aside.set(desk.aside.get().stream().filter(w -> w != basket).toList());
            desk.put(basket);
        }
    }

    /// Opens a person: with the basket that was put aside for that person, unless another one is at hand.
    void open(Borrower borrower) {
        var waiting = desk.aside.get().stream()
                .filter(w -> w.borrower().filter(borrower::is).isPresent())
                .findFirst();
        if (waiting.isPresent() && desk.work().basket().isEmpty()) {
            desk.aside.set(
                    desk.aside.get().stream().filter(w -> w != waiting.get()).toList());
            desk.put(waiting.get().to(borrower));
        } else desk.put(desk.work().to(borrower));
        var words = desk.words;
        desk.say(desk.work().basket().isEmpty() ? words.personOpen(borrower) : words.personWithBasket(borrower));
    }
}
