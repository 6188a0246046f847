package org.hublend.preparation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hublend.hubs.LooseDay;
import org.hublend.lending.DayField;
import org.hublend.shell.Texts;

/// F4: the day on which the device in hand was prepared, where that was not today.
final class PrepareDay {
    private static final int MOST_MONTHS = 12;

    final DayField field = new DayField();

    private final Texts texts;
    private final Supplier<LocalDate> today;
    private final Consumer<LocalDate> told;
    private Optional<LocalDate> chosen = Optional.empty();

    /// @param told is given the day that was typed
    PrepareDay(Texts texts, Supplier<LocalDate> today, Consumer<LocalDate> told) {
        this.texts = texts;
        this.today = today;
        this.told = told;
    }

    /// Empty for today.
    Optional<LocalDate> chosen() {
        return chosen;
    }

    boolean isOpen() {
        return field.isOpen.get();
    }

    void toggle() {
        if (isOpen()) field.close();
        else field.open(texts.of("prepare.when"), this::take);
    }

    void forget() {
        chosen = Optional.empty();
        field.close();
    }

    private void take(String typed) {
        var now = today.get();
        var read = LooseDay.gone(typed, now);
        if (read.isEmpty()) field.refuse(texts.of("day.unclear"));
        else if (read.get().isAfter(now)) field.refuse(texts.of("day.future"));
        else if (read.get().isBefore(now.minusMonths(MOST_MONTHS))) field.refuse(texts.of("day.long.ago"));
        else {
            field.close();
            chosen = read.filter(day -> day.isBefore(now));
            told.accept(read.get());
        }
    }
}
