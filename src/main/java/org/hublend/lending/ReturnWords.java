package org.hublend.lending;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hublend.ledger.Accounts;
import org.hublend.ledger.DeviceState;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.Dates;
import org.hublend.shell.Texts;

/// What the desk says of things that come back, or may stay out longer.
final class ReturnWords {
    private final DeskWords words;
    private final Texts texts;
    private final Dates dates;

    ReturnWords(DeskWords words, Texts texts, Dates dates) {
        this.words = words;
        this.texts = texts;
        this.dates = dates;
    }

    Answer alreadyBack(Thing thing) {
        return words.tell(
                texts.of("desk.already.back"),
                texts.of("desk.already.back.sentence", words.named(thing.device()), dates.near(thing.since())));
    }

    Answer returned(List<Work.Back> back) {
        var tags = back.stream().map(b -> b.thing().tag()).collect(Collectors.joining(", "));
        var missing = back.stream().flatMap(b -> b.missing().stream()).toList();
        var sentence = missing.isEmpty()
                ? texts.of("desk.returned.sentence", tags)
                : texts.of("desk.returned.missing", tags, words.parts(missing));
        return Answer.says(Tone.DONE, texts.of("desk.returned"), sentence);
    }

    Answer renewed(List<Thing> things, LocalDate until) {
        return Answer.says(
                Tone.DONE,
                texts.of("desk.renewed"),
                texts.of("desk.renewed.sentence", words.named(things), dates.longDay(until)));
    }

    Answer renewal(List<Thing> things, LocalDate until) {
        return words.tell(
                texts.of("desk.renew.ask", dates.longDay(until)),
                texts.of("desk.renew.ask.sentence", words.named(things)));
    }

    /// What is to be known before the accounts are asked about; nobody is named while another person is open.
    String out(Thing thing, boolean personOpen) {
        return words.serial(thing, outTo(thing, personOpen));
    }

    private String outTo(Thing thing, boolean personOpen) {
        var holder = thing.holder();
        if (holder.isEmpty()) return texts.of("desk.out.unknown", words.named(thing.device()));
        var due = dates.longDay(holder.get().due());
        if (personOpen) return texts.of("desk.out.other", words.named(thing.device()), due);
        return holder.get().initials().isEmpty()
                ? texts.of("desk.out.elsewhere", words.named(thing.device()), due)
                : texts.of(
                        "desk.out.holder",
                        words.named(thing.device()),
                        holder.get().initials(),
                        due);
    }

    Answer checked(Work work) {
        boolean stillIn = work.back().stream()
                .anyMatch(b -> b.accounts().filter(a -> a == Accounts.IN).isPresent());
        boolean ticks = work.back().stream()
                .anyMatch(b -> !b.thing().partsIn(DeviceState.OUT).isEmpty());
        var sentence = ticks ? texts.of("desk.back.ticks") : texts.of("desk.back.enter");
        return Answer.says(
                Tone.ASK,
                stillIn ? texts.of("desk.back.help") : texts.of("desk.back"),
                stillIn ? texts.of("desk.back.help.sentence") : sentence);
    }

    /// What the main action of a return is called: never less than what it records.
    String takeBack(Work work) {
        var missing = work.back().stream().flatMap(b -> b.missing().stream()).toList();
        return missing.isEmpty()
                ? texts.of("desk.take.back")
                : texts.of("desk.take.back.without", words.parts(missing));
    }

    /// It is here, whatever was said of it before, and the list goes on.
    Answer here(Thing thing) {
        return Answer.says(
                Tone.DONE, texts.of("desk.here"), texts.of("desk.here.sentence", words.named(thing.device())));
    }
}
