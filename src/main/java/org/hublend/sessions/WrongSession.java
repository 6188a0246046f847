package org.hublend.sessions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Choice;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.Background;
import org.hublend.shell.Texts;
import org.hublend.shell.Voice;
import org.hublend.staff.Member;

/// F8 on a session in the list of all: it is put right where sessions are written down, or taken out here.
public final class WrongSession {
    private final SessionDesk desk;
    private final Supplier<Optional<Member>> present;
    private final Background background;
    private final Texts texts;
    private final Voice voice;
    private final SessionWords words;
    private final Consumer<UUID> toTheForm;
    private final Runnable changed;

    /// @param toTheForm opens a session to be put right
    /// @param changed is told that one was taken out
    public WrongSession(
            SessionDesk desk,
            Supplier<Optional<Member>> present,
            Background background,
            Texts texts,
            Voice voice,
            Consumer<UUID> toTheForm,
            Runnable changed) {
        this.desk = desk;
        this.present = present;
        this.background = background;
        this.texts = texts;
        this.voice = voice;
        this.words = new SessionWords(texts, desk.clock());
        this.toTheForm = toTheForm;
        this.changed = changed;
    }

    /// @param row the session in front; empty where there is none
    public void ask(Optional<SessionRow> row) {
        if (voice.isAsking()) return;
        if (row.isEmpty()) say(Tone.TELL, texts.of("wrong.row.none"), texts.of("wrong.session.none"));
        else
            background.start(
                    "Session",
                    () -> desk.line(row.get().id()),
                    found -> found.ifPresentOrElse(this::found, () -> {
                        changed.run();
                        say(Tone.TELL, texts.of("session.wrong.gone"), texts.of("session.wrong.gone.sentence"));
                    }));
    }

    private void found(SessionLine line) {
        var by = present.get();
        if (by.isEmpty() || !Corrections.may(by.get(), line)) {
            say(Tone.CANT, texts.of("session.wrong.late"), texts.of("session.wrong.late.sentence"));
            return;
        }
        voice.ask(
                texts.of("session.wrong"),
                texts.of("session.wrong.one", words.moment(line), words.brief(line)),
                List.of(
                        new Choice(texts.of("session.wrong.correct"), () -> toTheForm.accept(line.id())),
                        new Choice(texts.of("session.wrong.cancel"), () -> cancel(by.get(), line.id())),
                        new Choice(texts.of("session.wrong.leave"), () -> {})));
    }

    private void cancel(Member by, UUID session) {
        background.start("Cancel session", () -> desk.cancel(by, session), _ -> {
            changed.run();
            say(Tone.DONE, texts.of("session.cancelled"), texts.of("session.cancelled.sentence"));
        });
    }

    private void say(Tone tone, String word, String sentence) {
        voice.say(Answer.says(tone, word, sentence));
    }
}
