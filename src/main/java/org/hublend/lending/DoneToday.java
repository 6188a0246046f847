package org.hublend.lending;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.collections.ObservableList;
import org.hublend.shell.Done;
import org.hublend.shell.Turns;

/// What this desk did today, as the foot tells it.
final class DoneToday {
    private final DeskModel desk;
    private final Counter counter;
    private final Turns turns;
    private final ZoneId zone;
    private final ObservableList<Done> told;
    private List<DaysWork.Entry> entries = List.of();

    DoneToday(DeskModel desk, Counter counter, Turns turns, ObservableList<Done> told) {
        this.desk = desk;
        this.counter = counter;
        this.turns = turns;
        this.zone = counter.hub().zone();
        this.told = told;
    }

    void refresh(Runnable then) {
        turns.ask("Done today", counter::doneToday, all -> {
            entries = all;
            tell();
            then.run();
        });
    }

    /// The foot names nobody while a person is open.
    void tell() {
        var open = desk.work().borrower().isPresent();
        told.setAll(entries.stream()
                .map(e -> desk.words.done().line(e, zone, open, counter.now()))
                .toList());
    }

    ZoneId zone() {
        return zone;
    }

    List<DaysWork.Entry> entries() {
        return entries;
    }

    DaysWork.Entry of(Done line) {
        return entries.get(told.indexOf(line));
    }

    Optional<DaysWork.Entry> of(UUID fact) {
        return entries.stream().filter(e -> e.fact().equals(fact)).findFirst();
    }

    Optional<UUID> lastLoan() {
        return entries.stream()
                .filter(e -> !e.isUndone())
                .flatMap(e -> e.loan().stream())
                .findFirst();
    }

    /// The last loan whose paper waits to be signed.
    Optional<UUID> toSign() {
        return entries.stream()
                .filter(e -> !e.isUndone() && e.isToSign())
                .flatMap(e -> e.loan().stream())
                .findFirst();
    }
}
