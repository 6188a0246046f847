package org.hublend.preparation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hublend.devices.Device;
import org.hublend.ledger.DeviceState;
import org.hublend.lending.Outcome;
import org.hublend.scanning.CommandCode;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Scan;
import org.hublend.scanning.Shape;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Choice;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.Background;
import org.hublend.shell.Listing;
import org.hublend.shell.Texts;
import org.hublend.staff.Member;

/// Preparing devices one after the other: the queue, the device in hand with what was checked of it, and the wipe,
/// which counts only after the device's own label was scanned at that moment.
public final class PrepareModel {
    public final Listing<Waiting> queue;
    /// What was checked of the device in hand.
    public final ObjectProperty<Set<Check>> checked = new SimpleObjectProperty<>(Set.of());
    public final ObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());
    /// The wipe that was said to be done, until the label was scanned.
    public final ObjectProperty<Optional<Wipe>> wiped = new SimpleObjectProperty<>(Optional.empty());

    private final Preparations preparations;
    private final Supplier<Optional<Member>> present;
    private final Background background;
    private final Texts texts;
    private final PrepareScans scans;
    final PrepareDay day;
    private Optional<UUID> lastDone = Optional.empty();
    /// What was ticked of devices that were left for another one.
    private final Map<UUID, Set<Check>> paused = new HashMap<>();

    /// Where it goes on at the desk.
    ///
    /// @param toTheDesk takes the scans that are not about preparing
    /// @param takeBack is given the label of a device to take back, and comes back here with it
    public record Ways(Consumer<Reading> toTheDesk, Consumer<String> takeBack) {}

    public PrepareModel(
            Preparations preparations,
            Supplier<Optional<Member>> present,
            Background background,
            Texts texts,
            Ways ways) {
        this.preparations = preparations;
        this.present = present;
        this.background = background;
        this.texts = texts;
        this.scans = new PrepareScans(this, texts, ways);
        this.day = new PrepareDay(texts, preparations, said -> answer.set(Optional.of(said)));
        queue = new Listing<>(
                "Prepare",
                List.of(Preparations.BY_AGE),
                waiting -> waiting.device().id(),
                background,
                preparations::find);
        queue.open.subscribe((before, now) -> {
            if (!id(before).equals(id(now))) begin();
        });
    }

    /// The checks that a device needs; one without accessories has no parts to count.
    public static List<Check> checksOf(Waiting waiting) {
        var checks = new ArrayList<>(List.of(Check.values()));
        if (waiting.parts().isEmpty()) checks.remove(Check.PARTS);
        return checks;
    }

    /// Every scan while this screen is in front.
    public boolean scan(Reading reading) {
        if (!(reading instanceof Scan scan)) {
            scans.show(new Seen.ReadBadly(), reading);
            return true;
        }
        if (scan.shape() instanceof Shape.Command(var command)) return command(command);
        if (scan.shape() instanceof Shape.Badge) return false;
        background.start("Scan", () -> preparations.look(scan.code()), seen -> scans.show(seen, reading));
        return true;
    }

    /// Enter: the step that is next.
    public void enter() {
        if (isAsking()) return;
        var waiting = queue.open.get();
        if (day.isOpen()) day.field.enter();
        else if (waiting.isEmpty()) queue.open();
        else if (wiped.get().isPresent())
            say(
                    Tone.ASK,
                    texts.of("prepare.label"),
                    texts.of("prepare.label.more", waiting.get().tag()));
        else checked(waiting.get());
    }

    /// Esc: one step back of what is not recorded.
    public void back() {
        if (isAsking()) answer.set(Optional.empty());
        else if (day.isOpen()) day.field.close();
        else if (wiped.get().isPresent()) {
            wiped.set(Optional.empty());
            answer.set(Optional.empty());
        } else {
            answer.set(Optional.empty());
            queue.back();
        }
    }

    /// F4: the device in hand was prepared on another day.
    public void date() {
        if (!isAsking() && queue.open.get().isPresent()) day.toggle();
    }

    /// F7: the device in hand, else the one that was done last.
    public Optional<UUID> toPrint() {
        return id(queue.open.get()).or(() -> lastDone);
    }

    /// F8: it can't be made ready.
    public void wrong() {
        queue.open
                .get()
                .ifPresent(waiting -> ask(
                        texts.of("prepare.wrong"),
                        texts.of("prepare.wrong.more", waiting.tag()),
                        choice(texts.of("prepare.wrong.broken"), () -> aside(waiting, DeviceState.REPAIR, "broken")),
                        choice(
                                texts.of("prepare.wrong.locked"),
                                () -> aside(waiting, DeviceState.QUARANTINE, "locked-to-account")),
                        choice(
                                texts.of("prepare.wrong.part"),
                                () -> aside(waiting, DeviceState.REPAIR, "part-missing")),
                        choice(texts.of("prepare.wrong.nothing"), () -> {})));
    }

    public void tick(Check check) {
        var next = EnumSet.noneOf(Check.class);
        next.addAll(checked.get());
        if (!next.remove(check)) next.add(check);
        checked.set(next);
    }

    private boolean command(CommandCode command) {
        switch (command) {
            case ANSWER_1 -> scans.choose(1);
            case ANSWER_2 -> scans.choose(2);
            case ANSWER_3 -> scans.choose(3);
            case ANSWER_4 -> scans.choose(4);
            // Never past a label that is still to be scanned: Enter says so.
            case DONE -> enter();
            case BACK -> back();
            case UNDO, LEND, RETURN, RENEW -> {
                if (!isBusy()) return false;
                scans.notTaken();
            }
        }
        return true;
    }

    /// F9: checks one again that is ready already, or lets the one in hand wait with what is ticked.
    public void again() {
        if (isAsking()) return;
        if (scans.ready().isPresent()) here(scans.ready().get(), "check-again");
        else
            queue.open.get().ifPresent(waiting -> {
                paused.put(waiting.device().id(), checked.get());
                queue.open.set(Optional.empty());
                say(Tone.TELL, texts.of("prepare.paused"), texts.of("prepare.paused.more", waiting.tag()));
            });
    }

    /// It is here to be prepared, and opens.
    void here(Device device, String reason) {
        present.get()
                .ifPresent(by -> background.start(
                        "Prepare",
                        () -> {
                            preparations.here(by, device, reason);
                            return preparations.waiting(device);
                        },
                        this::open));
    }

    /// Goes on with this device.
    void open(Waiting waiting) {
        queue.chosen.set(Optional.of(waiting));
        queue.open.set(Optional.of(waiting));
        queue.refresh();
    }

    /// The part was scanned, so it is here.
    void partHere(Device part) {
        if (!checked.get().contains(Check.PARTS)) tick(Check.PARTS);
        say(Tone.READY, texts.of("prepare.part.here"), texts.of("prepare.part.here.more", part.name()));
    }

    private void checked(Waiting waiting) {
        var left = checksOf(waiting).stream()
                .filter(check -> !checked.get().contains(check))
                .toList();
        if (left.isEmpty())
            ask(
                    texts.of("prepare.wipe"),
                    texts.of("prepare.wipe.more", waiting.tag()),
                    choice(texts.of("prepare.wipe.clear"), () -> wiped(waiting, Wipe.CLEAR)),
                    choice(texts.of("prepare.wipe.purge"), () -> wiped(waiting, Wipe.PURGE)),
                    choice(texts.of("prepare.wipe.no"), () -> {}));
        else say(Tone.ASK, texts.of("prepare.left"), texts.of("prepare.left.more", left.size()));
    }

    private void wiped(Waiting waiting, Wipe how) {
        wiped.set(Optional.of(how));
        say(Tone.ASK, texts.of("prepare.label"), texts.of("prepare.label.more", waiting.tag()));
    }

    void finish(Waiting waiting, Wipe wipe) {
        lastDone = Optional.of(waiting.device().id());
        var on = day.chosen();
        record(
                by -> preparations.ready(by, waiting, checked.get(), wipe, on),
                texts.of("prepare.done"),
                texts.of("prepare.done.more", waiting.tag()));
    }

    private void aside(Waiting waiting, DeviceState state, String reason) {
        record(
                by -> preparations.aside(by, waiting, state, reason),
                texts.of("prepare.aside"),
                texts.of("prepare.aside.more", waiting.tag()));
    }

    private void record(Function<Member, Outcome> work, String word, String sentence) {
        present.get()
                .ifPresent(by -> background.start("Prepare", () -> work.apply(by), outcome -> {
                    id(queue.open.get()).ifPresent(paused::remove);
                    queue.open.set(Optional.empty());
                    queue.refresh();
                    if (outcome instanceof Outcome.Done) say(Tone.DONE, word, sentence);
                    else say(Tone.CANT, texts.of("prepare.changed"), texts.of("prepare.changed.more"));
                }));
    }

    private void begin() {
        checked.set(id(queue.open.get())
                .map(id -> paused.getOrDefault(id, Set.of()))
                .orElse(Set.of()));
        wiped.set(Optional.empty());
        day.forget();
        answer.set(Optional.empty());
    }

    boolean isAsking() {
        return answer.get().map(Answer::isQuestion).orElse(false);
    }

    /// Whether something is open that scans have to wait for.
    boolean isBusy() {
        return isAsking() || day.isOpen();
    }

    void say(Tone tone, String word, String sentence) {
        answer.set(Optional.of(Answer.says(tone, word, sentence)));
    }

    void ask(String word, String sentence, Choice... choices) {
        answer.set(Optional.of(Answer.asks(word, sentence, List.of(choices))));
    }

    Choice choice(String words, Runnable act) {
        return new Choice(words, () -> {
            answer.set(Optional.empty());
            act.run();
        });
    }

    static Optional<UUID> id(Optional<Waiting> waiting) {
        return waiting.map(w -> w.device().id());
    }
}
