package org.hublend.sessions;

import java.util.List;
import java.util.Optional;
import org.hublend.ledger.DeviceState;
import org.hublend.scanning.Shape;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.Texts;
import org.hublend.staff.Attendance;
import org.hublend.staff.Member;

/// What a scan does while a session is written down.
final class SessionScans {
    private final SessionsModel model;
    private final Asking asking;
    private final Attendance attendance;

    SessionScans(SessionsModel model, Asking asking, Attendance attendance) {
        this.model = model;
        this.asking = asking;
        this.attendance = attendance;
    }

    void badlyRead() {
        if (model.isBusy()) model.notTaken();
        else say(Tone.TELL, texts().of("session.badly"), texts().of("session.badly.sentence"));
    }

    void show(Seen seen, Shape shape) {
        if (model.isBusy()) {
            // A badge is never lost: its PIN is asked for, and what is open waits.
            if (seen instanceof Seen.Badge(var member)) attendance.badge(member);
            else model.notTaken();
            return;
        }
        switch (seen) {
            case Seen.Somebody(var person) -> add(person);
            case Seen.Badge(var member) -> badge(member);
            case Seen.Used(var id, var tag) -> use(new Draft.Device(id, tag));
            case Seen.NotUsed(var tag, var state) -> notUsed(tag, state);
            case Seen.OfKit(var tag) ->
                say(Tone.TELL, texts().of("session.part"), texts().of("session.part.sentence", tag));
            case Seen.Paper() -> say(Tone.TELL, texts().of("session.paper"), texts().of("session.paper.sentence"));
            case Seen.NoneFits() ->
                say(Tone.TELL, texts().of("session.none.fits"), texts().of("session.none.fits.sentence"));
            case Seen.Several(var people) -> several(people);
            case Seen.Unknown(var ending) -> unknown(ending, shape);
            case Seen.ReadBadly() -> badlyRead();
        }
    }

    private void notUsed(String tag, DeviceState state) {
        if (state == DeviceState.STOLEN) say(Tone.CANT, texts().of("desk.stolen"), texts().of("desk.stolen.sentence"));
        else
            say(
                    Tone.CANT,
                    texts().of("session.not.used"),
                    texts().of("session.not.used.sentence", tag, model.words().whyNot(state)));
    }

    private void add(Came person) {
        var name = model.words().name(person);
        if (model.draft.get().has(person)) {
            say(Tone.TELL, texts().of("session.already"), texts().of("session.already.sentence", name));
            return;
        }
        model.draft.set(model.draft.get().with(person));
        say(Tone.READY, texts().of("session.here", name), soFar());
    }

    private void use(Draft.Device device) {
        if (!model.draft.get().has(device)) model.draft.set(model.draft.get().with(device));
        say(Tone.READY, texts().of("session.used", device.tag()), texts().of("session.used.sentence"));
    }

    /// Who helped, or who signs in: the badge alone does not say.
    private void badge(Member member) {
        var name = member.firstName();
        asking.ask(
                texts().of("session.badge", name),
                texts().of("session.badge.sentence"),
                List.of(
                        asking.choice(texts().of("session.badge.helped", name), () -> helped(member)),
                        asking.choice(texts().of("session.badge.sign.in", name), () -> attendance.badge(member))));
    }

    private void helped(Member member) {
        var who =
                attendance.present.get().filter(m -> m.id().equals(member.id())).isPresent()
                        ? Optional.<Draft.Helper>empty()
                        : Optional.of(new Draft.Helper(member.id(), member.firstName()));
        model.draft.set(model.draft.get().helpedBy(who));
        model.goBack();
    }

    private void several(List<Came> people) {
        var choices = people.stream()
                .limit(Answer.MOST_CHOICES)
                .map(p -> asking.choice(
                        texts().of("session.one.of", model.words().name(p), p.cardEnding()), () -> add(p)))
                .toList();
        asking.ask(texts().of("session.several"), texts().of("session.several.sentence"), choices);
    }

    private void unknown(String ending, Shape shape) {
        asking.ask(
                texts().of("session.unknown"),
                shape instanceof Shape.Book || shape instanceof Shape.ShopCode
                        ? texts().of("session.unknown.shop")
                        : texts().of("session.unknown.sentence", ending),
                List.of(
                        asking.choice(texts().of("session.unknown.count"), () -> {
                            model.draft.set(model.draft.get().oneUnknown());
                            model.goBack();
                        }),
                        asking.choice(texts().of("session.unknown.leave"), model::goBack)));
    }

    private String soFar() {
        return texts().of(
                        "session.so.far", model.words().people(model.draft.get().headcount()));
    }

    /// Whoever chooses tiles goes on where he was.
    private void say(Tone tone, String word, String sentence) {
        asking.say(tone, word, sentence);
        model.goBack();
    }

    private Texts texts() {
        return model.words().texts();
    }
}
