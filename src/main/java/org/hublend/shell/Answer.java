package org.hublend.shell;

import java.util.List;
import java.util.Optional;

/// What the program says to a scan or a key: a word, a sentence, and what may be done about it.
///
/// @param word the big one, such as "Ready to lend"
/// @param choices the answers to a question, at most four, chosen by 1 to 4 while the band has the focus
/// @param main what Enter does
/// @param missed how many scans were not taken while this is asked
public record Answer(Tone tone, String word, String sentence, List<Choice> choices, Optional<Main> main, int missed) {
    public static final int MOST_CHOICES = 4;

    /// What kind of answer it is; colour, icon and sound follow from it.
    public enum Tone {
        READY,
        DONE,
        ASK,
        CANT,
        TELL
    }

    /// One answer to a question.
    public record Choice(String words, Runnable act) {}

    /// The one main action, and the key that does it as people read it.
    public record Main(String words, String key, Runnable act) {}

    public Answer {
        choices = List.copyOf(choices);
        if (choices.size() > MOST_CHOICES) throw new IllegalArgumentException("A question has at most four answers.");
    }

    /// Something to read, with nothing to choose.
    public static Answer says(Tone tone, String word, String sentence) {
        return new Answer(tone, word, sentence, List.of(), Optional.empty(), 0);
    }

    /// A question with its answers.
    public static Answer asks(String word, String sentence, List<Choice> choices) {
        return new Answer(Tone.ASK, word, sentence, choices, Optional.empty(), 0);
    }

    public Answer with(Main action) {
        return new Answer(tone, word, sentence, choices, Optional.of(action), missed);
    }

    public Answer with(List<Choice> answers) {
        return new Answer(tone, word, sentence, answers, main, missed);
    }

    /// The same with other words for what is to be known.
    public Answer saying(Tone other, String instead) {
        return new Answer(other, word, instead, choices, main, missed);
    }

    /// The same question, which so many scans met.
    public Answer missing(int scans, String words) {
        return new Answer(tone, word, (sentence + " " + words).strip(), choices, main, scans);
    }

    /// Whether people must choose, so that the band takes the focus even from a field.
    public boolean isQuestion() {
        return !choices.isEmpty();
    }
}
