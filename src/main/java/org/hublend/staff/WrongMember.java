package org.hublend.staff;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hublend.hubs.Hubs;
import org.hublend.ledger.Fact;
import org.hublend.ledger.Happened;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Choice;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.Background;
import org.hublend.shell.Texts;
import org.hublend.shell.Voice;
import org.hublend.storage.DataFolder;
import org.hublend.storage.Recording;

/// F8 on a member of staff in the list: the PIN is forgotten, the badge is lost, or they left.
public final class WrongMember {
    private final DataFolder folder;
    private final Staff staff;
    private final StaffList list;
    private final GivenOut given;
    private final Supplier<Optional<Member>> present;
    private final Background background;
    private final Texts texts;
    private final Voice voice;
    private final Runnable changed;

    /// @param changed is told that something was recorded
    public WrongMember(
            DataFolder folder,
            Staff staff,
            Supplier<Optional<Member>> present,
            Background background,
            Texts texts,
            Voice voice,
            Runnable changed) {
        this.folder = folder;
        this.staff = staff;
        this.list = new StaffList(staff);
        this.given = new GivenOut(folder.random());
        this.present = present;
        this.background = background;
        this.texts = texts;
        this.voice = voice;
        this.changed = changed;
    }

    /// @param row the member in front; empty where there is none
    public void ask(Optional<Member> row) {
        var by = present.get().filter(m -> m.may(Right.CHANGE_STAFF));
        if (voice.isAsking() || by.isEmpty()) return;
        if (row.isEmpty()) {
            say(Tone.TELL, texts.of("wrong.row.none"), texts.of("wrong.member.none"));
            return;
        }
        var member = row.get();
        var leaving = new Choice(
                member.isActive() ? texts.of("wrong.member.left") : texts.of("wrong.member.back"),
                () -> leave(member, by.get()));
        var leave = new Choice(texts.of("desk.leave"), () -> {});
        voice.ask(
                texts.of("wrong.what"),
                member.name(),
                member.isActive()
                        ? List.of(
                                new Choice(texts.of("wrong.member.pin"), () -> newPin(member, by.get())),
                                new Choice(texts.of("wrong.member.badge"), () -> newBadge(member, by.get())),
                                leaving,
                                leave)
                        : List.of(leaving, leave));
    }

    private void newPin(Member member, Member by) {
        record(
                () -> {
                    var pin = given.pin();
                    var verifier = staff.firstVerifier(pin);
                    write((recording, now) -> list.newPin(recording, member.id(), verifier, now, by.id()));
                    return pin;
                },
                pin -> Answer.says(
                        Tone.DONE, texts.of("wrong.member.pin.new", pin), texts.of("wrong.member.pin.sentence")));
    }

    private void newBadge(Member member, Member by) {
        record(
                () -> {
                    var badge = given.badge();
                    write((recording, now) -> list.newBadge(recording, member, badge, now, by.id()));
                    return badge;
                },
                badge -> Answer.says(
                        Tone.DONE, texts.of("wrong.member.badge.new", badge), texts.of("wrong.member.badge.sentence")));
    }

    private void leave(Member member, Member by) {
        if (member.id().equals(by.id())) {
            say(Tone.CANT, texts.of("desk.refused"), texts.of("settings.staff.self"));
            return;
        }
        var back = !member.isActive();
        record(
                () -> write((recording, now) -> list.setActive(recording, member.id(), back, now, by.id())),
                _ -> Answer.says(
                        Tone.DONE,
                        back ? texts.of("wrong.member.is.back") : texts.of("wrong.member.has.left"),
                        back ? texts.of("wrong.member.is.back.sentence") : texts.of("wrong.member.has.left.sentence")));
    }

    private <T> void record(Supplier<T> work, Function<T, Answer> done) {
        background.start("Staff", work::get, result -> {
            changed.run();
            voice.say(done.apply(result));
        });
    }

    private Fact write(BiFunction<Recording, Happened, Fact> work) {
        return folder.write(recording -> {
            var hub = new Hubs(recording.sql()).own(folder);
            return work.apply(recording, hub.happened(recording.now()));
        });
    }

    private void say(Tone tone, String word, String sentence) {
        voice.say(Answer.says(tone, word, sentence));
    }
}
