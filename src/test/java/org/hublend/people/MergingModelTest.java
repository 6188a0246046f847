package org.hublend.people;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hublend.lending.SmallLibrary;
import org.hublend.scanning.BadgeNumber;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Via;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two records are made one person's from the list of people, and two again.
class MergingModelTest {
    private static final String DORAS_CARD = "29990000011485";

    @TempDir
    Path temp;

    private final SimpleObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());
    private final List<UUID> atTheDesk = new ArrayList<>();
    private SmallLibrary library;
    private PersonListModel list;
    private MergingModel merging;
    private UUID dora;
    private Optional<UUID> here;
    private Optional<UUID> openAtTheDesk = Optional.empty();

    /// As a coordinator has it, with nobody open at the desk.
    static MergingModel model(SmallLibrary library, PersonLines lines, ObjectProperty<Optional<Answer>> answer) {
        return new MergingModel(
                new Merging(library.rooms.folder(), library.rooms.people()),
                lines,
                () -> Optional.of(library.hub()),
                _ -> false,
                new InlineBackground(),
                Texts.british(),
                answer);
    }

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp);
        dora = library.register(
                Map.of("name", "Dora Entwistle", "card", DORAS_CARD, "phone", "07700 900107", "postcode", "SK7 4AA"));
        library.register(Map.of("name", "D Entwhistle", "phone", "07700 900107"));
        here = Optional.of(library.hub());
        var rooms = library.rooms;
        var lines = new PersonLines(rooms.folder(), rooms.people(), new PeopleIndex(rooms.folder(), rooms.people()));
        merging = new MergingModel(
                new Merging(rooms.folder(), rooms.people()),
                lines,
                () -> here,
                person -> openAtTheDesk.equals(Optional.of(person)),
                new InlineBackground(),
                Texts.british(),
                answer);
        list = new PersonListModel(
                rooms.folder(),
                lines,
                new InlineBackground(),
                new PersonListModel.Ways(
                        atTheDesk::add,
                        new SimpleBooleanProperty(true),
                        () -> {},
                        () -> {},
                        new SimpleBooleanProperty(true),
                        (_, _) -> {},
                        new SimpleBooleanProperty(true)),
                merging);
        list.listing.refresh();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void the_other_one_is_found_by_name_and_both_are_in_one_question() {
        sameAs("dora");
        assertEquals("Who is the same person as Dora Entwistle?", said().word());
        show("entwhistle");
        assertEquals("Are these two one person?", said().word());
        var sentence = said().sentence();
        assertTrue(sentence.contains("Dora Entwistle (card …485): nothing lent so far, nothing out."), sentence);
        assertTrue(sentence.contains("D Entwhistle (no card)"), sentence);
        assertTrue(sentence.contains("The same on both: phone."), sentence);
        assertFalse(sentence.contains("07700"), "No more is shown than tells them apart.");
        assertEquals(
                List.of(
                        "Yes, keep Dora Entwistle (card …485)",
                        "Yes, keep D Entwhistle (no card)",
                        "Leave them as they are"),
                offers());
        choose(1);
        assertEquals(Tone.DONE, said().tone());
        assertTrue(said().sentence().startsWith("Dora Entwistle (card …485) is kept"), said().sentence());
        list.listing.search.set("entwhistle");
        assertEquals(List.of("Dora Entwistle"), names());
        list.listing.search.set("");
        assertEquals(4, names().size());
    }

    @Test
    void the_other_one_is_found_by_a_scan_of_their_card_and_may_be_the_one_that_is_kept() {
        sameAs("dora");
        assertTrue(scan(BEN));
        assertTrue(said().sentence().contains("Ben Osei (card …743): 1 thing lent so far, 1 out."), said().sentence());
        choose(2);
        list.listing.search.set("dora");
        assertEquals(List.of("Ben Osei"), names());
        list.enter();
        var shown = list.opened.get().orElseThrow();
        assertEquals(List.of(dora), shown.others().stream().map(Person::id).toList());
        assertEquals(1, shown.loans());
    }

    @Test
    void a_scan_that_does_not_help_says_so_and_it_goes_on() {
        sameAs("dora");
        assertTrue(scan(DORAS_CARD));
        assertTrue(said().sentence().startsWith("That is the same record."), said().sentence());
        assertTrue(scan("29990000019999"));
        assertTrue(said().sentence().startsWith("Nobody here has that card."), said().sentence());
        assertFalse(scan(new BadgeNumber(123_456_789).code()), "A badge is for whoever signs in.");
        assertTrue(scan(BEN));
        assertEquals("Are these two one person?", said().word());
    }

    @Test
    void enter_on_the_same_row_does_not_go_to_the_desk_while_another_is_looked_for() {
        sameAs("dora");
        list.enter();
        list.enter();
        assertEquals(List.of(), atTheDesk);
        answer.set(Optional.empty());
        list.enter();
        assertEquals(List.of(dora), atTheDesk);
    }

    @Test
    void what_is_left_changes_nothing_and_is_over() {
        var facts = facts();
        sameAs("dora");
        answer.set(Optional.empty());
        show("ben");
        assertEquals(Optional.empty(), answer.get());
        assertFalse(scan(BEN), "The desk takes scans again.");
        sameAs("dora");
        show("ben");
        choose(3);
        assertEquals(facts, facts());
    }

    @Test
    void they_are_two_people_again_from_the_panel_of_the_one_who_was_kept() {
        sameAs("dora");
        scan(BEN);
        choose(2);
        show("ben");
        list.part();
        assertEquals("Is Ben Osei two people after all?", said().word());
        assertEquals(List.of("Leave them as they are", "Dora Entwistle (card …485) is somebody else"), offers());
        choose(2);
        assertEquals("Two people", said().word());
        list.listing.search.set("dora");
        assertEquals(List.of("Dora Entwistle"), names());
    }

    @Test
    void who_is_open_at_the_desk_is_left_alone_and_who_may_not_is_asked_nothing() {
        openAtTheDesk = Optional.of(library.person(BEN));
        sameAs("dora");
        show("ben");
        assertEquals(Tone.CANT, said().tone());
        assertTrue(said().sentence().contains("open at the Desk"), said().sentence());
        answer.set(Optional.empty());
        sameAs("ben");
        assertEquals("Nothing was changed", said().word());
        answer.set(Optional.empty());
        here = Optional.empty();
        sameAs("dora");
        assertEquals(Optional.empty(), answer.get());
    }

    private void sameAs(String name) {
        show(name);
        list.merge();
    }

    private void show(String name) {
        list.listing.search.set(name);
        list.listing.chosen.set(list.listing.rows.stream().findFirst());
        list.listing.open();
    }

    private boolean scan(String code) {
        return merging.takes(Reading.of(code, Via.SCANNER));
    }

    private long facts() {
        return library.rooms.folder().<Long>write(r -> r.facts().count());
    }

    private List<String> names() {
        return list.listing.rows.stream().map(l -> l.person().name()).toList();
    }

    private Answer said() {
        return answer.get().orElseThrow();
    }

    private List<String> offers() {
        return said().choices().stream().map(Answer.Choice::words).toList();
    }

    private void choose(int number) {
        said().choices().get(number - 1).act().run();
    }
}
