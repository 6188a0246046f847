package org.hublend.people;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hublend.ledger.Happened;
import org.hublend.lending.SmallLibrary;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Listing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of people and the index behind it.
class PersonListTest {
    @TempDir
    Path temp;

    private SmallLibrary library;
    private PeopleIndex index;
    private PersonListModel model;
    private final List<UUID> atTheDesk = new ArrayList<>();

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp);
        index = new PeopleIndex(library.rooms.folder(), library.rooms.people());
        var lines = new PersonLines(library.rooms.folder(), library.rooms.people(), index);
        model = new PersonListModel(
                library.rooms.folder(),
                lines,
                new InlineBackground(),
                new PersonListModel.Ways(
                        atTheDesk::add,
                        new SimpleBooleanProperty(true),
                        () -> {},
                        () -> {},
                        new SimpleBooleanProperty(false),
                        (_, _) -> {},
                        new SimpleBooleanProperty(false)),
                MergingModelTest.model(library, lines, new SimpleObjectProperty<>(Optional.empty())));
        model.listing.refresh();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void people_are_listed_by_name_with_what_they_have() {
        assertEquals(List.of("Anna Malinowska", "Ben Osei", "Cara Jones"), names());
        assertEquals(1, model.listing.rows.getFirst().out());
        assertEquals(3, model.listing.count(PersonLines.OUT));
        model.listing.toggle(PersonLines.LATE);
        assertEquals(List.of("Cara Jones"), names());
    }

    @Test
    void somebody_is_found_by_name_phone_postcode_and_card() {
        library.register(Map.of("name", "Zoë Łukasik", "phone", "07700 900107", "postcode", "SK7 4AA"));
        for (var typed : List.of("zoe", "LUKASIK z", "900 107", "sk74aa", "zoë łukasik")) {
            model.listing.search.set(typed);
            assertEquals(List.of("Zoë Łukasik"), names(), typed);
        }
        model.listing.search.set(BEN.substring(4));
        assertEquals(List.of("Ben Osei"), names());
        model.listing.search.set("zoe osei");
        assertEquals(List.of(), names());
    }

    @Test
    void the_index_takes_in_who_changed_and_who_is_new() {
        assertEquals(List.of(), index.named("dora", 5));
        var dora = library.register(Map.of("name", "Dora Entwistle"));
        assertEquals(List.of(dora), ids(index.named("dor", 5)));
        library.rooms.folder().write(recording -> {
            var before = library.rooms.people().find(recording.sql(), dora).orElseThrow();
            return library.rooms
                    .people()
                    .change(
                            recording,
                            before,
                            Map.of(),
                            Map.of("name", "Dora Smith"),
                            new Happened(recording.now(), LocalDate.of(2026, 11, 23)),
                            dora);
        });
        assertEquals(List.of(), index.named("entwistle", 5));
        assertEquals(List.of(dora), ids(index.named("smith", 5)));
    }

    @Test
    void names_that_begin_with_what_was_typed_come_first_and_few_are_shown() {
        for (int i = 0; i < 9; i++) library.register(Map.of("name", "Maria Annesley " + i));
        var found = index.named("ann", 6);
        assertEquals(6, found.size());
        assertEquals("Anna Malinowska", found.getFirst().name());
        assertEquals(List.of(), index.named(" ", 5));
    }

    @Test
    void enter_shows_everything_beside_the_list_and_enter_again_opens_the_desk() {
        model.listing.search.set("ben");
        model.enter();
        var detail = model.opened.get().orElseThrow();
        assertEquals(
                List.of(BENS_TABLET),
                detail.has().stream().map(PersonLines.Has::tag).toList());
        assertEquals(1, detail.loans());
        model.enter();
        assertEquals(List.of(detail.line().id()), atTheDesk);
    }

    @Test
    void thousands_are_shown_a_page_at_a_time_in_the_order_of_their_names() {
        library.rooms.folder().write(recording -> {
            for (int i = 0; i < 450; i++)
                library.rooms
                        .people()
                        .register(
                                recording,
                                recording.newId(),
                                library.hub(),
                                Map.of(),
                                Map.of("name", "Person %03d".formatted(i)),
                                "",
                                new Happened(recording.now(), LocalDate.of(2026, 11, 23)),
                                library.hub());
            return true;
        });
        model.listing.search.set("person");
        var seen = new ArrayList<>(names());
        while (model.listing.more.get()) {
            model.listing.nextPage();
            seen.addAll(names());
        }
        assertEquals(450, seen.size());
        assertEquals(seen.stream().sorted().toList(), seen);
        assertEquals(450, model.listing.count(Listing.ALL));
        assertTrue(model.listing.rows.size() <= Listing.PAGE);
    }

    private List<String> names() {
        return model.listing.rows.stream().map(l -> l.person().name()).toList();
    }

    private static List<UUID> ids(List<Person> people) {
        return people.stream().map(Person::id).toList();
    }
}
