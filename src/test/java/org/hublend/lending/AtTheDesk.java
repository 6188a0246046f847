package org.hublend.lending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.hublend.ledger.DeviceState;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Via;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Texts;
import org.hublend.staff.Attendance;

/// Somebody at the desk of the [SmallLibrary], who scans, presses keys and reads what it says.
final class AtTheDesk {
    final SmallLibrary library;
    final Attendance attendance;
    final DeskModel model;

    private AtTheDesk(SmallLibrary library) {
        this.library = library;
        var texts = Texts.british();
        var background = new InlineBackground();
        attendance = new Attendance(library.rooms.folder(), library.rooms.staff(), background, texts);
        model = new DeskModel(library.counter(), attendance, background, texts, library.clock(), (job, failure) -> {
            throw new AssertionError(job, failure);
        });
        model.refresh();
    }

    /// Another window on the same folder.
    static AtTheDesk beside(AtTheDesk other) {
        return new AtTheDesk(other.library);
    }

    static AtTheDesk locked(Path path) {
        return new AtTheDesk(SmallLibrary.in(path));
    }

    static AtTheDesk signedIn(Path path) {
        var desk = locked(path);
        desk.signIn(SmallLibrary.SAM);
        return desk;
    }

    AtTheDesk signIn(String badge) {
        scan(badge);
        attendance.screen.give(SmallLibrary.PIN);
        return this;
    }

    AtTheDesk scan(String... codes) {
        for (var code : codes) model.scan(Reading.of(code, Via.SCANNER));
        return this;
    }

    AtTheDesk enter() {
        model.enter();
        return this;
    }

    /// Lends and leaves the paper to be signed later.
    AtTheDesk lend(String... codes) {
        return scan(codes).enter().esc();
    }

    AtTheDesk esc() {
        model.back();
        return this;
    }

    AtTheDesk choose(int number) {
        answer().choices().get(number - 1).act().run();
        return this;
    }

    AtTheDesk wrong() {
        model.wrong();
        return this;
    }

    /// Into the field for a day.
    AtTheDesk types(String text) {
        model.day.typed.set(text);
        return this;
    }

    /// What the pile holds, in the order of the scans.
    AtTheDesk pile(String... tags) {
        assertEquals(
                List.of(tags),
                model.work.get().pile().orElseThrow().lines().stream()
                        .map(l -> l.thing().tag())
                        .toList());
        return this;
    }

    Answer answer() {
        return model.answer.get().orElseThrow(() -> new AssertionError("The desk says nothing."));
    }

    /// The number of the agreement that the desk names.
    String agreement() {
        return answer().sentence().replaceAll("(?s).*[Aa]greement (\\w+).*", "$1");
    }

    AtTheDesk says(Tone tone, String word) {
        assertEquals(word, answer().word());
        assertEquals(tone, answer().tone());
        return this;
    }

    AtTheDesk adds(String part) {
        assertTrue(answer().sentence().contains(part), answer().sentence());
        return this;
    }

    AtTheDesk neverSays(String part) {
        var said = answer().word() + " " + answer().sentence() + " " + answer().choices() + model.done;
        assertTrue(!said.contains(part), said);
        return this;
    }

    AtTheDesk basket(String... tags) {
        assertEquals(
                List.of(tags),
                model.work.get().basket().stream().map(l -> l.thing().tag()).toList());
        return this;
    }

    AtTheDesk comingBack(String... tags) {
        assertEquals(
                List.of(tags),
                model.work.get().back().stream().map(b -> b.thing().tag()).toList());
        return this;
    }

    AtTheDesk open(String shortName) {
        assertEquals(
                shortName,
                model.work.get().borrower().map(b -> b.person().shortName()).orElse(""));
        return this;
    }

    AtTheDesk has(DeviceState state, String tag) {
        assertEquals(state, library.state(tag));
        return this;
    }

    /// Nothing was recorded since `facts` were counted.
    AtTheDesk recordedNothingSince(long facts) {
        assertEquals(facts, library.facts());
        return this;
    }

    AtTheDesk offers(String... choices) {
        assertEquals(
                List.of(choices),
                answer().choices().stream().map(Answer.Choice::words).toList());
        return this;
    }
}
