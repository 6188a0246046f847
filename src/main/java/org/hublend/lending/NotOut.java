package org.hublend.lending;

import java.util.Map;
import org.hublend.ledger.DeviceState;

/// Something on the counter that is not out, though something else is being taken back: the list stays as it is.
final class NotOut {
    private final DeskModel desk;

    NotOut(DeskModel desk) {
        this.desk = desk;
    }

    void show(Thing thing) {
        var words = desk.words;
        switch (thing.device().state()) {
            case READY, OUT -> ready(thing);
            case PREPARATION, REPAIR, QUARANTINE ->
                desk.doing().mention(words.returns().alreadyBack(thing));
            case STOLEN -> desk.doing().mention(words.stolen());
            case LOST, RETIRED, ON_THE_WAY, TO_SETTLE -> gone(thing);
            case UNREGISTERED -> desk.doing().mention(words.notReady(thing));
        }
    }

    /// One that nobody lent: somebody may have brought it back all the same.
    private void ready(Thing thing) {
        var texts = desk.words.texts();
        var questions = desk.questions;
        questions.ask(
                texts.of("desk.not.out"),
                texts.of("desk.not.out.sentence", desk.words.named(thing.device())),
                desk::goOn,
                questions.choice(texts.of("desk.not.out.came"), () -> here(thing, Map.of("reason", "came-back"))),
                questions.choice(texts.of("desk.not.out.here"), desk::goOn));
    }

    private void gone(Thing thing) {
        var texts = desk.words.texts();
        var questions = desk.questions;
        questions.ask(
                texts.of("desk.not.ready"),
                desk.words.notReady(thing).sentence(),
                desk::goOn,
                questions.choice(texts.of("desk.found"), () -> here(thing, Map.of())),
                questions.choice(texts.of("desk.leave"), desk::goOn));
    }

    /// A part of another kit than those that are coming back.
    void mixedUp(Thing part, Thing kit) {
        var texts = desk.words.texts();
        var questions = desk.questions;
        questions.ask(
                texts.of("desk.part"),
                texts.of("desk.part.belongs", desk.words.named(part.device()), kit.tag()),
                desk::goOn,
                questions.choice(
                        texts.of("desk.part.mixed"), () -> here(part, Map.of("reason", "mixed-up", "kit", kit.tag()))),
                questions.choice(texts.of("desk.leave"), desk::goOn));
    }

    private void here(Thing thing, Map<String, String> detail) {
        desk.records.beside(
                by -> desk.counter.state(by, thing.device().id(), DeviceState.PREPARATION, detail),
                desk.words.returns().here(thing));
    }
}
