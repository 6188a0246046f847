package org.hublend.lending;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hublend.scanning.BadlyRead;
import org.hublend.scanning.CommandCode;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Scan;
import org.hublend.scanning.Shape;
import org.hublend.scanning.Via;
import org.hublend.shell.Answer;
import org.hublend.shell.Background;
import org.hublend.shell.Done;
import org.hublend.shell.Key;
import org.hublend.shell.Texts;
import org.hublend.shell.Turns;
import org.hublend.staff.Attendance;
import org.hublend.storage.StorageException;

/// The conversation at the counter: what was scanned, what is in hand, what is asked, and what was recorded.
/// A scan shows and a key records; each scan and key takes its turn.
public final class DeskModel {
    public final ObjectProperty<Work> work = new SimpleObjectProperty<>(Work.NONE);
    public final ObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());
    public final ObjectProperty<Counter.Due> due;
    /// What this desk did today, newest first.
    public final ObservableList<Done> done = FXCollections.observableArrayList();

    /// Baskets that wait for their people to come back to the counter.
    public final ObjectProperty<List<Work>> aside = new SimpleObjectProperty<>(List.of());
    /// What to scan first; empty but where somebody tries Hublend out.
    public final ObjectProperty<Optional<Tour>> tour = new SimpleObjectProperty<>(Optional.empty());

    private final Counter counter;
    private final Attendance attendance;
    private final DeskWords words;
    private final ZoneId zone;
    private final Turns turns;
    private final Questions questions;
    private final WhenNothingOpen nothingOpen = new WhenNothingOpen(this);
    private final WhenLending lending = new WhenLending(this);
    private final WhenReturning returning = new WhenReturning(this);
    private final Records records;
    private final Undoing undoing;
    private final UnknownCodes unknown = new UnknownCodes(this);
    private final Asides asides = new Asides(this);
    private final WhenSigning signing = new WhenSigning(this);
    private final WhenPrinting printing;
    private final Deque<Work.Line> takenOut = new ArrayDeque<>();
    private final BiConsumer<String, Exception> faults;
    private List<DaysWork.Entry> entries = List.of();
    private final HandOver handOver;
    private final Confirming confirming;

    /// @param failed is told of faults of the program, with the name of the job
    public DeskModel(
            Counter counter,
            Attendance attendance,
            Background background,
            Texts texts,
            Clock clock,
            BiConsumer<String, Exception> failed) {
        this.counter = counter;
        this.attendance = attendance;
        this.words = new DeskWords(texts, clock);
        this.zone = counter.hub().zone();
        this.due = new SimpleObjectProperty<>(counter.due());
        this.faults = failed;
        this.turns = new Turns(background, this::failed);
        this.questions = new Questions(answer, turns, texts);
        this.records = new Records(this, counter, attendance, turns);
        this.undoing = new Undoing(this, questions);
        this.printing = new WhenPrinting(this, counter.papers(), background, turns);
        work.subscribe(this::listDone);
        this.confirming = new Confirming(this, attendance, turns);
        this.handOver = new HandOver(this, counter, attendance, background, turns);
    }

    public void scan(Reading reading) {
        turns.next(() -> {
            switch (reading) {
                case BadlyRead _ -> {
                    if (!attendance.shut.get()) mention(words.badlyRead());
                }
                case Scan scan -> scanned(scan);
            }
        });
    }

    /// Something was typed into the scan box and Enter pressed: the same as a scan.
    public void typed(String text) {
        scan(Reading.of(text, Via.TYPED));
    }

    /// Somebody was found by name and checked, or chosen from the list: the same as their card.
    public void person(UUID id) {
        turns.next(() -> turns.ask("Person", () -> counter.borrower(id), found -> {
            if (questions.isOpen()) questions.notTaken();
            else found.ifPresent(borrower -> choose(new Shown.OfBorrower(borrower)));
        }));
    }

    /// Where to go on with cards that nobody has; until then they are only mentioned.
    public void goOnWith(NewCards cards) {
        unknown.goOnWith(cards);
    }

    /// Enter: what the answer names, else what the work in hand is for.
    public void enter() {
        turns.next(() -> {
            if (attendance.shut.get()) return;
            var main = answer.get().flatMap(Answer::main);
            if (main.isPresent()) main.get().act().run();
            else if (!questions.isOpen() && work.get().canLend()) records.lend(Optional.empty());
        });
    }

    /// Esc: one step back of what is not recorded.
    public void back() {
        turns.next(() -> {
            if (attendance.shut.get()) return;
            var now = work.get();
            if (questions.isOpen()) questions.leave();
            else if (now.isReturning()) returning.leaveLast();
            else if (!now.basket().isEmpty()) {
                takenOut.push(now.basket().getLast());
                put(now.withBasket(now.basket().subList(0, now.basket().size() - 1)));
            } else if (now.borrower().isPresent() || now.paper().isPresent()) put(Work.NONE);
            else clear();
        });
    }

    /// F9: the second action of the screen.
    public void second() {
        turns.next(() -> {
            if (!attendance.shut.get() && !questions.isOpen()) returning.askRenewal();
        });
    }

    /// F5: what Esc took out of the basket, else the last thing recorded.
    public void undo() {
        turns.next(() -> {
            if (attendance.shut.get() || questions.isOpen() && !signing.yields()) return;
            if (takenOut.isEmpty()) undoing.askLast(entries);
            else {
                var line = takenOut.pop();
                put(work.get().with(line));
                say(words.inBasket(line.thing()));
            }
        });
    }

    /// F7: prints again what lies open, whose signature is asked, or what was lent last.
    public void print() {
        turns.next(() -> {
            if (attendance.shut.get()) return;
            var last = entries.stream()
                    .filter(e -> !e.isUndone())
                    .flatMap(e -> e.loan().stream())
                    .findFirst();
            printing.again(last, counter::paper);
        });
    }

    /// A device of the agreement that lies open is on the counter, as if it were scanned.
    public void tickBack(Thing thing) {
        turns.next(() -> {
            if (!questions.isOpen()) returning.open(thing);
        });
    }

    /// F2: puts this basket aside and is ready for the next person.
    public void next() {
        turns.next(() -> {
            if (attendance.shut.get() || questions.isOpen() || work.get().isReturning()) return;
            putAside();
        });
    }

    public void carryOn(Work basket) {
        turns.next(() -> {
            if (!work.get().isNone()) return;
            if (basket.borrower().isPresent())
                choose(new Shown.OfBorrower(basket.borrower().get()));
            else {
                aside.set(aside.get().stream().filter(w -> w != basket).toList());
                put(basket);
            }
        });
    }

    /// The foot's own button.
    public void undo(Done what) {
        turns.next(() -> {
            if (!questions.isOpen() || signing.yields()) undoing.ask(entries.get(done.indexOf(what)));
        });
    }

    /// An accessory in the basket or on the counter is ticked, or not any more.
    public void tick(UUID part) {
        turns.next(() -> {
            work.set(work.get().toggled(part));
            if (work.get().isReturning() && !questions.isOpen()) returning.ask();
        });
    }

    /// Reads again what others may have changed: another window, a command, the sync.
    public void refresh() {
        turns.next(() -> turns.ask("Done today", counter::doneToday, this::list));
    }

    public void showTour(Optional<Tour> what) {
        tour.set(what);
    }

    /// Says something that nobody scanned for, unless a question is open.
    public void tell(String word, String sentence) {
        turns.next(() -> {
            if (!questions.isOpen() && !work.get().isReturning()) say(words.tell(word, sentence));
        });
    }

    /// Who would record the work in hand, where that is not who began it: "Lend, as Priya".
    public Optional<String> asWhom() {
        return handOver.asWhom();
    }

    private void scanned(Scan scan) {
        if (attendance.shut.get()) attendance.scanned(scan.code());
        else if (scan.shape() instanceof Shape.Command(var command)) command(command);
        else turns.ask("Scan", () -> counter.look(scan.code()), shown -> show(shown, scan));
    }

    private void command(CommandCode command) {
        switch (command) {
            case ANSWER_1 -> questions.choose(1);
            case ANSWER_2 -> questions.choose(2);
            case ANSWER_3 -> questions.choose(3);
            case ANSWER_4 -> questions.choose(4);
            case DONE -> enter();
            case BACK -> back();
            case UNDO -> undo();
            case LEND, RETURN, RENEW -> nothingOpen.command(command);
        }
    }

    private void show(Shown shown, Scan scan) {
        if (shown instanceof Shown.OfBadge(var member)) {
            if (!confirming.takes(member)) attendance.badge(member);
        } else if (shown instanceof Shown.OfPaper(var paper) && signing.isAsking(paper)) {
            questions.close();
            signing.signed(paper);
        } else if (questions.isOpen()) questions.notTaken();
        else if (shown instanceof Shown.Unknown(var ending)) unknown.show(scan, ending);
        else if (shown instanceof Shown.ReadBadly) mention(words.badlyRead());
        else choose(shown);
    }

    /// Says something that changes nothing, so that the question of a return stays.
    void mention(Answer what) {
        if (questions.isOpen()) questions.notTaken();
        else if (work.get().isReturning()) returning.mention(what);
        else say(what);
    }

    void choose(Shown shown) {
        if (work.get().isReturning()) returning.show(shown);
        else if (work.get().borrower().isPresent()) lending.show(shown);
        else nothingOpen.show(shown);
    }

    void putAside() {
        asides.putAside();
    }

    void open(Borrower borrower) {
        asides.open(borrower);
    }

    /// The work is as it is now, and whatever was answered before is said.
    void put(Work next) {
        if (work.get().isNone()) handOver.begun();
        if (next.borrower().isEmpty() && next.basket().isEmpty() && work.get().canLend()) takenOut.clear();
        work.set(next);
        clear();
    }

    void say(Answer what) {
        questions.close();
        answer.set(Optional.of(what));
    }

    void clear() {
        questions.close();
        answer.set(Optional.empty());
    }

    Work work() {
        return work.get();
    }

    WhenLending lending() {
        return lending;
    }

    /// What writes to the disk.
    Records records() {
        return records;
    }

    WhenSigning signing() {
        return signing;
    }

    WhenPrinting printing() {
        return printing;
    }

    WhenReturning returning() {
        return returning;
    }

    /// One of several that a code may mean is to be chosen.
    void severalOf(List<Shown> all) {
        nothingOpen.several(all);
    }

    /// After a question was left: what the work in hand asks for itself.
    void goOn() {
        if (work.get().isReturning()) returning.ask();
    }

    Instant now() {
        return counter.now();
    }

    Questions questions() {
        return questions;
    }

    Confirming confirming() {
        return confirming;
    }

    DeskWords words() {
        return words;
    }

    String key(Key key) {
        return key.shown(words.texts());
    }

    /// Something went wrong: said in words where that helps people, else told as a fault of the program.
    void failed(String job, Exception failure) {
        if (failure instanceof StorageException known) trouble(known.sentence());
        else faults.accept(job, failure);
    }

    private void trouble(String sentence) {
        say(Answer.says(Answer.Tone.CANT, words.texts().of("desk.trouble"), sentence));
    }

    private void list(List<DaysWork.Entry> all) {
        entries = all;
        listDone();
        printing.tellUntold();
    }

    /// The foot names nobody while a person is open.
    private void listDone() {
        var open = work.get().borrower().isPresent();
        done.setAll(entries.stream()
                .map(e -> words.done(e, zone, open, counter.now()))
                .toList());
    }
}
