package org.hublend.preparation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.hublend.hubs.LooseDay;
import org.hublend.lending.DayField;
import org.hublend.shell.Answer;
import org.hublend.shell.Dates;
import org.hublend.shell.Texts;

/// F4: the day on which the device in hand was prepared, where that was not today.
final class PrepareDay {
    private static final int MOST_MONTHS = 12;

    final DayField field = new DayField();

    private final Texts texts;
    private final Preparations preparations;
    private final Consumer<Answer> say;
    private Optional<LocalDate> chosen = Optional.empty();

    PrepareDay(Texts texts, Preparations preparations, Consumer<Answer> say) {
        this.texts = texts;
        this.preparations = preparations;
        this.say = say;
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
        var now = preparations.today();
        var read = LooseDay.gone(typed, now);
        if (read.isEmpty()) field.refuse(texts.of("day.unclear"));
        else if (read.get().isAfter(now)) field.refuse(texts.of("day.future"));
        else if (read.get().isBefore(now.minusMonths(MOST_MONTHS))) field.refuse(texts.of("day.long.ago"));
        else {
            field.close();
            chosen = read.filter(day -> day.isBefore(now));
            var words = new Dates(texts, preparations.clock()).longDay(read.get());
            say.accept(Answer.says(
                    Answer.Tone.TELL, texts.of("prepare.when.is", words), texts.of("prepare.when.is.more")));
        }
    }
}
