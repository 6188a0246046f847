package org.hublend.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.hublend.shell.Answer.Choice;

/// How the screen in front says something, and whether it asks something already.
public interface Voice {
    boolean isAsking();

    void say(Answer what);

    void ask(String word, String sentence, List<Choice> choices);

    /// Of a screen that keeps no question of its own.
    static Voice of(ObjectProperty<Optional<Answer>> answer) {
        return new Voice() {
            @Override
            public boolean isAsking() {
                return answer.get().filter(Answer::isQuestion).isPresent();
            }

            @Override
            public void say(Answer what) {
                answer.set(Optional.of(what));
            }

            @Override
            public void ask(String word, String sentence, List<Choice> choices) {
                answer.set(Optional.of(Answer.asks(
                        word,
                        sentence,
                        choices.stream()
                                .map(c -> new Choice(c.words(), () -> {
                                    answer.set(Optional.empty());
                                    c.act().run();
                                }))
                                .toList())));
            }
        };
    }
}
