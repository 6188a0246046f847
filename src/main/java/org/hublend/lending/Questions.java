package org.hublend.lending;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import org.hublend.shell.Answer;
import org.hublend.shell.Texts;
import org.hublend.shell.Turns;

/// The question that is open, if one is; while it is, scans are not taken but counted.
final class Questions {
    private final ObjectProperty<Optional<Answer>> answer;
    private final Turns turns;
    private final Texts texts;
    private Optional<Answer> open = Optional.empty();
    private Runnable leave = () -> {};
    private int missed;

    Questions(ObjectProperty<Optional<Answer>> answer, Turns turns, Texts texts) {
        this.answer = answer;
        this.turns = turns;
        this.texts = texts;
    }

    boolean isOpen() {
        return open.isPresent();
    }

    /// Whether it is this very question that is open.
    boolean isOpen(Answer question) {
        return open.filter(o -> o == question).isPresent();
    }

    /// Asks; Esc leaves it, after which `leave` brings back what was there before.
    Answer ask(String word, String sentence, Runnable otherwise, Answer.Choice... choices) {
        var question = Answer.asks(word, sentence, List.of(choices));
        ask(question, otherwise);
        return question;
    }

    void ask(Answer question, Runnable otherwise) {
        open = Optional.of(question);
        leave = otherwise;
        missed = 0;
        answer.set(open);
    }

    /// An answer that takes its turn, closes the question and then does what it says.
    Answer.Choice choice(String words, Runnable act) {
        return new Answer.Choice(
                words,
                () -> turns.next(() -> {
                    close();
                    answer.set(Optional.empty());
                    act.run();
                }));
    }

    /// Asks why rules are waived; the last answer waives nothing.
    void confirm(String reasons, Consumer<String> go) {
        ask(
                texts.of("desk.confirm"),
                reasons,
                () -> {},
                choice(texts.of("desk.confirm.coordinator"), () -> go.accept("coordinator")),
                choice(texts.of("desk.confirm.need"), () -> go.accept("need")),
                choice(texts.of("desk.confirm.other"), () -> go.accept("other")),
                choice(texts.of("desk.confirm.no"), () -> {}));
    }

    /// The printed commands 1 to 4 answer whatever has answers, the questions of a return too.
    void choose(int number) {
        answer.get()
                .map(Answer::choices)
                .filter(c -> c.size() >= number)
                .ifPresent(c -> c.get(number - 1).act().run());
    }

    void leave() {
        var after = leave;
        close();
        answer.set(Optional.empty());
        after.run();
    }

    void close() {
        open = Optional.empty();
        leave = () -> {};
    }

    void notTaken() {
        missed++;
        open.ifPresent(question -> answer.set(Optional.of(question.missing(missed, texts.of("desk.missed", missed)))));
    }
}
