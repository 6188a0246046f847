package org.hublend.shell;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import org.hublend.scanning.CommandCode;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Scan;
import org.hublend.scanning.Shape;

/// Scans on a screen that has no use for them but where a question may be open: then they are not taken but counted,
/// and the printed answers choose. A badge still asks for its PIN, and the question waits.
public final class WhileAsked implements Predicate<Reading> {
    private final ObjectProperty<Optional<Answer>> answer;
    private final Texts texts;
    private final Runnable enter;
    private final Runnable back;
    private Optional<Answer> asked = Optional.empty();

    public WhileAsked(ObjectProperty<Optional<Answer>> answer, Texts texts, Runnable enter, Runnable back) {
        this.answer = answer;
        this.texts = texts;
        this.enter = enter;
        this.back = back;
    }

    /// Whether a question is open, so that nobody else is to be told of the scan.
    @Override
    public boolean test(Reading reading) {
        if (answer.get().filter(Answer::isQuestion).isEmpty()) return false;
        if (!(reading instanceof Scan scan)) notTaken();
        else if (scan.shape() instanceof Shape.Badge) return false;
        else if (scan.shape() instanceof Shape.Command(var command)) command(command);
        else notTaken();
        return true;
    }

    private void command(CommandCode command) {
        switch (command) {
            case ANSWER_1 -> choose(1);
            case ANSWER_2 -> choose(2);
            case ANSWER_3 -> choose(3);
            case ANSWER_4 -> choose(4);
            case DONE -> enter.run();
            case BACK -> back.run();
            case UNDO, LEND, RETURN, RENEW -> notTaken();
        }
    }

    private void choose(int number) {
        answer.get()
                .map(Answer::choices)
                .filter(all -> all.size() >= number)
                .ifPresent(all -> all.get(number - 1).act().run());
    }

    private void notTaken() {
        var now = answer.get().orElseThrow();
        if (now.missed() == 0) asked = Optional.of(now);
        var missed = now.missed() + 1;
        answer.set(asked.map(question -> question.missing(missed, texts.of("form.missed", missed))));
    }
}
