package org.hublend.preparation;

import java.util.List;
import java.util.Optional;
import org.hublend.devices.Device;
import org.hublend.scanning.Reading;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.Texts;

/// What a scan does while devices are prepared.
final class PrepareScans {
    private final PrepareModel model;
    private final Texts texts;
    private final PrepareModel.Ways ways;
    private Optional<Device> ready = Optional.empty();
    private Optional<Answer> readySaid = Optional.empty();
    private int missed;

    PrepareScans(PrepareModel model, Texts texts, PrepareModel.Ways ways) {
        this.model = model;
        this.texts = texts;
        this.ways = ways;
    }

    /// The device that was said to be ready already, as long as that is what is said.
    Optional<Device> ready() {
        return ready.filter(_ -> model.answer.get().equals(readySaid));
    }

    void choose(int number) {
        model.answer
                .get()
                .map(Answer::choices)
                .filter(all -> all.size() >= number)
                .ifPresent(all -> all.get(number - 1).act().run());
    }

    void show(Seen seen, Reading reading) {
        if (model.isBusy()) {
            notTaken();
            return;
        }
        switch (seen) {
            case Seen.ToPrepare(var waiting, var throughSerial) -> device(waiting, throughSerial);
            case Seen.OfKit(var part, var device) -> part(part, device);
            case Seen.Ready(var device) -> atLabel(device.tag(), () -> ready(device));
            case Seen.Out(var device) -> atLabel(device.tag(), () -> out(device));
            case Seen.Gone(var device) -> atLabel(device.tag(), () -> gone(device));
            case Seen.Several(var all) -> several(all);
            case Seen.Stolen() -> model.say(Tone.CANT, texts.of("desk.stolen"), texts.of("desk.stolen.sentence"));
            case Seen.Paper() -> model.say(Tone.TELL, texts.of("prepare.paper"), texts.of("prepare.paper.more"));
            case Seen.Unknown(var ending) ->
                model.say(Tone.TELL, texts.of("prepare.unknown"), texts.of("prepare.unknown.more", ending));
            case Seen.ReadBadly() -> model.say(Tone.TELL, texts.of("prepare.badly"), texts.of("prepare.badly.more"));
            case Seen.Elsewhere() -> ways.toTheDesk().accept(reading);
        }
    }

    private void out(Device device) {
        model.ask(
                texts.of("prepare.out"),
                texts.of("prepare.out.more", device.tag()),
                model.choice(texts.of("prepare.out.back"), () -> ways.takeBack().accept(device.tag())),
                model.choice(texts.of("prepare.out.leave"), () -> {}));
    }

    private void gone(Device device) {
        model.ask(
                texts.of("prepare.gone"),
                texts.of("prepare.gone.more", device.tag()),
                model.choice(texts.of("prepare.gone.here"), () -> model.here(device, "found")),
                model.choice(texts.of("prepare.gone.leave"), () -> {}));
    }

    /// A code of several never stands for the label of the one that was wiped, even where only that one fits.
    private void several(List<Waiting> fitting) {
        var open = model.queue.open.get();
        if (model.wiped.get().isPresent() && open.isPresent())
            model.say(
                    Tone.CANT,
                    texts.of("prepare.other"),
                    texts.of("prepare.other.several", open.get().tag()));
        else if (fitting.isEmpty())
            model.say(Tone.TELL, texts.of("prepare.several.none"), texts.of("prepare.several.none.more"));
        else if (fitting.size() == 1) device(fitting.getFirst(), false);
        else
            model.ask(
                    texts.of("prepare.several"),
                    texts.of("prepare.several.more"),
                    fitting.stream()
                            .limit(Answer.MOST_CHOICES)
                            .map(w -> model.choice(
                                    texts.of("prepare.part", w.device().name(), w.tag()), () -> model.open(w)))
                            .toArray(Answer.Choice[]::new));
    }

    /// Where a label is awaited, another device is only named.
    private void atLabel(String tag, Runnable otherwise) {
        var open = model.queue.open.get();
        if (model.wiped.get().isPresent() && open.isPresent())
            other(tag, open.get().tag());
        else otherwise.run();
    }

    void notTaken() {
        var asked = model.answer.get().filter(a -> a.missed() > 0);
        missed = asked.isPresent() ? missed + 1 : 1;
        model.answer.set(model.answer
                .get()
                .map(a -> Answer.asks(a.word(), texts.of("prepare.not.taken", missed), a.choices())
                        .missing(missed, "")));
    }

    private void ready(Device device) {
        model.say(Tone.READY, texts.of("prepare.ready"), texts.of("prepare.ready.more", device.tag()));
        ready = Optional.of(device);
        readySaid = model.answer.get();
    }

    /// The label that was asked for, or another device, which never slips in for the one that was wiped.
    private void device(Waiting scanned, boolean throughSerial) {
        var open = model.queue.open.get();
        var wipe = model.wiped.get();
        boolean isIt = isOpen(scanned.device());
        if (wipe.isPresent() && open.isPresent()) {
            if (isIt) model.finish(open.get(), wipe.get());
            else other(scanned.tag(), open.get().tag());
        } else if (isIt) model.enter();
        else {
            model.open(scanned);
            if (throughSerial)
                model.say(
                        Tone.TELL,
                        texts.of("prepare.serial"),
                        texts.of("prepare.serial.more", scanned.device().name(), scanned.tag()));
        }
    }

    private void part(Device part, Device device) {
        atLabel(part.tag(), () -> {
            if (isOpen(device)) model.partHere(part);
            else
                model.say(
                        Tone.TELL,
                        texts.of("prepare.part.of"),
                        texts.of("prepare.part.of.more", part.name(), device.tag()));
        });
    }

    private void other(String scanned, String wanted) {
        model.say(Tone.CANT, texts.of("prepare.other"), texts.of("prepare.other.more", scanned, wanted));
    }

    private boolean isOpen(Device device) {
        return PrepareModel.id(model.queue.open.get())
                .filter(device.id()::equals)
                .isPresent();
    }
}
