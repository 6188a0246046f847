package org.hublend.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Scan;
import org.hublend.scanning.Shape;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Choice;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.Background;
import org.hublend.shell.Texts;
import org.hublend.shell.Voice;
import org.hublend.state.Sought;

/// Makes two records one person's from the window: the other one is scanned or opened in the list, both are shown in
/// one question, and it says what came of it. Also that they are two people after all.
public final class MergingModel {
    private final Merging merging;
    private final PersonLines lines;
    private final Supplier<Optional<UUID>> actor;
    private final Predicate<UUID> isOpen;
    private final Background background;
    private final Texts texts;
    private final ObjectProperty<Optional<Answer>> answer;
    private final Voice voice;
    private Optional<Choosing> choosing = Optional.empty();

    /// @param actor who is here and may say so
    /// @param isOpen whether somebody is open at the desk
    /// @param answer where the list says and asks something
    public MergingModel(
            Merging merging,
            PersonLines lines,
            Supplier<Optional<UUID>> actor,
            Predicate<UUID> isOpen,
            Background background,
            Texts texts,
            ObjectProperty<Optional<Answer>> answer) {
        this.merging = merging;
        this.lines = lines;
        this.actor = actor;
        this.isOpen = isOpen;
        this.background = background;
        this.texts = texts;
        this.answer = answer;
        this.voice = Voice.of(answer);
    }

    /// Whose other record is looked for, and what is said meanwhile; over as soon as anything else is said, or nothing.
    ///
    /// @param changed is told who is to be shown
    private record Choosing(PersonLines.Detail one, Answer said, Runnable changed) {}

    boolean isChoosing() {
        return choosing.filter(c -> answer.get().equals(Optional.of(c.said()))).isPresent();
    }

    /// "Same person as…": asks for the other one.
    void begin(PersonLines.Detail one, Runnable changed) {
        if (voice.isAsking() || actor.get().isEmpty() || isAtTheDesk(one)) return;
        choose(new Choosing(one, said(Tone.ASK, texts.of("merge.which.sentence"), one), changed));
    }

    /// Somebody was opened in the list.
    void opened(PersonLines.Detail other) {
        if (isChoosing() && !choosing.orElseThrow().one().id().equals(other.id())) ask(other);
    }

    /// Answers whether the scan was for this.
    public boolean takes(Reading reading) {
        if (!isChoosing()) return false;
        if (!(reading instanceof Scan scan)) again(texts.of("merge.which.badly"));
        else if (isForAnother(scan.shape())) return false;
        else background.start(texts.of("merge.job"), () -> known(scan.code()), this::scanned);
        return true;
    }

    /// "These are two people…": asks which of their records is somebody else's.
    void askToPart(PersonLines.Detail one, Runnable changed) {
        if (voice.isAsking() || actor.get().isEmpty() || isAtTheDesk(one)) return;
        var choices = new ArrayList<Choice>();
        choices.add(leave());
        for (var other : one.others())
            if (choices.size() < Answer.MOST_CHOICES)
                choices.add(new Choice(texts.of("merge.part.yes", named(other)), () -> part(other, changed)));
        voice.ask(
                texts.of("merge.part", one.line().person().name()),
                texts.of("merge.part.sentence", one.line().person().shortName()),
                List.copyOf(choices));
    }

    private static boolean isForAnother(Shape shape) {
        return shape instanceof Shape.Badge || shape instanceof Shape.Command;
    }

    private List<PersonLines.Detail> known(String code) {
        return merging.withCard(code).stream()
                .map(person -> lines.detail(new PersonLine(person, 0, 0, "")))
                .toList();
    }

    private void scanned(List<PersonLines.Detail> found) {
        if (!isChoosing()) return;
        if (found.isEmpty()) again(texts.of("merge.which.unknown"));
        else if (found.size() > 1) again(texts.of("merge.which.several"));
        else if (found.getFirst().id().equals(choosing.orElseThrow().one().id())) again(texts.of("merge.which.same"));
        else ask(found.getFirst());
    }

    private void again(String sentence) {
        choosing.ifPresent(c -> choose(new Choosing(c.one(), said(Tone.CANT, sentence, c.one()), c.changed())));
    }

    private Answer said(Tone tone, String sentence, PersonLines.Detail one) {
        return Answer.says(tone, texts.of("merge.which", one.line().person().name()), sentence);
    }

    private void choose(Choosing next) {
        choosing = Optional.of(next);
        voice.say(next.said());
    }

    private void ask(PersonLines.Detail other) {
        var now = choosing.orElseThrow();
        choosing = Optional.empty();
        if (isAtTheDesk(other)) return;
        var one = now.one();
        voice.ask(
                texts.of("merge.ask"),
                String.join("\n", told(one), told(other), common(one, other) + " " + texts.of("merge.ask.whose")),
                List.of(keep(one, other, now.changed()), keep(other, one, now.changed()), leave()));
    }

    private Choice keep(PersonLines.Detail kept, PersonLines.Detail other, Runnable changed) {
        return new Choice(
                texts.of("merge.yes", named(kept.line().person())),
                () -> act(by -> merging.join(kept.id(), other.id(), by), changed));
    }

    private void part(Person other, Runnable changed) {
        act(by -> merging.part(other.id(), by), changed);
    }

    private void act(Function<UUID, Merging.Result> what, Runnable changed) {
        actor.get()
                .ifPresent(by -> background.start(texts.of("merge.job"), () -> what.apply(by), result -> {
                    changed.run();
                    tell(result);
                }));
    }

    private void tell(Merging.Result result) {
        switch (result) {
            case Merging.Result.Joined(var kept, var other) ->
                say(Tone.DONE, texts.of("merge.done"), texts.of("merge.done.sentence", named(kept), named(other)));
            case Merging.Result.Parted(var one, var other) ->
                say(Tone.DONE, texts.of("merge.parted"), texts.of("merge.parted.sentence", named(one), named(other)));
            case Merging.Result.AsItWas() ->
                say(Tone.TELL, texts.of("merge.as.it.was"), texts.of("merge.as.it.was.sentence"));
            case Merging.Result.Nobody() -> say(Tone.CANT, texts.of("merge.nobody"), texts.of("merge.nobody.sentence"));
        }
    }

    private boolean isAtTheDesk(PersonLines.Detail one) {
        if (!isOpen.test(one.id())) return false;
        say(
                Tone.CANT,
                texts.of("merge.cant"),
                texts.of("merge.open", one.line().person().shortName()));
        return true;
    }

    private Choice leave() {
        return new Choice(texts.of("merge.leave"), () -> {});
    }

    /// What tells two of one name apart, and no more than the side panel has.
    private String told(PersonLines.Detail one) {
        return texts.of(
                "merge.told", named(one.line().person()), one.loans(), one.has().size());
    }

    private String common(PersonLines.Detail one, PersonLines.Detail other) {
        var first = one.line().person();
        var second = other.line().person();
        var same = new ArrayList<String>();
        if (isSame(first.phone(), second.phone())) same.add(texts.of("merge.same.phone"));
        if (isSame(first.email(), second.email())) same.add(texts.of("merge.same.email"));
        if (isSame(first.postcode(), second.postcode())) same.add(texts.of("merge.same.postcode"));
        return same.isEmpty() ? texts.of("merge.same.nothing") : texts.of("merge.same", String.join(", ", same));
    }

    private static boolean isSame(String one, String other) {
        return !one.isBlank() && Sought.folded(one).equals(Sought.folded(other));
    }

    private String named(Person person) {
        var card = person.card();
        return card.isEmpty()
                ? texts.of("merge.named.no.card", person.name())
                : texts.of("merge.named", person.name(), card.substring(Math.max(0, card.length() - 3)));
    }

    private void say(Tone tone, String word, String sentence) {
        voice.say(Answer.says(tone, word, sentence));
    }
}
