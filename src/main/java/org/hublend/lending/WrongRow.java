package org.hublend.lending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Choice;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.Background;
import org.hublend.shell.Texts;
import org.hublend.shell.Voice;
import org.hublend.staff.Member;

/// F8 on a row of a list or of today: something is wrong with its device or its paper. What is here is put aside at
/// once; what is out is seen to at the desk, when it comes back.
public final class WrongRow {
    private final Counter counter;
    private final Supplier<Optional<Member>> present;
    private final Background background;
    private final Texts texts;
    private final Voice voice;
    private final Consumer<String> toTheDesk;
    private final Runnable changed;

    /// @param toTheDesk is given a code, as if it were scanned there
    /// @param changed is told that something was recorded
    public WrongRow(
            Counter counter,
            Supplier<Optional<Member>> present,
            Background background,
            Texts texts,
            Voice voice,
            Consumer<String> toTheDesk,
            Runnable changed) {
        this.counter = counter;
        this.present = present;
        this.background = background;
        this.texts = texts;
        this.voice = voice;
        this.toTheDesk = toTheDesk;
        this.changed = changed;
    }

    /// @param codes of the row: its device or its paper, or both; none where no row is in front
    public void ask(List<String> codes) {
        if (voice.isAsking()) return;
        background.start("Row", () -> codes.stream().map(counter::look).toList(), this::tell);
    }

    private void tell(List<Shown> all) {
        var thing = all.stream()
                .flatMap(shown -> switch (shown) {
                    case Shown.OfThing(var found) -> Stream.of(found);
                    case Shown.OfPart(var part, var _) -> Stream.of(part);
                    case Shown.OfBorrower _,
                            Shown.OfBadge _,
                            Shown.OfPaper _,
                            Shown.Several _,
                            Shown.Unknown _,
                            Shown.ReadBadly _ -> Stream.<Thing>of();
                })
                .findFirst();
        var paper = all.stream()
                .flatMap(shown -> shown instanceof Shown.OfPaper(var found) ? Stream.of(found) : Stream.<Paper>of())
                .filter(Paper::isToSign)
                .findFirst();
        var choices = new ArrayList<Choice>();
        thing.ifPresent(found -> choices.addAll(of(found)));
        paper.ifPresent(
                found -> choices.add(new Choice(texts.of("wrong.row.paper"), () -> toTheDesk.accept(found.number()))));
        if (choices.isEmpty()) {
            voice.say(Answer.says(Tone.TELL, texts.of("wrong.row.none"), texts.of("wrong.row.none.sentence")));
            return;
        }
        if (choices.size() < Answer.MOST_CHOICES) choices.add(new Choice(texts.of("desk.leave"), () -> {}));
        voice.ask(
                texts.of("wrong.what"),
                thing.map(found -> texts.of("desk.device", found.device().name(), found.tag()))
                        .orElse(""),
                choices);
    }

    private List<Choice> of(Thing thing) {
        if (thing.isOut()) return List.of(new Choice(texts.of("wrong.row.out"), () -> toTheDesk.accept(thing.tag())));
        // What is said to be gone is first said to be here, at the desk.
        if (thing.isGone()) return List.of(new Choice(texts.of("wrong.row.gone"), () -> toTheDesk.accept(thing.tag())));
        return List.of(
                new Choice(texts.of("wrong.damaged"), () -> aside(thing, Wrong.DAMAGED)),
                new Choice(texts.of("wrong.part"), () -> aside(thing, Wrong.PART_MISSING)),
                new Choice(texts.of("wrong.coordinator"), () -> aside(thing, Wrong.FOR_COORDINATOR)));
    }

    private void aside(Thing thing, Wrong what) {
        present.get()
                .ifPresent(by -> background.start(
                        "Row", () -> counter.state(by, thing.device().id(), what.state(), what.detail()), outcome -> {
                            changed.run();
                            voice.say(
                                    outcome instanceof Outcome.Done
                                            ? Answer.says(
                                                    Tone.DONE,
                                                    texts.of("wrong.aside"),
                                                    texts.of("wrong.row.aside", thing.tag()))
                                            : Answer.says(
                                                    Tone.CANT,
                                                    texts.of("desk.refused"),
                                                    texts.of("wrong.row.changed", thing.tag())));
                        }));
    }
}
