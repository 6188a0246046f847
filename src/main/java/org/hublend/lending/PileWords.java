package org.hublend.lending;

import java.time.LocalDate;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.Dates;
import org.hublend.shell.Texts;

/// What the desk says while a pile is taken back.
final class PileWords {
    private final DeskWords words;
    private final Texts texts;
    private final Dates dates;

    PileWords(DeskWords words, Texts texts, Dates dates) {
        this.words = words;
        this.texts = texts;
        this.dates = dates;
    }

    Answer started() {
        return words.tell(texts.of("pile.start"), texts.of("pile.start.sentence"));
    }

    Answer back(Thing thing, int count) {
        return Answer.says(
                Tone.DONE, texts.of("pile.back", count), texts.of("pile.back.sentence", words.named(thing.device())));
    }

    Answer already(Thing thing) {
        return words.tell(texts.of("pile.already"), texts.of("pile.already.sentence", words.named(thing.device())));
    }

    Answer tooEarly(Thing thing, LocalDate on) {
        return Answer.says(
                Tone.CANT,
                texts.of("pile.early"),
                texts.of(
                        "pile.early.sentence",
                        words.named(thing.device()),
                        dates.longDay(thing.since()),
                        dates.longDay(on)));
    }

    Answer paper() {
        return words.tell(texts.of("pile.paper"), texts.of("desk.paper.scan"));
    }

    Answer from(LocalDate day) {
        return words.tell(texts.of("pile.from", dates.longDay(day)), texts.of("pile.from.sentence"));
    }

    Answer ended(int count) {
        return Answer.says(Tone.DONE, texts.of("pile.ended", count), texts.of("pile.ended.sentence"));
    }
}
