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
import org.hublend.lending.SmallLibrary;
import org.hublend.scanning.BadgeNumber;
import org.hublend.scanning.Reading;
import org.hublend.scanning.Via;
import org.hublend.shell.Answer;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The form of a new person: what it takes, what it asks, what it records.
class NewPersonTest {
    private static final String NEW_CARD = "29990000019999";

    @TempDir
    Path temp;

    private SmallLibrary library;
    private NewPersonModel model;
    private final List<UUID> atTheDesk = new ArrayList<>();
    private int left;

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp);
        var folder = library.rooms.folder();
        model = new NewPersonModel(
                new NewPerson(folder, library.rooms.people()),
                new PeopleIndex(folder, library.rooms.people()),
                new InlineBackground(),
                Texts.british(),
                () -> library.counter().hub(),
                library::hub,
                atTheDesk::add,
                () -> left++);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void a_name_is_enough_and_a_card_is_allotted() {
        model.name.text().set(" Dora  Entwistle ");
        model.save();
        var dora = saved();
        assertEquals("Dora  Entwistle", dora.name());
        assertEquals(14, dora.card().length());
        assertFalse(model.form.isTouched());
    }

    @Test
    void contacts_are_kept_in_one_way_of_writing() {
        write("Dora Entwistle", "+44 (0)161-496 0104", "sk61dj");
        scan(NEW_CARD);
        model.reason.text().set("health");
        model.save();
        assertEquals(
                Map.of(
                        "name", "Dora Entwistle",
                        "phone", "0161 496 0104",
                        "postcode", "SK6 1DJ",
                        "card", NEW_CARD,
                        "reason", "health"),
                saved().fields());
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_nothing_is_saved() {
        write("", "0161", "SK6");
        model.card.text().set("DK00401T");
        model.save();
        for (var field : List.of(model.name, model.contact, model.postcode, model.card))
            assertFalse(field.error().get().isEmpty(), field.name());
        assertEquals(Optional.of(model.name), model.form.at.get());
        assertEquals(List.of(), atTheDesk);
    }

    @Test
    void a_card_that_is_somebodys_is_not_given_again() {
        write("Dora Entwistle", "", "");
        scan(ANNA);
        assertFalse(model.card.error().get().isEmpty());
        model.save();
        assertEquals(
                "This is somebody’s card already. Scan another one.",
                model.card.error().get());
        assertEquals(List.of(), atTheDesk);
    }

    @Test
    void the_same_name_and_postcode_are_asked_about_first() {
        var dora = library.register(Map.of("name", "Dora Entwistle", "postcode", "SK6 1DJ"));
        write("dora ENTWISTLE", "", "sk6 1dj");
        model.save();
        assertEquals("Is this the same person?", answer().word());
        assertTrue(answer().sentence().contains("D. E., SK6"), "initials and area alone");
        answer().choices().getFirst().act().run();
        assertEquals(List.of(dora), atTheDesk);
    }

    @Test
    void another_person_of_the_same_name_and_postcode_is_registered_when_one_says_so() {
        var dora = library.register(Map.of("name", "Dora Entwistle", "postcode", "SK6 1DJ"));
        write("Dora Entwistle", "", "SK6 1DJ");
        model.save();
        answer().choices().get(1).act().run();
        assertFalse(atTheDesk.isEmpty());
        assertFalse(atTheDesk.contains(dora));
    }

    @Test
    void a_scan_fills_the_card_where_it_can_be_one_and_else_is_not_taken() {
        scan(NEW_CARD);
        assertEquals(NEW_CARD, model.card.value());
        scan(CHROMEBOOK);
        scan("9780141036144");
        assertEquals(NEW_CARD, model.card.value());
        assertEquals("Not taken", answer().word());
        assertTrue(answer().sentence().startsWith("2 scans were"));
        assertFalse(model.scan(Reading.of(new BadgeNumber(7).code(), Via.SCANNER)), "a badge is for signing in");
    }

    @Test
    void esc_asks_only_where_something_was_typed() {
        model.form.leave();
        assertEquals(1, left);
        model.begin(NEW_CARD);
        model.form.leave();
        assertEquals("Leave without saving?", answer().word());
        scan("CMD2");
        assertEquals(NEW_CARD, model.card.value());
        scan("CMDBACK");
        scan("CMD1");
        assertEquals(2, left);
        assertEquals("", model.card.value());
    }

    private void write(String name, String contact, String postcode) {
        model.name.text().set(name);
        model.contact.text().set(contact);
        model.postcode.text().set(postcode);
    }

    private void scan(String code) {
        assertTrue(model.scan(Reading.of(code, Via.SCANNER)));
    }

    private Answer answer() {
        return model.form.answer.get().orElseThrow();
    }

    private Person saved() {
        return library.rooms
                .folder()
                .read(sql -> library.rooms.people().find(sql, atTheDesk.getLast()))
                .orElseThrow();
    }
}
