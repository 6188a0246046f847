package org.hublend.people;

import static org.hublend.lending.SmallLibrary.ANNA;
import static org.hublend.lending.SmallLibrary.BENS_TABLET;
import static org.hublend.lending.SmallLibrary.CHROMEBOOK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hublend.lending.SmallLibrary;
import org.hublend.shell.Answer;
import org.hublend.shell.Answer.Tone;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Texts;
import org.hublend.shell.Voice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody is erased from their side panel.
class ErasingModelTest {
    private static final String DORAS_CARD = "29990000011485";

    @TempDir
    Path temp;

    private final SimpleObjectProperty<Optional<Answer>> answer = new SimpleObjectProperty<>(Optional.empty());
    private SmallLibrary library;
    private PersonListModel list;
    private UUID dora;
    private Optional<UUID> here;
    private Optional<UUID> atTheDesk = Optional.empty();

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp);
        dora = library.register(Map.of("name", "Dora Entwistle", "card", DORAS_CARD, "notes", "Rings first."));
        here = Optional.of(library.hub());
        var folder = library.rooms.folder();
        var texts = Texts.british();
        var background = new InlineBackground();
        var erasing = new ErasingModel(
                new Erasing(folder),
                () -> here,
                person -> atTheDesk.equals(Optional.of(person)),
                background,
                texts,
                Voice.of(answer));
        var index = new PeopleIndex(folder, library.rooms.people());
        var lines = new PersonLines(folder, library.rooms.people(), index);
        list = new PersonListModel(
                folder,
                lines,
                background,
                new PersonListModel.Ways(
                        _ -> {},
                        new SimpleBooleanProperty(true),
                        () -> {},
                        () -> {},
                        new SimpleBooleanProperty(true),
                        erasing::ask,
                        new SimpleBooleanProperty(true)),
                MergingModelTest.model(library, lines, answer));
        list.listing.refresh();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void what_goes_and_what_stays_is_said_before_and_asked_twice() {
        var facts = facts();
        ask("dora");
        assertEquals("Erase Dora Entwistle?", said().word());
        assertTrue(said().sentence().contains("name, contacts, notes, card and papers go for ever"));
        assertEquals(List.of("Don’t erase", "They want it", "Not here for a long time", "Put in by mistake"), offers());
        choose(2);
        assertEquals("Erase Dora E. for ever?", said().word());
        assertTrue(said().sentence().contains("can’t be undone"), said().sentence());
        assertEquals(facts, facts());
        choose(1);
        assertEquals("Erased", said().word());
        assertTrue(said().sentence().contains("Nothing of theirs is left on this computer."), said().sentence());
    }

    @Test
    void who_is_erased_is_in_no_list_and_their_card_is_nobodys() {
        ask("dora");
        choose(4);
        choose(1);
        assertTrue(list.opened.get().isEmpty());
        list.listing.search.set("");
        assertFalse(
                list.listing.rows.stream().anyMatch(line -> line.person().name().startsWith("Dora")));
        var rooms = library.rooms;
        assertEquals(List.of(), rooms.folder().read(sql -> rooms.people().withCard(sql, DORAS_CARD)));
        assertEquals("mistake", new Erasing(rooms.folder()).known().getFirst().reason());
    }

    @Test
    void loans_that_are_over_stay_counted() {
        library.lendAndGiveBack(CHROMEBOOK, ANNA);
        library.giveBack(SmallLibrary.ANNAS_TABLET);
        ask("anna");
        assertTrue(said().sentence().contains("2 loans and no sessions stay counted"), said().sentence());
        choose(2);
        choose(1);
        assertTrue(said().sentence().startsWith("2 loans and no sessions stay counted."), said().sentence());
    }

    @Test
    void who_has_something_is_not_erased_and_it_says_what() {
        ask("ben");
        assertEquals(Tone.CANT, said().tone());
        assertTrue(said().sentence().contains("They still have " + BENS_TABLET), said().sentence());
    }

    @Test
    void who_is_open_at_the_desk_is_not_erased() {
        atTheDesk = Optional.of(dora);
        ask("dora");
        assertEquals("Nobody was erased", said().word());
        assertTrue(said().sentence().contains("open at the Desk"), said().sentence());
    }

    @Test
    void no_key_pressed_twice_erases_anybody() {
        for (int key = 1; key <= 4; key++) {
            ask("dora");
            choose(key);
            if (answer.get().isPresent() && offers().size() >= key) choose(key);
            assertFalse(answer.get().filter(a -> a.word().equals("Erased")).isPresent(), "key " + key);
            answer.set(Optional.empty());
        }
    }

    @Test
    void who_may_not_is_asked_nothing() {
        here = Optional.empty();
        ask("dora");
        assertEquals(Optional.empty(), answer.get());
    }

    private void ask(String name) {
        list.listing.search.set(name);
        list.listing.chosen.set(list.listing.rows.stream().findFirst());
        list.listing.open();
        list.erase();
    }

    private long facts() {
        return library.rooms.folder().<Long>write(r -> r.facts().count());
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
