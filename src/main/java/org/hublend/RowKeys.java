package org.hublend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hublend.lending.Counter;
import org.hublend.lending.WrongRow;
import org.hublend.shell.Answer;
import org.hublend.shell.Key;
import org.hublend.shell.KeyUse;
import org.hublend.shell.Listing;
import org.hublend.shell.Printing;
import org.hublend.shell.Screen;
import org.hublend.shell.Sheet;
import org.hublend.shell.Texts;
import org.hublend.shell.Voice;
import org.hublend.shell.WhileAsked;
import org.hublend.staff.Attendance;

/// What the keys do on screens of rows: F4 the period, F7 prints them, F8 something is wrong with one. What these ask
/// goes before the rows.
final class RowKeys {
    private final Printing.Ground ground;
    private final Counter counter;
    private final Attendance attendance;
    private final Ways ways;
    private final Texts texts;

    RowKeys(Printing.Ground ground, Counter counter, Attendance attendance, Ways ways) {
        this.ground = ground;
        this.counter = counter;
        this.attendance = attendance;
        this.ways = ways;
        this.texts = ground.texts();
    }

    /// How one list is.
    ///
    /// @param esc what Esc does once nothing is said or asked
    /// @param namesPeople whether people are read on it, so that its paper stays here
    /// @param periods the filters that are about time, for F4; perhaps none
    /// @param wrong what F8 does
    /// @param answer what is said and asked before the rows
    record Of(
            Listing<?> listing,
            Runnable enter,
            Runnable esc,
            boolean namesPeople,
            List<String> periods,
            Wrong wrong,
            ObjectProperty<Optional<Answer>> answer) {
        /// A list that names nobody, on which Esc does what lists do.
        static Of of(Listing<?> listing, Runnable enter, Wrong wrong, ObjectProperty<Optional<Answer>> answer) {
            return new Of(listing, enter, listing::back, false, List.of(), wrong, answer);
        }

        Of namingPeople() {
            return new Of(listing, enter, esc, true, periods, wrong, answer);
        }

        Of by(String... filters) {
            return new Of(listing, enter, esc, namesPeople, List.of(filters), wrong, answer);
        }

        Of leaving(Runnable other) {
            return new Of(listing, enter, other, namesPeople, periods, wrong, answer);
        }
    }

    /// F8 on a list.
    ///
    /// @param words what can be wrong with a row, for the help
    record Wrong(String words, Runnable ask) {}

    /// Where a list says and asks something.
    static ObjectProperty<Optional<Answer>> answer() {
        return new SimpleObjectProperty<>(Optional.empty());
    }

    /// F8 on rows that are of devices and papers.
    ///
    /// @param codes of the row in front: its device, then its agreement
    Wrong device(Listing<?> listing, ObjectProperty<Optional<Answer>> answer, Supplier<List<String>> codes) {
        var wrong = wrong(Voice.of(answer), listing::refresh);
        return new Wrong(texts.of("help.list.wrong"), () -> wrong.ask(codes.get()));
    }

    Printing printing(Voice voice) {
        return new Printing(ground, voice);
    }

    WrongRow wrong(Voice voice, Runnable changed) {
        return new WrongRow(counter, attendance.present::get, ground.background(), texts, voice, ways::code, changed);
    }

    Screen listed(Screen screen, Of list) {
        var answer = list.answer();
        var voice = Voice.of(answer);
        Runnable back = () -> {
            if (answer.get().isPresent()) answer.set(Optional.empty());
            else list.esc().run();
        };
        Runnable enter = () -> {
            if (!voice.isAsking()) list.enter().run();
        };
        var printing = printing(voice);
        var keys = new ArrayList<>(List.of(
                new KeyUse(Key.MAIN, texts.of("help.list.enter"), enter),
                new KeyUse(Key.BACK, texts.of("help.list.esc"), back),
                new KeyUse(Key.PRINT, texts.of("help.list.print"), () -> print(printing, screen, list)),
                new KeyUse(Key.SECOND, texts.of("help.list.filters"), list.listing()::goToFilters)));
        if (!list.periods().isEmpty())
            keys.add(new KeyUse(
                    Key.DATE, texts.of("help.list.period"), () -> list.listing().nextOf(list.periods())));
        keys.add(new KeyUse(Key.WRONG, list.wrong().words(), list.wrong().ask()));
        return screen.answering(answer)
                .taking(new WhileAsked(answer, texts, enter, back))
                .withKeys(keys.toArray(KeyUse[]::new));
    }

    private void print(Printing printing, Screen screen, Of list) {
        var page = list.listing().page(screen.id(), texts);
        printing.print(() -> {
            var sheet = page.call();
            return list.namesPeople() ? sheet.map(Sheet::stayingHere) : sheet;
        });
    }

    /// The row that is open, else the one that the arrows are on.
    static <T> Optional<T> front(Listing<T> listing) {
        return Stream.of(listing.open.get(), listing.chosen.get())
                .flatMap(Optional::stream)
                .findFirst();
    }
}
