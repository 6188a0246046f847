package org.hublend.sessions;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.hublend.shell.Answer;
import org.hublend.shell.Texts;
import org.hublend.shell.Turns;

/// What the band says about sessions, and the question that is open there, if one is.
final class Asking {
    private final ObjectProperty<Optional<Answer>> answer;
    private final Turns turns;
    private final Texts texts;
    private Optional<Answer> open = Optional.empty();
    private int missed;

    Asking(ObjectProperty<Optional<Answer>> answer, Turns turns, Texts texts) {
        this.answer = answer;
        this.turns = turns;
        this.texts = texts;
    }

    boolean isOpen() {
        return open.isPresent();
    }

    void say(Answer.Tone tone, String word, String sentence) {
        open = Optional.empty();
        answer.set(Optional.of(Answer.says(tone, word, sentence)));
    }

    void ask(String word, String sentence, List<Answer.Choice> choices) {
        open = Optional.of(Answer.asks(word, sentence, choices));
        missed = 0;
        answer.set(open);
    }

    /// An answer that takes its turn and closes the question.
    Answer.Choice choice(String words, Runnable act) {
        return new Answer.Choice(
                words,
                () -> turns.next(() -> {
                    clear();
                    act.run();
                }));
    }

    /// By a printed command.
    void choose(int number) {
        open.map(Answer::choices)
                .filter(c -> c.size() >= number)
                .ifPresent(c -> c.get(number - 1).act().run());
    }

    void clear() {
        open = Optional.empty();
        answer.set(Optional.empty());
    }

    /// A scan that came while somebody types.
    void missedWhileTyping() {
        var before = answer.get().map(Answer::missed).orElse(0);
        answer.set(Optional.of(
                Answer.says(Answer.Tone.TELL, texts.of("form.not.taken"), texts.of("day.missed", before + 1))
                        .missing(before + 1, "")));
    }

    /// A scan that came while the question was open.
    void notTaken() {
        missed++;
        open.ifPresent(q -> answer.set(Optional.of(q.missing(missed, texts.of("session.missed", missed)))));
    }
}
