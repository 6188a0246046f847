package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.ANNA;
import static org.hublend.lending.SmallLibrary.CHROMEBOOK;
import static org.hublend.lending.SmallLibrary.PRIYA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import org.hublend.people.PersonLine;
import org.hublend.shell.Answer;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Texts;
import org.hublend.shell.Voice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F8 on somebody in the list of people.
class WrongPersonTest {
    @TempDir
    Path temp;

    private final SimpleObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());
    private final List<String> atTheDesk = new ArrayList<>();
    private SmallLibrary library;
    private WrongPerson wrong;
    private int changes;

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp);
        var rooms = library.rooms;
        wrong = new WrongPerson(
                library.counter(),
                () -> rooms.folder().read(sql -> rooms.staff().withBadge(sql, PRIYA)),
                new InlineBackground(),
                Texts.british(),
                Voice.of(answer),
                new WrongPerson.Ways(
                        line -> atTheDesk.add(line.person().shortName()), atTheDesk::add, () -> changes++));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void with_nobody_in_front_it_says_what_to_do() {
        wrong.ask(Optional.empty());
        assertEquals("Choose a line first", said().word());
    }

    @Test
    void what_is_wrong_with_something_they_have_is_seen_to_at_the_desk() {
        ask(anna());
        offers("Something they have", "Their card is lost", "Leave it");
        choose(1);
        assertEquals(List.of("Anna M."), atTheDesk);
    }

    @Test
    void a_paper_that_waits_is_opened_at_the_desk_to_say_why_it_is_not_signed() {
        var loan = library.lend(ANNA, CHROMEBOOK);
        library.rooms.papers().print(loan.id());
        ask(anna());
        offers("Something they have", "The paper is not signed", "Their card is lost", "Leave it");
        choose(2);
        assertEquals(List.of(loan.number()), atTheDesk);
    }

    @Test
    void a_lost_card_is_nobodys_at_once_and_can_be_given_again_when_it_is_found() {
        ask(anna());
        choose(2);
        assertEquals("Noted: card lost", said().word());
        assertEquals(1, changes);
        assertTrue(library.counter().look(ANNA) instanceof Shown.Unknown, "The card still finds somebody.");
        assertEquals("", anna().person().card());
        var by = library.rooms
                .folder()
                .read(sql -> library.rooms.staff().withBadge(sql, PRIYA))
                .orElseThrow();
        assertTrue(library.counter().giveCard(by, library.person(ANNA), ANNA) instanceof Outcome.Done);
        assertTrue(library.counter().look(ANNA) instanceof Shown.OfBorrower);
    }

    @Test
    void somebody_with_nothing_to_put_right_is_said_to_be_so() {
        var dora = library.register(Map.of("name", "Dora Entwistle"));
        ask(line(dora, 0));
        assertEquals("Nothing to put right", said().word());
    }

    @Test
    void nothing_is_recorded_before_it_is_chosen() {
        var facts = library.facts();
        ask(anna());
        choose(3);
        assertEquals(facts, library.facts());
        assertEquals(Optional.empty(), answer.get());
    }

    private PersonLine anna() {
        return line(library.person(ANNA), 1);
    }

    private PersonLine line(UUID person, int out) {
        var rooms = library.rooms;
        return new PersonLine(
                rooms.folder().read(sql -> rooms.people().find(sql, person)).orElseThrow(), out, 0, "");
    }

    private void ask(PersonLine line) {
        wrong.ask(Optional.of(line));
    }

    private Answer said() {
        return answer.get().orElseThrow();
    }

    private void offers(String... words) {
        assertEquals("What is wrong?", said().word());
        assertEquals(
                List.of(words),
                said().choices().stream().map(Answer.Choice::words).toList());
    }

    private void choose(int number) {
        said().choices().get(number - 1).act().run();
    }
}
