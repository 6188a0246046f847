package org.hublend.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.hublend.scanning.CommandCode;

/// A thin form: a few fields, what is wrong said beside each, Enter saves, and Esc leaves, asking only where something
/// was typed. What is typed stays until it is saved or left.
public final class Form {
    /// One answer of a field that has only a few.
    public record Option(String word, String name) {}

    /// A field: what it is called, what may be written there, what is there, and what is wrong with it.
    ///
    /// @param options empty for a field to write in
    public record Field(String name, String hint, List<Option> options, StringProperty text, StringProperty error) {
        public static Field written(String name, String hint) {
            return new Field(name, hint, List.of(), new SimpleStringProperty(""), new SimpleStringProperty(""));
        }

        public static Field chosen(String name, List<Option> options) {
            return new Field(name, "", options, new SimpleStringProperty(""), new SimpleStringProperty(""));
        }

        public String value() {
            return text.get().strip();
        }

        public boolean isEmpty() {
            return value().isEmpty();
        }

        public void wrong(String sentence) {
            error.set(sentence);
        }

        /// Without what somebody wrote in it.
        @Override
        public String toString() {
            return name;
        }
    }

    public final List<Field> fields;
    public final ObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());
    /// The field that is to have the focus now.
    public final ObjectProperty<Optional<Field>> at = new SimpleObjectProperty<>(Optional.empty());
    public final BooleanProperty saving = new SimpleBooleanProperty();

    private final Texts texts;
    private final Background background;
    private final Function<Exception, Optional<String>> said;
    private final Runnable left;
    private List<String> untouched;
    private Answer asked = Answer.asks("", "", List.of());
    private int missed;

    /// @param said what people can do about something that went wrong; empty for a fault of the program
    /// @param left is told that the form is done with
    public Form(
            List<Field> fields,
            Texts texts,
            Background background,
            Function<Exception, Optional<String>> said,
            Runnable left) {
        this.fields = List.copyOf(fields);
        this.texts = texts;
        this.background = background;
        this.said = said;
        this.left = left;
        this.untouched = values();
    }

    /// What is in the fields now counts as nothing typed.
    public void settle() {
        untouched = values();
        missed = 0;
        for (var field : fields) field.error().set("");
    }

    /// Empty again, for the next one.
    public void clear() {
        for (var field : fields) field.text().set("");
        settle();
    }

    public boolean isTouched() {
        return !values().equals(untouched);
    }

    public boolean isAsking() {
        return answer.get().map(Answer::isQuestion).orElse(false);
    }

    /// Whether Enter is to save now; what was wrong before is forgotten.
    public boolean maySave() {
        if (isAsking() || saving.get()) return false;
        answer.set(Optional.empty());
        for (var field : fields) field.error().set("");
        return true;
    }

    /// Whether all fields are right; else the first that is not has the focus.
    public boolean isRight() {
        var wrong = fields.stream().filter(f -> !f.error().get().isEmpty()).findFirst();
        wrong.ifPresent(this::focus);
        return wrong.isEmpty();
    }

    public void focus(Field field) {
        at.set(Optional.empty());
        at.set(Optional.of(field));
    }

    /// Does the saving away from the window; what people can put right is said in the band.
    public <T> void save(String job, Callable<T> work, Consumer<T> then) {
        saving.set(true);
        background.start(
                job,
                Background.Urgency.NOW,
                work,
                result -> {
                    saving.set(false);
                    then.accept(result);
                },
                failure -> {
                    saving.set(false);
                    var sentence =
                            said.apply(failure).orElseThrow(() -> new IllegalStateException(job + " failed.", failure));
                    say(Answer.Tone.CANT, texts.of("form.trouble"), sentence);
                });
    }

    public void say(Answer.Tone tone, String word, String sentence) {
        answer.set(Optional.of(Answer.says(tone, word, sentence)));
    }

    /// Asks; each answer closes the question before it does what it says.
    public void ask(String word, String sentence, Answer.Choice... choices) {
        missed = 0;
        asked = Answer.asks(word, sentence, List.of(choices));
        answer.set(Optional.of(asked));
    }

    public Answer.Choice choice(String words, Runnable act) {
        return new Answer.Choice(words, () -> {
            answer.set(Optional.empty());
            act.run();
        });
    }

    /// The printed commands, for desks where scanning is easier than keys.
    public void command(CommandCode command, Runnable save, Runnable leave) {
        switch (command) {
            case DONE -> save.run();
            case BACK -> leave.run();
            case ANSWER_1 -> choose(1);
            case ANSWER_2 -> choose(2);
            case ANSWER_3 -> choose(3);
            case ANSWER_4 -> choose(4);
            case UNDO, LEND, RETURN, RENEW -> notTaken();
        }
    }

    private void choose(int number) {
        answer.get()
                .map(Answer::choices)
                .filter(choices -> choices.size() >= number)
                .ifPresent(choices -> choices.get(number - 1).act().run());
    }

    /// A code was scanned that the scanner did not read well.
    public void badly() {
        if (isAsking()) notTaken();
        else say(Answer.Tone.TELL, texts.of("form.badly"), texts.of("form.badly.sentence"));
    }

    /// Esc: leaves a question, then the form.
    public void leave() {
        if (isAsking()) answer.set(Optional.empty());
        else if (isTouched())
            ask(
                    texts.of("form.leave"),
                    texts.of("form.leave.sentence"),
                    choice(texts.of("form.leave.yes"), () -> {
                        clear();
                        left.run();
                    }),
                    choice(texts.of("form.leave.no"), () -> {}));
        else {
            answer.set(Optional.empty());
            left.run();
        }
    }

    /// A code was scanned that no field here is for.
    public void notTaken() {
        missed++;
        answer.set(Optional.of(
                isAsking()
                        ? asked.missing(missed, texts.of("form.missed", missed))
                        : Answer.says(
                                        Answer.Tone.TELL,
                                        texts.of("form.not.taken"),
                                        texts.of("form.not.taken.sentence", missed))
                                .missing(missed, "")));
    }

    private List<String> values() {
        return fields.stream().map(Field::value).toList();
    }
}
