package org.hublend.lending;

import java.util.ArrayDeque;
import java.util.Deque;

/// What Esc took out of the basket, so that F5 can put it back.
final class TakenOut {
    private final DeskModel desk;
    private final Deque<Work.Line> lines = new ArrayDeque<>();

    TakenOut(DeskModel desk) {
        this.desk = desk;
    }

    void takeLast() {
        var now = desk.work();
        lines.push(now.basket().getLast());
        desk.put(now.withBasket(now.basket().subList(0, now.basket().size() - 1)));
    }

    /// Whether there was something to put back.
    boolean putBack() {
        if (lines.isEmpty()) return false;
        var line = lines.pop();
        desk.put(desk.work().with(line));
        desk.say(desk.words.inBasket(line.thing()));
        return true;
    }

    void forget() {
        lines.clear();
    }
}
