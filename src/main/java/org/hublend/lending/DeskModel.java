package org.hublend.lending;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hublend.devices.Device;
import org.hublend.ledger.Accounts;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Via;
import org.hublend.shell.Answer;
import org.hublend.shell.Background;
import org.hublend.shell.Dates;
import org.hublend.shell.Done;
import org.hublend.shell.Key;
import org.hublend.shell.Texts;
import org.hublend.shell.Turns;
import org.hublend.staff.Attendance;
import org.hublend.storage.StorageException;

/// The conversation at the counter: what was scanned, what is in hand, what is asked, and what was recorded.
/// A scan shows and a key records; each scan and key takes its turn. What they mean is [Doing]'s.
public final class DeskModel {
    public final ObjectProperty<Work> work = new SimpleObjectProperty<>(Work.NONE);
    public final ObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());
    /// The usual day to give back by; the work in hand may have another.
    public final ObjectProperty<Counter.Due> due;
    public final DayField day = new DayField();
    /// What this desk did today, newest first.
    public final ObservableList<Done> done = FXCollections.observableArrayList();

    /// Baskets that wait for their people to come back to the counter.
    public final ObjectProperty<List<Work>> aside = new SimpleObjectProperty<>(List.of());
    /// What to scan first; empty but where somebody tries Hublend out.
    public final ObjectProperty<Optional<Tour>> tour = new SimpleObjectProperty<>(Optional.empty());

    final Counter counter;
    private final Attendance attendance;
    final DeskWords words;
    private final Turns turns;
    final Questions questions;
    final WhenNothingOpen nothingOpen = new WhenNothingOpen(this);
    final WhenLending lending = new WhenLending(this);
    final WhenReturning returning = new WhenReturning(this);
    final WhenPiling piling = new WhenPiling(this);
    final Renewing renewing = new Renewing(this);
    final Records records;
    private final Undoing undoing;
    final UnknownCodes unknown;
    final Asides asides = new Asides(this);
    final TakenOut takenOut = new TakenOut(this);
    final WhenSigning signing = new WhenSigning(this);
    final WhenPrinting printing;
    private final SomethingWrong wrong;
    final GivingBack givingBack;
    final DoneToday doneToday;
    private final DeskScans scans;
    private final HandOver handOver;
    final Confirming confirming;
    private final BiConsumer<String, Exception> faults;
    public final Onwards onwards = new Onwards();
    final BackThenPrepare backThenPrepare = new BackThenPrepare(this);

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
        this.due = new SimpleObjectProperty<>(counter.due());
        this.faults = failed;
        this.turns = new Turns(background, this::failed);
        this.questions = new Questions(answer, turns, texts);
        this.records = new Records(this, counter, attendance, turns);
        this.unknown = new UnknownCodes(this, attendance, background, turns);
        this.undoing = new Undoing(this, questions);
        this.printing = new WhenPrinting(this, counter.papers(), background, turns);
        this.wrong = new SomethingWrong(this, turns);
        this.givingBack = new GivingBack(this, counter, turns, new Dates(texts, clock));
        this.doneToday = new DoneToday(this, counter, turns, done);
        this.confirming = new Confirming(this, attendance, turns);
        this.scans = new DeskScans(this, attendance, turns);
        work.subscribe(doneToday::tell);
        this.handOver = new HandOver(this, counter, attendance, background, turns);
    }

    public void scan(Reading reading) {
        turns.next(() -> scans.take(reading));
    }

    /// Something was typed into the scan box and Enter pressed: the same as a scan.
    public void typed(String text) {
        scan(Reading.of(text, Via.TYPED));
    }

    /// Somebody was found by name and checked, or chosen from the list: the same as their card.
    public void person(UUID id) {
        turns.next(() -> turns.ask("Person", () -> counter.borrower(id), found -> {
            if (questions.isOpen()) questions.notTaken();
            else found.ifPresent(borrower -> doing().show(new Shown.OfBorrower(borrower)));
        }));
    }

    /// Takes a device back that is to be prepared, and goes on there with it.
    public void takeBackThenPrepare(String tag) {
        backThenPrepare.begin(tag);
    }

    /// Enter: what the answer names, else what the work in hand is for.
    public void enter() {
        whenOpen(() -> {
            if (questions.isOpen()) return;
            if (day.isOpen.get()) day.enter();
            else answer.get().flatMap(Answer::main).ifPresentOrElse(m -> m.act().run(), doing()::enter);
        });
    }

    /// Esc: one step back of what is not recorded.
    public void back() {
        whenOpen(() -> {
            if (questions.isOpen()) questions.leave();
            else if (day.isOpen.get()) day.close();
            else doing().back();
        });
    }

    /// F9: the second action of the screen.
    public void second() {
        unlessAsked(() -> doing().second());
    }

    /// F4: the day to give back by, or on which a pile came back.
    public void date() {
        unlessAsked(() -> {
            if (day.isOpen.get()) day.close();
            else if (renewing.isAsking()) givingBack.ask(renewing::askAgain);
            else doing().date();
        });
    }

    /// F8: something is wrong with what is in front.
    public void wrong() {
        unlessAsked(wrong::ask);
    }

    /// F5: what Esc took out of the basket, else the last thing recorded.
    public void undo() {
        turns.next(() -> {
            if (attendance.shut.get() || questions.isOpen() && !signing.yields()) return;
            if (!takenOut.putBack()) undoing.askLast(doneToday.entries());
        });
    }

    /// F7: prints again what lies open, whose signature is asked, or what was lent last.
    public void print() {
        whenOpen(() -> printing.again(doneToday.lastLoan(), counter::paper));
    }

    /// A device of the agreement that lies open is on the counter, as if it were scanned.
    public void tickBack(Thing thing) {
        turns.next(() -> {
            if (!questions.isOpen()) returning.open(thing);
        });
    }

    /// The device whose accounts are asked about, so that help can show its steps.
    public Optional<Device> atAccounts() {
        return work.get().back().stream()
                .filter(b -> b.accounts().filter(a -> a != Accounts.IN).isEmpty())
                .map(b -> b.thing().device())
                .findFirst();
    }

    /// F2: puts this basket aside and is ready for the next person.
    public void next() {
        unlessAsked(() -> doing().next());
    }

    /// Whether a paper is being read and signed.
    public boolean isSigning() {
        return signing.asked().isPresent();
    }

    public void carryOn(Work basket) {
        turns.next(() -> asides.carryOn(basket));
    }

    /// The foot's own button.
    public void undo(Done what) {
        turns.next(() -> {
            if (!questions.isOpen() || signing.yields()) undoing.ask(doneToday.of(what));
        });
    }

    /// An accessory in the basket or on the counter is ticked, or not any more.
    public void tick(UUID part) {
        turns.next(() -> {
            work.set(work.get().toggled(part));
            if (work.get().isReturning() && !questions.isOpen()) returning.ask();
        });
    }

    /// Reads again what others may have changed: another window, a command, the sync; or the day that is new.
    public void refresh() {
        turns.next(() -> doneToday.refresh(printing::tellUntold));
        turns.next(givingBack::refresh);
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

    private void whenOpen(Runnable act) {
        turns.next(() -> {
            if (!attendance.shut.get()) act.run();
        });
    }

    private void unlessAsked(Runnable act) {
        whenOpen(() -> {
            if (!questions.isOpen()) act.run();
        });
    }

    Doing doing() {
        var now = work.get();
        if (now.pile().isPresent()) return piling;
        if (now.isReturning()) return returning;
        if (renewing.isWaiting()) return renewing;
        return now.borrower().isPresent() ? lending : nothingOpen;
    }

    /// The work is as it is now, and whatever was answered before is said.
    void put(Work next) {
        if (work.get().isNone()) handOver.begun();
        if (next.borrower().isEmpty() && next.basket().isEmpty() && work.get().canLend()) takenOut.forget();
        if (!next.isOfSame(work.get())) day.close();
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

    /// After a question was left: what the work in hand asks for itself.
    void goOn() {
        if (work.get().isReturning()) returning.ask();
    }

    /// Something went wrong: said in words where that helps people, else told as a fault of the program.
    void failed(String job, Exception failure) {
        if (failure instanceof StorageException known)
            say(Answer.says(Answer.Tone.CANT, words.texts().of("desk.trouble"), known.sentence()));
        else faults.accept(job, failure);
    }

    Work work() {
        return work.get();
    }

    Instant now() {
        return counter.now();
    }

    LocalDate today() {
        return now().atZone(doneToday.zone()).toLocalDate();
    }

    String key(Key key) {
        return key.shown(words.texts());
    }
}
