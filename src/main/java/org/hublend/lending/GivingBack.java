package org.hublend.lending;

import java.time.LocalDate;
import org.hublend.hubs.Hub;
import org.hublend.hubs.LooseDay;
import org.hublend.shell.Dates;
import org.hublend.shell.Texts;
import org.hublend.shell.Turns;

/// The day to give things back by: the usual one, or the one that somebody types.
final class GivingBack {
    private static final int MOST_MONTHS = 12;

    private final DeskModel desk;
    private final Counter counter;
    private final Turns turns;
    private final Texts texts;
    private final Dates dates;

    GivingBack(DeskModel desk, Counter counter, Turns turns, Dates dates) {
        this.desk = desk;
        this.counter = counter;
        this.turns = turns;
        this.texts = desk.words.texts();
        this.dates = dates;
    }

    /// The usual day changes with the day itself.
    void refresh() {
        turns.ask("Give back by", counter::due, desk.due::set);
    }

    /// What a loan or a renewal gets now.
    LocalDate day() {
        return desk.work().until().orElseGet(desk.due::get).date();
    }

    /// What is said of a basket's new day.
    void told() {
        desk.say(desk.words.tell(texts.of("day.chosen", dates.longDay(day())), texts.of("day.chosen.sentence")));
    }

    /// @param then what is said with the new day
    void ask(Runnable then) {
        desk.day.open(
                texts.of("desk.give.back"), typed -> turns.ask("Hub", counter::hub, hub -> take(typed, hub, then)));
    }

    private void take(String typed, Hub hub, Runnable then) {
        var today = hub.happened(desk.now().toEpochMilli()).on();
        var read = LooseDay.coming(typed, today);
        if (read.isEmpty()) desk.day.refuse(texts.of("day.unclear"));
        else take(read.get(), today, hub, then);
    }

    private void take(LocalDate day, LocalDate today, Hub hub, Runnable then) {
        if (day.isBefore(today)) desk.day.refuse(texts.of("day.past", dates.longDay(day)));
        else if (day.isAfter(today.plusMonths(MOST_MONTHS))) desk.day.refuse(texts.of("day.far", dates.longDay(day)));
        else if (!hub.hours().isStaffedOn(day)) {
            var open = hub.hours().staffedFrom(day);
            desk.day.typed.set(dates.day(open));
            desk.day.refuse(texts.of("day.closed", dates.longDay(day), dates.longDay(open)));
        } else {
            desk.day.close();
            desk.work.set(desk.work().until(new Counter.Due(day, hub.hours().on(day))));
            then.run();
        }
    }
}
