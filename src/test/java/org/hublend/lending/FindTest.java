package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hublend.devices.DeviceLines;
import org.hublend.people.PeopleIndex;
import org.hublend.people.Person;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Finding by typing, and the check that comes before a person is opened.
class FindTest {
    @TempDir
    Path temp;

    private AtTheDesk desk;
    private FindModel find;
    private final List<String> codes = new ArrayList<>();
    private final List<UUID> people = new ArrayList<>();
    private int shown;
    private int back;

    @BeforeEach
    void open() {
        desk = AtTheDesk.signedIn(temp);
        var rooms = desk.library.rooms;
        find = new FindModel(
                rooms.folder(),
                desk.library.counter(),
                new PeopleIndex(rooms.folder(), rooms.people()),
                new DeviceLines(rooms.devices(), desk.library.clock().getZone()),
                desk.attendance,
                new InlineBackground(),
                Texts.british(),
                () -> desk.model.work.get().borrower().isPresent(),
                new FindModel.Ways(() -> shown++, codes::add, people::add, () -> back++));
    }

    @AfterEach
    void close() {
        desk.library.close();
    }

    @Test
    void a_code_that_is_known_does_what_its_scan_does() {
        find.search("dk-00401 t");
        find.search(ANNA);
        assertEquals(List.of("dk-00401 t", ANNA), codes);
        assertEquals(0, shown);
    }

    @Test
    void a_code_that_nobody_knows_is_left_to_the_desk_too() {
        find.search("29990000099999");
        assertEquals(List.of("29990000099999"), codes);
    }

    @Test
    void words_of_make_and_model_find_devices_that_can_be_lent_first() {
        find.search("acer chromebook");
        assertEquals(
                List.of(CHROMEBOOK, NOT_WIPED),
                find.found.get().devices().stream().map(d -> d.tag()).toList());
        find.enter();
        assertEquals(List.of(CHROMEBOOK), codes);
    }

    @Test
    void a_person_opens_after_the_postcode_or_the_end_of_the_phone() {
        var dora = dora();
        find.search("dora");
        assertEquals(1, shown);
        find.enter();
        assertEquals(List.of(), people);
        find.proof.set("SK7 9ZZ");
        find.enter();
        assertEquals("That does not match. Ask again, or go back.", find.wrong.get());
        assertEquals(List.of(), people);
        find.proof.set("sk61dj");
        find.enter();
        assertEquals(List.of(dora), people);
        assertTrue(find.found.get().isEmpty(), "nothing of what was found stays");
    }

    @Test
    void three_wrong_answers_end_the_check() {
        dora();
        find.search("dora");
        find.enter();
        for (var guess : List.of("101", "102", "103")) {
            find.proof.set(guess);
            find.enter();
        }
        assertTrue(find.checking.get().isEmpty());
        assertEquals(
                "We could not check who this is",
                find.answer.get().orElseThrow().word());
        assertEquals(List.of(), people);
    }

    @Test
    void somebody_of_whom_nothing_is_known_is_for_a_coordinator() {
        find.search("malinowska");
        find.enter();
        assertEquals(
                "We can’t check who this is", find.answer.get().orElseThrow().word());
        assertEquals(List.of(), people);
        desk.signIn(PRIYA);
        find.enter();
        assertEquals(List.of(desk.library.person(ANNA)), people);
    }

    @Test
    void at_most_five_people_are_shown() {
        for (int i = 0; i < 7; i++) desk.library.register(Map.of("name", "Maria Jones " + i));
        find.search("jones");
        assertEquals(5, find.found.get().people().size());
        assertTrue(find.found.get().more());
    }

    @Test
    void while_somebody_is_open_nobody_else_is_found() {
        dora();
        desk.scan(ANNA);
        find.search("dora");
        assertEquals(List.of(), find.found.get().people());
    }

    @Test
    void words_that_fit_nothing_say_so_and_esc_goes_back() {
        find.search("toaster");
        assertTrue(find.found.get().isEmpty());
        assertEquals("toaster", find.found.get().typed());
        assertEquals(1, shown);
        find.back();
        assertEquals(1, back);
    }

    @Test
    void an_agreement_is_found_by_how_its_number_begins() {
        var number = desk.library
                .rooms
                .folder()
                .read(sql -> desk.library.rooms.loans().openOf(sql, desk.library.person(BEN)))
                .getFirst()
                .number();
        find.search(number.substring(0, number.length() - 2));
        assertTrue(
                find.found.get().agreements().stream().anyMatch(l -> l.number().equals(number)));
    }

    @Test
    void somebodys_new_card_is_theirs_after_the_check() {
        var dora = dora();
        find.somebodysCard("29990000077777");
        find.name.set("dora");
        find.enter();
        find.enter();
        find.proof.set("104");
        find.enter();
        assertEquals(List.of(dora), people);
        assertEquals(List.of(dora), withCard("29990000077777"));
        assertFalse(find.newCard.get().isPresent());
    }

    private List<UUID> withCard(String card) {
        return desk.library
                .rooms
                .folder()
                .read(sql -> desk.library.rooms.people().withCard(sql, card).stream()
                        .map(Person::id)
                        .toList());
    }

    private UUID dora() {
        return desk.library.register(Map.of("name", "Dora Entwistle", "postcode", "SK6 1DJ", "phone", "0161 496 0104"));
    }
}
