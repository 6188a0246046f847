package org.hublend.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Choice;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.Background;
import org.hublend.shell.Texts;
import org.hublend.shell.Voice;
import org.hublend.storage.StorageException;

/// Erases somebody from the window: says what goes and what stays, asks why, asks once more, and says what came of it.
public final class ErasingModel {
    private final Erasing erasing;
    private final Supplier<Optional<UUID>> actor;
    private final Predicate<UUID> isOpen;
    private final Background background;
    private final Texts texts;
    private final Voice voice;

    /// @param actor who is here and may erase people
    /// @param isOpen whether somebody is open at the desk
    public ErasingModel(
            Erasing erasing,
            Supplier<Optional<UUID>> actor,
            Predicate<UUID> isOpen,
            Background background,
            Texts texts,
            Voice voice) {
        this.erasing = erasing;
        this.actor = actor;
        this.isOpen = isOpen;
        this.background = background;
        this.texts = texts;
        this.voice = voice;
    }

    /// What came of it, and how far it is told.
    private record Done(Erasing.Result result, boolean isHere, boolean isJoined) {}

    /// The first question: what would go, and why.
    ///
    /// @param gone is told that they are
    public void ask(PersonLines.Detail detail, Runnable gone) {
        if (voice.isAsking() || actor.get().isEmpty()) return;
        var person = detail.line().person();
        if (isOpen.test(person.id()))
            say(Tone.CANT, texts.of("erase.cant"), texts.of("erase.open", person.shortName()));
        else if (!detail.has().isEmpty())
            hasThings(detail.has().stream().map(PersonLines.Has::tag).toList());
        else
            voice.ask(
                    texts.of("erase.ask", person.name()),
                    what(detail),
                    List.of(
                            leave(),
                            why(texts.of("erase.asked"), person, Erasing.Reason.ASKED, gone),
                            why(texts.of("erase.expired"), person, Erasing.Reason.EXPIRED, gone),
                            why(texts.of("erase.mistake"), person, Erasing.Reason.MISTAKE, gone)));
    }

    private String what(PersonLines.Detail detail) {
        return detail.loans() + detail.sessions() == 0
                ? texts.of("erase.ask.what")
                : texts.of("erase.ask.counted", detail.loans(), detail.sessions());
    }

    private Choice why(String words, Person person, Erasing.Reason reason, Runnable gone) {
        return new Choice(words, () -> askAgain(person, reason, gone));
    }

    /// No key that gives a reason erases when it is pressed once more.
    private void askAgain(Person person, Erasing.Reason reason, Runnable gone) {
        voice.ask(
                texts.of("erase.sure", person.shortName()),
                texts.of("erase.sure.what"),
                List.of(new Choice(texts.of("erase.yes"), () -> erase(person, reason, gone)), leave()));
    }

    private Choice leave() {
        return new Choice(texts.of("erase.leave"), () -> {});
    }

    private void erase(Person person, Erasing.Reason reason, Runnable gone) {
        actor.get()
                .ifPresent(by -> background.start(
                        texts.of("erase.job"),
                        Background.Urgency.NOW,
                        () -> done(erasing.erase(person.id(), reason, by), person.id()),
                        done -> tell(done, gone),
                        this::failed));
    }

    private Done done(Erasing.Result result, UUID person) {
        var isHere = erasing.known().stream().anyMatch(known -> known.person().equals(person) && known.isHere());
        return new Done(result, isHere, erasing.isJoined());
    }

    private void tell(Done done, Runnable gone) {
        switch (done.result()) {
            case Erasing.Result.Erased(var _, var loans, var sessions) -> {
                gone.run();
                say(Tone.DONE, texts.of("erase.done"), counted(loans, sessions) + next(done));
            }
            case Erasing.Result.HasThings(var tags) -> hasThings(tags);
            case Erasing.Result.Nobody() -> {
                gone.run();
                say(Tone.TELL, texts.of("erase.gone"), texts.of("erase.gone.sentence"));
            }
        }
    }

    private String counted(int loans, int sessions) {
        return loans + sessions == 0 ? "" : texts.of("erase.done.counts", loans, sessions) + " ";
    }

    private String next(Done done) {
        if (!done.isHere()) return texts.of("erase.held");
        return done.isJoined() ? texts.of("erase.told") : texts.of("erase.alone");
    }

    private void hasThings(List<String> tags) {
        say(Tone.CANT, texts.of("erase.cant"), texts.of("erase.has", String.join(", ", tags)));
    }

    private void failed(Exception failure) {
        var sentence =
                StorageException.said(failure).orElseThrow(() -> new IllegalStateException("Erasing failed.", failure));
        say(Tone.CANT, texts.of("erase.cant"), sentence);
    }

    private void say(Tone tone, String word, String sentence) {
        voice.say(Answer.says(tone, word, sentence));
    }
}
