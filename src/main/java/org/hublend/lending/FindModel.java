package org.hublend.lending;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.hublend.devices.DeviceLines;
import org.hublend.people.PeopleIndex;
import org.hublend.people.Person;
import org.hublend.people.PersonCheck;
import org.hublend.shell.Answer;
import org.hublend.shell.Background;
import org.hublend.shell.Texts;
import org.hublend.staff.Attendance;
import org.hublend.staff.Right;
import org.hublend.storage.DataFolder;

/// Finding by typing: a code does what its scan does, anything else shows people, devices and agreements to choose
/// from. A person is shown by initials and opened only after a check that shows nothing of them.
public final class FindModel {
    /// The most people that may be shown of one name.
    static final int MOST_PEOPLE = 5;

    private static final int MOST_DEVICES = 8;
    private static final int MOST_AGREEMENTS = 4;
    private static final int TRIES = 3;

    final ObjectProperty<Found> found = new SimpleObjectProperty<>(Found.NOTHING);
    /// The one that the arrows are on.
    final ObjectProperty<Optional<Found.Hit>> chosen = new SimpleObjectProperty<>(Optional.empty());
    /// Whose postcode or phone is asked for.
    final ObjectProperty<Optional<Person>> checking = new SimpleObjectProperty<>(Optional.empty());
    final StringProperty proof = new SimpleStringProperty("");
    final StringProperty wrong = new SimpleStringProperty("");
    /// A name is typed here, whose card is to be another one.
    final StringProperty name = new SimpleStringProperty("");
    final ObjectProperty<Optional<String>> newCard = new SimpleObjectProperty<>(Optional.empty());

    public final ObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());

    private final DataFolder folder;
    private final Counter counter;
    private final PeopleIndex people;
    private final DeviceLines devices;
    private final Attendance attendance;
    private final Background background;
    private final Texts texts;
    private final BooleanSupplier personOpen;
    private final Ways ways;
    private int tries;

    /// Where it goes on.
    ///
    /// @param show brings this screen to the front
    /// @param code is given what is to be taken as a scan at the desk
    /// @param person opens a person at the desk
    /// @param back goes back to the desk as it was
    public record Ways(Runnable show, Consumer<String> code, Consumer<UUID> person, Runnable back) {}

    /// @param personOpen whether somebody is open at the desk, when nobody else may be shown
    public FindModel(
            DataFolder folder,
            Counter counter,
            PeopleIndex people,
            DeviceLines devices,
            Attendance attendance,
            Background background,
            Texts texts,
            BooleanSupplier personOpen,
            Ways ways) {
        this.folder = folder;
        this.counter = counter;
        this.people = people;
        this.devices = devices;
        this.attendance = attendance;
        this.background = background;
        this.texts = texts;
        this.personOpen = personOpen;
        this.ways = ways;
    }

    /// Something was typed into the scan box and Enter pressed.
    public void search(String typed) {
        var withPeople = !personOpen.getAsBoolean();
        background.start("Find", () -> look(typed, withPeople), result -> {
            if (result.isEmpty()) ways.code().accept(typed);
            else show(result.get());
        });
    }

    /// A card that nobody has is somebody's new one: who, is found by name.
    public void somebodysCard(String card) {
        forget();
        newCard.set(Optional.of(card));
        ways.show().run();
    }

    /// The name of whoever has a new card was typed.
    void searchName() {
        var typed = name.get();
        if (typed.isBlank()) return;
        background.start("Find", () -> named(typed), some -> {
            found.set(new Found(typed, first(some), some.size() > MOST_PEOPLE, List.of(), List.of()));
            chosen.set(found.get().hits().stream().findFirst());
        });
    }

    /// Enter: chooses the one that the arrows are on, or checks what was typed.
    public void enter() {
        if (checking.get().isPresent()) prove();
        else chosen.get().ifPresentOrElse(this::choose, this::searchName);
    }

    void choose(Found.Hit hit) {
        chosen.set(Optional.of(hit));
        switch (hit) {
            case Found.Hit.OfDevice(var device) -> goOn(() -> ways.code().accept(device.tag()));
            case Found.Hit.OfAgreement(var loan) -> goOn(() -> ways.code().accept(loan.number()));
            case Found.Hit.OfPerson(var person) -> {
                if (mayRead()) open(person);
                else ask(person);
            }
        }
    }

    /// Esc: leaves the check, then what was found.
    public void back() {
        if (checking.get().isPresent()) unask();
        else goOn(ways.back());
    }

    void prove() {
        var person = checking.get();
        if (person.isEmpty() || proof.get().isBlank()) return;
        var typed = proof.get();
        proof.set("");
        if (PersonCheck.matches(person.get(), typed)) open(person.get());
        else if (++tries < TRIES) wrong.set(texts.of("find.check.wrong"));
        else {
            unask();
            answer.set(Optional.of(Answer.says(
                    Answer.Tone.CANT, texts.of("find.check.failed"), texts.of("find.check.failed.sentence"))));
        }
    }

    private void ask(Person person) {
        if (person.postcode().isEmpty() && person.phone().isEmpty()) {
            answer.set(Optional.of(
                    Answer.says(Answer.Tone.TELL, texts.of("find.check.none"), texts.of("find.check.none.sentence"))));
            return;
        }
        answer.set(Optional.empty());
        tries = 0;
        wrong.set("");
        proof.set("");
        checking.set(Optional.of(person));
    }

    private void unask() {
        wrong.set("");
        proof.set("");
        checking.set(Optional.empty());
    }

    private void open(Person person) {
        var card = newCard.get();
        var by = attendance.present.get();
        if (card.isEmpty() || by.isEmpty()) goOn(() -> ways.person().accept(person.id()));
        else
            background.start("New card", () -> counter.giveCard(by.get(), person.id(), card.get()), outcome -> {
                if (outcome instanceof Outcome.Done) goOn(() -> ways.person().accept(person.id()));
                else
                    answer.set(Optional.of(Answer.says(
                            Answer.Tone.CANT, texts.of("find.card.taken"), texts.of("find.card.taken.sentence"))));
            });
    }

    /// Nothing of what was found, or of the card, is kept.
    private void goOn(Runnable where) {
        forget();
        where.run();
    }

    private void forget() {
        unask();
        answer.set(Optional.empty());
        found.set(Found.NOTHING);
        chosen.set(Optional.empty());
        newCard.set(Optional.empty());
        name.set("");
    }

    private void show(Found result) {
        forget();
        found.set(result);
        chosen.set(result.hits().stream().findFirst());
        ways.show().run();
    }

    /// Empty where it is a code, which means what it means when it is scanned.
    private Optional<Found> look(String typed, boolean withPeople) {
        if (!(counter.look(typed) instanceof Shown.Unknown)) return Optional.empty();
        var some = withPeople ? named(typed) : List.<Person>of();
        var found = new Found(
                typed,
                first(some),
                some.size() > MOST_PEOPLE,
                folder.read(sql -> devices.found(sql, typed, MOST_DEVICES)),
                counter.agreements(typed, MOST_AGREEMENTS));
        var isWords = typed.chars().noneMatch(Character::isDigit);
        return found.isEmpty() && !isWords ? Optional.empty() : Optional.of(found);
    }

    private List<Person> named(String typed) {
        return people.named(typed, MOST_PEOPLE + 1);
    }

    private static List<Person> first(List<Person> some) {
        return some.subList(0, Math.min(MOST_PEOPLE, some.size()));
    }

    private boolean mayRead() {
        return attendance.present.get().filter(m -> m.may(Right.READ_PEOPLE)).isPresent();
    }
}
