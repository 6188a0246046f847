package org.hublend.lending;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.hublend.devices.Device;
import org.hublend.scanning.Shape;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.Dates;
import org.hublend.shell.Texts;

/// What the desk says, in words that a volunteer says aloud.
final class DeskWords {
    private final Texts texts;
    private final Dates dates;
    private final PaperWords papers;
    private final ReturnWords returns;
    private final PileWords piles;
    private final DoneWords done;

    DeskWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.dates = new Dates(texts, clock);
        this.papers = new PaperWords(texts, dates);
        this.returns = new ReturnWords(this, texts, dates);
        this.piles = new PileWords(this, texts, dates);
        this.done = new DoneWords(texts, dates);
    }

    Texts texts() {
        return texts;
    }

    /// "Acer Chromebook 314, DK00427X".
    String named(Device device) {
        return texts.of("desk.device", device.name(), device.tag());
    }

    String first(Borrower borrower) {
        return PaperWords.first(borrower);
    }

    PaperWords papers() {
        return papers;
    }

    ReturnWords returns() {
        return returns;
    }

    PileWords piles() {
        return piles;
    }

    DoneWords done() {
        return done;
    }

    /// Without the accessories of a device that is among them.
    String named(List<Thing> all) {
        var main = all.stream().filter(t -> !t.device().isAccessory()).toList();
        return (main.isEmpty() ? all : main)
                .stream().map(t -> named(t.device())).collect(Collectors.joining("; "));
    }

    Answer ready(Thing thing) {
        return Answer.says(
                Tone.READY, texts.of("desk.ready"), serial(thing, texts.of("desk.ready.card", named(thing.device()))));
    }

    Answer inBasket(Thing thing) {
        return Answer.says(
                Tone.READY,
                texts.of("desk.ready"),
                serial(thing, texts.of("desk.ready.basket", named(thing.device()))));
    }

    Answer alreadyInBasket(Thing thing) {
        return tell(
                texts.of("desk.in.basket"), serial(thing, texts.of("desk.in.basket.sentence", named(thing.device()))));
    }

    /// A device that can't be lent as it stands, while nobody is open.
    Answer notReady(Thing thing) {
        return Answer.says(
                Tone.CANT,
                texts.of("desk.not.ready"),
                serial(thing, texts.of("desk.not.ready.sentence", named(thing.device()), why(thing))));
    }

    Answer cantLend(Thing thing) {
        var why = why(thing);
        if (thing.isGone())
            return Answer.says(Tone.CANT, texts.of("desk.cant"), serial(thing, texts.of("desk.cant.aside", why)));
        var sentence = thing.instead()
                .map(other -> texts.of("desk.cant.instead", why, other.tag()))
                .orElseGet(() -> texts.of("desk.cant.none", why));
        return Answer.says(Tone.CANT, texts.of("desk.cant"), serial(thing, sentence));
    }

    /// Only this is said of a stolen device, so that nobody at the counter is put at risk.
    Answer stolen() {
        return Answer.says(Tone.CANT, texts.of("desk.stolen"), texts.of("desk.stolen.sentence"));
    }

    Answer personOpen(Borrower borrower) {
        var sentence = borrower.out().isEmpty()
                ? texts.of("desk.person.nothing", first(borrower))
                : texts.of(
                        "desk.person.has",
                        first(borrower),
                        things(borrower.out().size()));
        return tell(texts.of("desk.person"), borrower.toSign().isEmpty() ? sentence : toSign(borrower, sentence));
    }

    private String toSign(Borrower borrower, String sentence) {
        return texts.of("papers.person", sentence, String.join(", ", borrower.toSign()));
    }

    Answer personWithBasket(Borrower borrower) {
        return tell(texts.of("desk.person.basket"), texts.of("desk.person.basket.sentence", first(borrower)));
    }

    Answer alreadyOpen(Borrower borrower) {
        return tell(texts.of("desk.person.open", first(borrower)), texts.of("desk.person.open.sentence"));
    }

    Answer wrongAside(Thing thing) {
        return tell(texts.of("wrong.aside"), texts.of("wrong.aside.sentence", named(thing.device())));
    }

    Answer newCard(Borrower borrower) {
        return Answer.says(Tone.DONE, texts.of("desk.card.new", first(borrower)), texts.of("desk.card.new.sentence"));
    }

    Answer undone() {
        return Answer.says(Tone.DONE, texts.of("desk.undone"), texts.of("desk.undone.sentence"));
    }

    Answer unknown(Shape shape, String ending) {
        return switch (shape) {
            case Shape.Book _, Shape.ShopCode _ -> tell(texts.of("desk.unknown"), texts.of("desk.unknown.shop"));
            case Shape.Library library
            when library.item() -> tell(texts.of("desk.unknown"), texts.of("desk.unknown.shop"));
            case Shape.Invitation _ -> tell(texts.of("desk.unknown"), texts.of("desk.unknown.invitation"));
            case Shape.Tag _,
                    Shape.Agreement _,
                    Shape.Badge _,
                    Shape.Command _,
                    Shape.Library _,
                    Shape.Imei _,
                    Shape.Iccid _,
                    Shape.Unknown _ -> tell(texts.of("desk.unknown"), texts.of("desk.unknown.sentence", ending));
        };
    }

    Answer badlyRead() {
        return tell(texts.of("desk.badly"), texts.of("desk.badly.sentence"));
    }

    Answer refused(List<Objection> objections, String instead) {
        return Answer.says(Tone.CANT, texts.of("desk.refused"), (reasons(objections) + " " + instead).strip());
    }

    String reasons(List<Objection> objections) {
        return objections.stream()
                .map(o -> o.subject().isEmpty()
                        ? texts.of("desk.reason", why(o.rule()))
                        : texts.of("desk.reason.of", o.subject(), why(o.rule())))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    Answer tell(String word, String sentence) {
        return Answer.says(Tone.TELL, word, sentence);
    }

    String parts(List<Device> parts) {
        return parts.stream().map(this::part).collect(Collectors.joining(", "));
    }

    /// "charger" for an accessory that is called "45W USB-C charger".
    String part(Device part) {
        return part.name().substring(part.name().lastIndexOf(' ') + 1).toLowerCase(texts.locale());
    }

    String things(int count) {
        return texts.of("desk.things", count);
    }

    /// Why it can't be lent; one that is ready can only be refused because it is out with somebody.
    String why(Thing thing) {
        return why(Objection.toLend(thing.device()).orElse(Objection.Rule.OUT));
    }

    private String why(Objection.Rule rule) {
        return switch (rule) {
            case NOT_REGISTERED -> texts.of("rule.not-registered");
            case OUT -> texts.of("rule.out");
            case NOT_PREPARED -> texts.of("rule.not-prepared");
            case IN_REPAIR -> texts.of("rule.in-repair");
            case IN_QUARANTINE -> texts.of("rule.in-quarantine");
            case LOST -> texts.of("rule.lost");
            case STOLEN -> texts.of("rule.stolen");
            case RETIRED -> texts.of("rule.retired");
            case ON_THE_WAY -> texts.of("rule.on-the-way");
            case ALREADY_THERE -> texts.of("rule.already-there");
            case TO_SETTLE -> texts.of("rule.to-settle");
            case NOTHING_TO_LEND -> texts.of("rule.nothing-to-lend");
            case NOT_OUT -> texts.of("rule.not-out");
            case NOT_WIPED -> texts.of("rule.not-wiped");
            case DUE_IN_THE_PAST -> texts.of("rule.due-in-the-past");
            case HAS_LATE_ITEMS -> texts.of("rule.has-late-items");
            case SUPPORT_ENDED -> texts.of("rule.support-ended");
        };
    }

    /// How a device stands, as the end of a sentence.
    String state(Thing thing) {
        if (thing.isOut()) return texts.of("desk.state.out");
        return thing.isReady() ? texts.of("desk.state.ready") : texts.of("desk.state.not", why(thing));
    }

    /// One of several that a code may mean, told apart without names.
    String oneOf(Shown shown) {
        return switch (shown) {
            case Shown.OfThing(var thing) -> texts.of("desk.one", named(thing.device()), state(thing));
            case Shown.OfPart(var part, var _) -> texts.of("desk.one", named(part.device()), state(part));
            case Shown.OfBorrower(var b) ->
                texts.of("desk.one.person", b.person().initials(), b.cardEnding());
            case Shown.OfPaper(var paper) -> texts.of("desk.one.paper", paper.number());
            case Shown.OfBadge _ -> texts.of("desk.one.badge");
            case Shown.Several _, Shown.Unknown _, Shown.ReadBadly _ -> texts.of("desk.unknown");
        };
    }

    Answer severalNone() {
        return tell(texts.of("desk.several.none"), texts.of("desk.several.none.sentence"));
    }

    /// Says so, where the maker's number was scanned.
    String serial(Thing thing, String sentence) {
        return thing.throughSerial() ? texts.of("desk.serial", sentence) : sentence;
    }
}
