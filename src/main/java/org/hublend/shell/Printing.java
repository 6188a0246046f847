package org.hublend.shell;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.hublend.shell.Answer.Choice;
import org.hublend.shell.Answer.Tone;

/// F7: makes a page of what is in front and gives it to the printer; where none takes it, says so calmly and offers a
/// file instead, but for a page with people's names.
public final class Printing {
    private final Ground ground;
    private final Voice voice;

    /// What all printing stands on.
    ///
    /// @param hub the name of this hub
    public record Ground(Sheets sheets, Background background, Texts texts, Clock clock, Supplier<String> hub) {}

    public Printing(Ground ground, Voice voice) {
        this.ground = ground;
        this.voice = voice;
    }

    private record Done(Sheet sheet, Sheets.Came came) {}

    /// @param page put together on a background; empty where there is nothing to print
    public void print(Callable<Optional<Sheet>> page) {
        if (voice.isAsking()) return;
        ground.background()
                .start(
                        texts().of("sheet.job"),
                        () -> {
                            var sheet = page.call().map(this::headed);
                            return sheet.map(s -> new Done(s, ground.sheets().print(s)));
                        },
                        done -> done.ifPresentOrElse(this::tell, this::nothing));
    }

    private Sheet headed(Sheet sheet) {
        var now =
                LocalDateTime.ofInstant(ground.clock().instant(), ground.clock().getZone());
        var dates = new Dates(texts(), ground.clock());
        var notes = new ArrayList<String>();
        notes.add(texts().of(
                        "sheet.where",
                        ground.hub().get(),
                        dates.longDay(now.toLocalDate()),
                        dates.time(now.toLocalTime())));
        notes.addAll(sheet.notes());
        if (sheet.staysHere()) notes.add(texts().of("sheet.stays"));
        return sheet.noting(notes);
    }

    private void again(Sheet sheet) {
        ground.background()
                .start(
                        texts().of("sheet.job"),
                        () -> new Done(sheet, ground.sheets().print(sheet)),
                        this::tell);
    }

    private void save(Sheet sheet) {
        ground.background()
                .start(
                        texts().of("sheet.job"),
                        () -> new Done(sheet, ground.sheets().save(sheet)),
                        this::tell);
    }

    private void nothing() {
        voice.say(Answer.says(Tone.TELL, texts().of("sheet.nothing"), texts().of("sheet.nothing.sentence")));
    }

    private void tell(Done done) {
        switch (done.came()) {
            case Sheets.Came.OnItsWay(var printer) ->
                voice.say(Answer.says(Tone.DONE, texts().of("sheet.way"), texts().of("sheet.way.sentence", printer)));
            case Sheets.Came.NoPrinter() -> instead(done.sheet(), texts().of("sheet.no.printer"));
            case Sheets.Came.NotPrinted(var printer) -> instead(done.sheet(), texts().of("sheet.not.printed", printer));
            case Sheets.Came.Saved(var file) ->
                voice.say(Answer.says(
                        Tone.DONE, texts().of("sheet.saved"), texts().of("sheet.saved.sentence", file.toString())));
            case Sheets.Came.NotSaved() ->
                voice.say(
                        Answer.says(Tone.CANT, texts().of("sheet.not.saved"), texts().of("sheet.not.saved.sentence")));
        }
    }

    /// What names people is kept as no file, which could go anywhere.
    private void instead(Sheet sheet, String why) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(texts().of("sheet.again"), () -> again(sheet)));
        if (!sheet.staysHere()) choices.add(new Choice(texts().of("sheet.save"), () -> save(sheet)));
        choices.add(new Choice(texts().of("sheet.leave"), () -> {}));
        voice.ask(texts().of("sheet.failed"), why, choices);
    }

    private Texts texts() {
        return ground.texts();
    }
}
