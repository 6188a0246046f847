package org.hublend.lending;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hublend.people.PersonLine;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Choice;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.Background;
import org.hublend.shell.Texts;
import org.hublend.shell.Voice;
import org.hublend.staff.Member;

/// F8 on a person in the list: something they have is broken, a paper of theirs is not signed, or their card is lost.
/// A lost card is nobody's at once; the rest is seen to at the desk.
public final class WrongPerson {
    private final Counter counter;
    private final Supplier<Optional<Member>> present;
    private final Background background;
    private final Texts texts;
    private final Voice voice;
    private final Ways ways;

    /// Where it goes on.
    ///
    /// @param person opens somebody at the desk
    /// @param code is given what is to be taken as a scan there
    /// @param changed is told that something was recorded
    public record Ways(Consumer<PersonLine> person, Consumer<String> code, Runnable changed) {}

    public WrongPerson(
            Counter counter,
            Supplier<Optional<Member>> present,
            Background background,
            Texts texts,
            Voice voice,
            Ways ways) {
        this.counter = counter;
        this.present = present;
        this.background = background;
        this.texts = texts;
        this.voice = voice;
        this.ways = ways;
    }

    /// @param row the person in front; empty where there is none
    public void ask(Optional<PersonLine> row) {
        if (voice.isAsking()) return;
        if (row.isEmpty()) say(Tone.TELL, texts.of("wrong.row.none"), texts.of("wrong.person.none"));
        else background.start("Row", () -> counter.toSign(row.get().person().id()), paper -> ask(row.get(), paper));
    }

    private void ask(PersonLine line, Optional<String> paper) {
        var choices = new ArrayList<Choice>();
        if (line.out() > 0)
            choices.add(new Choice(
                    texts.of("wrong.person.thing"), () -> ways.person().accept(line)));
        paper.ifPresent(number -> choices.add(
                new Choice(texts.of("wrong.row.paper"), () -> ways.code().accept(number))));
        if (!line.person().card().isEmpty())
            choices.add(new Choice(texts.of("wrong.person.card"), () -> withoutCard(line)));
        if (choices.isEmpty()) {
            say(Tone.TELL, texts.of("wrong.person.nothing"), texts.of("wrong.person.nothing.sentence"));
            return;
        }
        choices.add(new Choice(texts.of("desk.leave"), () -> {}));
        voice.ask(texts.of("wrong.what"), line.person().shortName(), choices);
    }

    private void withoutCard(PersonLine line) {
        present.get()
                .ifPresent(by -> background.start(
                        "Card", () -> counter.giveCard(by, line.person().id(), ""), outcome -> {
                            ways.changed().run();
                            if (outcome instanceof Outcome.Done)
                                say(
                                        Tone.DONE,
                                        texts.of("wrong.person.card.gone"),
                                        texts.of("wrong.person.card.gone.sentence"));
                            else say(Tone.CANT, texts.of("desk.refused"), texts.of("wrong.person.changed"));
                        }));
    }

    private void say(Tone tone, String word, String sentence) {
        voice.say(Answer.says(tone, word, sentence));
    }
}
