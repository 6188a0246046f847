package org.hublend.sessions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.hublend.scanning.BadlyRead;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Scan;
import org.hublend.scanning.Shape;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.Background;
import org.hublend.shell.Sheet;
import org.hublend.shell.Texts;
import org.hublend.shell.Turns;
import org.hublend.shell.Voice;
import org.hublend.staff.Attendance;
import org.hublend.staff.Member;
import org.hublend.storage.StorageException;

/// Writing down a session of help: a few tiles, who came, and Enter. A scan shows and a key records.
public final class SessionsModel {
    static final int LONGEST = 24 * 60;

    public final ObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Draft> draft = new SimpleObjectProperty<>(Draft.of(Form.DROP_IN.word()));
    final ObjectProperty<SessionDesk.Recent> recent = new SimpleObjectProperty<>(new SessionDesk.Recent(List.of(), 0));
    /// Whether the fields for day and minutes are open, and what is typed there.
    final BooleanProperty dating = new SimpleBooleanProperty(false);
    final StringProperty whenTyped = new SimpleStringProperty("");
    final StringProperty minutesTyped = new SimpleStringProperty("");
    /// The view is to bring the focus to its beginning, or back to where it was; each time it changes.
    final IntegerProperty toBeginning = new SimpleIntegerProperty();
    final IntegerProperty toWhereItWas = new SimpleIntegerProperty();
    /// What is shown was read anew; each time it changes.
    final IntegerProperty shown = new SimpleIntegerProperty();

    private final SessionDesk desk;
    private final Attendance attendance;
    private final SessionWords words;
    private final Turns turns;
    private final Asking asking;
    private final SessionScans scans;
    private final Corrections corrections;

    /// @param failed is told of faults of the program, with the name of the job
    public SessionsModel(
            SessionDesk desk,
            Attendance attendance,
            Background background,
            Texts texts,
            BiConsumer<String, Exception> failed) {
        this.desk = desk;
        this.attendance = attendance;
        this.words = new SessionWords(texts, desk.clock());
        this.turns = new Turns(background, (job, failure) -> {
            if (failure instanceof StorageException known) trouble(known.sentence());
            else failed.accept(job, failure);
        });
        this.asking = new Asking(answer, turns, texts);
        this.scans = new SessionScans(this, asking, attendance);
        this.corrections = new Corrections(this, desk, asking, turns);
    }

    /// It comes to the front, or is there and something changed: what was recorded meanwhile is read again.
    public void shown() {
        refresh();
        if (!asking.isOpen()) shown.set(shown.get() + 1);
    }

    /// Whether the scan is for this screen; the commands that begin a loan or a return are the desk's.
    public boolean takes(Reading reading) {
        return switch (reading) {
            case BadlyRead _ -> {
                turns.next(scans::badlyRead);
                yield true;
            }
            case Scan scan when scan.shape() instanceof Shape.Command(var command) -> scans.command(command);
            case Scan scan -> {
                turns.next(
                        () -> turns.ask("Scan", () -> desk.look(scan.code()), seen -> scans.show(seen, scan.shape())));
                yield true;
            }
        };
    }

    /// Enter: saves, or takes over the day and minutes that were typed.
    public void enter() {
        turns.next(() -> {
            if (asking.isOpen()) return;
            if (dating.get()) takeOver();
            else if (draft.get().topics().isEmpty())
                asking.say(
                        Tone.ASK,
                        words.texts().of("session.no.topic"),
                        words.texts().of("session.no.topic.sentence"));
            else save();
        });
    }

    /// Esc: closes what is open; a draft is never thrown away unasked.
    public void back() {
        turns.next(() -> {
            if (dating.get() && !asking.isOpen()) dating.set(false);
            else if (asking.isOpen() || draft.get().isUntouched()) asking.clear();
            else
                asking.ask(
                        words.texts().of("session.keep"),
                        words.brief(draft.get()),
                        List.of(
                                asking.choice(words.texts().of("session.keep.yes"), this::goBack),
                                asking.choice(words.texts().of("session.keep.no"), this::startAnew)));
        });
    }

    /// F9: somebody came who has no card at hand.
    public void oneMore() {
        change(Draft::oneMore);
    }

    void oneFewer() {
        change(Draft::oneFewer);
    }

    /// F4: another day, or a length that is on no tile.
    public void date() {
        turns.next(() -> {
            if (asking.isOpen()) return;
            whenTyped.set(draft.get().when().map(words::when).orElse(""));
            minutesTyped.set(String.valueOf(draft.get().length()));
            dating.set(!dating.get());
        });
    }

    /// F8: something recorded is wrong.
    public void wrong() {
        unlessAsking(() -> corrections.askWhich(recent.get().lines(), member()));
    }

    void wrong(SessionLine line) {
        unlessAsking(() -> corrections.ask(line, member()));
    }

    /// A session that was found in the list of all is put right here.
    public void correct(UUID session) {
        unlessAsking(() -> corrections.open(session));
    }

    private void unlessAsking(Runnable act) {
        turns.next(() -> {
            if (!asking.isOpen()) act.run();
        });
    }

    void form(Form form) {
        change(d -> d.withForm(form.word()));
    }

    void minutes(int length) {
        change(d -> d.withMinutes(length));
    }

    void topic(String word) {
        change(d -> d.toggled(word));
    }

    void without(Came person) {
        change(d -> d.without(person));
    }

    void change(UnaryOperator<Draft> how) {
        turns.next(() -> draft.set(how.apply(draft.get())));
    }

    void put(Draft next) {
        draft.set(next);
        dating.set(false);
    }

    void startAnew() {
        put(Draft.of(draft.get().form()));
        goToBeginning();
    }

    void goToBeginning() {
        toBeginning.set(toBeginning.get() + 1);
    }

    void goBack() {
        toWhereItWas.set(toWhereItWas.get() + 1);
    }

    SessionWords words() {
        return words;
    }

    /// Who helped, by first name.
    String helper() {
        return draft.get()
                .helper()
                .map(Draft.Helper::name)
                .orElseGet(() -> attendance.present.get().map(Member::firstName).orElse(""));
    }

    void refresh() {
        turns.next(() -> turns.ask("Sessions", desk::recent, recent::set));
    }

    /// F7: the sessions of this week, with lines to write more by hand.
    public Callable<Optional<Sheet>> page() {
        var shown = recent.get().lines();
        return () -> Optional.of(new SessionSheet(words).of(shown));
    }

    public Voice voice() {
        return asking;
    }

    /// Whether a question or the fields for day and minutes are open, which scans have to wait for.
    boolean isBusy() {
        return asking.isOpen() || dating.get();
    }

    /// A scan that came meanwhile is counted, and the focus stays where it is.
    void notTaken() {
        if (asking.isOpen()) asking.notTaken();
        else asking.missedWhileTyping();
    }

    Member member() {
        return attendance.present.get().orElseThrow();
    }

    private void save() {
        var what = draft.get();
        var by = member();
        turns.ask(
                "Record session",
                () -> what.corrects()
                        .map(session -> desk.correct(by, session, what))
                        .orElseGet(() -> desk.record(by, what)),
                _ -> {
                    put(Draft.of(what.form()));
                    var word = what.corrects().isPresent()
                            ? words.texts().of("session.corrected")
                            : words.texts().of("session.saved");
                    asking.say(Tone.DONE, word, sentence(what));
                    refresh();
                });
    }

    private String sentence(Draft what) {
        return words.texts().of("session.saved.sentence", words.brief(what), words.topics(what.topics()));
    }

    private void takeOver() {
        var texts = words.texts();
        var now = desk.now();
        var when = whenTyped.get().isBlank() ? Optional.<When>empty() : When.read(whenTyped.get(), now);
        var minutes = Draft.minutes(minutesTyped.get());
        if (when.isEmpty() && !whenTyped.get().isBlank())
            asking.say(Tone.ASK, texts.of("session.when.unclear"), texts.of("session.when.unclear.sentence"));
        else if (when.filter(w -> w.isAfter(now)).isPresent())
            asking.say(Tone.ASK, texts.of("session.when.future"), texts.of("session.when.future.sentence"));
        else if (when.filter(w -> w.on().isBefore(now.toLocalDate().minusYears(1)))
                .isPresent()) asking.say(Tone.ASK, texts.of("session.when.old"), texts.of("session.when.old.sentence"));
        else if (minutes < 1 || minutes > LONGEST)
            asking.say(Tone.ASK, texts.of("session.minutes.unclear"), texts.of("session.minutes.unclear.sentence"));
        else {
            asking.clear();
            put(draft.get().at(when).withMinutes(minutes));
            goBack();
        }
    }

    private void trouble(String sentence) {
        asking.say(Tone.CANT, words.texts().of("session.trouble"), sentence);
    }
}
