package org.hublend.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.hublend.lending.SessionLookup;
import org.hublend.lending.SmallLibrary;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Via;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Texts;
import org.hublend.staff.Attendance;

/// Somebody who writes sessions down in the [SmallLibrary].
final class AtTheSession {
    final SmallLibrary library;
    final Attendance attendance;
    final SessionsModel model;

    private AtTheSession(SmallLibrary library) {
        this.library = library;
        var rooms = library.rooms;
        var background = new InlineBackground();
        attendance = new Attendance(rooms.folder(), rooms.staff(), background, Texts.british());
        model = new SessionsModel(
                new SessionDesk(
                        rooms.folder(),
                        rooms.sessions(),
                        rooms.people(),
                        rooms.staff(),
                        new SessionLookup(rooms.identify())),
                attendance,
                background,
                Texts.british(),
                (job, failure) -> {
                    throw new AssertionError(job, failure);
                });
    }

    static AtTheSession signedIn(Path path) {
        var desk = new AtTheSession(SmallLibrary.in(path));
        desk.signIn(SmallLibrary.SAM);
        desk.model.shown();
        return desk;
    }

    AtTheSession signIn(String badge) {
        attendance.scanned(badge);
        attendance.screen.give(SmallLibrary.PIN);
        return this;
    }

    AtTheSession scan(String... codes) {
        for (var code : codes) assertTrue(model.takes(Reading.of(code, Via.SCANNER)));
        return this;
    }

    /// A session of one kind on one topic, saved.
    AtTheSession saved(Form form, String topic) {
        model.form(form);
        model.topic(topic);
        return enter();
    }

    AtTheSession enter() {
        model.enter();
        return this;
    }

    AtTheSession esc() {
        model.back();
        return this;
    }

    AtTheSession choose(int number) {
        answer().choices().get(number - 1).act().run();
        return this;
    }

    /// F4, with what is typed there and Enter.
    AtTheSession date(String when, String minutes) {
        model.date();
        model.whenTyped.set(when);
        model.minutesTyped.set(minutes);
        return enter();
    }

    Answer answer() {
        return model.answer.get().orElseThrow(() -> new AssertionError("Nothing is said."));
    }

    AtTheSession says(Tone tone, String word) {
        assertEquals(word, answer().word());
        assertEquals(tone, answer().tone());
        return this;
    }

    AtTheSession adds(String part) {
        assertTrue(answer().sentence().contains(part), answer().sentence());
        return this;
    }

    AtTheSession comes(int headcount) {
        assertEquals(headcount, model.draft.get().headcount());
        return this;
    }

    AtTheSession lists(int sessions) {
        assertEquals(sessions, model.recent.get().lines().size());
        return this;
    }

    SessionLine line() {
        return model.recent.get().lines().getFirst();
    }
}
