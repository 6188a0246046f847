package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.ANNA;
import static org.hublend.lending.SmallLibrary.BENS_TABLET;
import static org.hublend.lending.SmallLibrary.CHARGER;
import static org.hublend.lending.SmallLibrary.CHROMEBOOK;
import static org.hublend.lending.SmallLibrary.KIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.hublend.shell.Answer.Tone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Renewing by the printed command, and the day to give back by.
class RenewingTest {
    @TempDir
    Path temp;

    private AtTheDesk desk;

    @BeforeEach
    void open() {
        desk = AtTheDesk.signedIn(temp);
    }

    @AfterEach
    void close() {
        desk.library.close();
    }

    @Test
    void after_the_command_the_next_device_scanned_is_renewed_by_enter() {
        var facts = desk.library.facts();
        desk.scan("CMDRENEW").says(Tone.TELL, "Scan what they want to keep longer");
        desk.scan(BENS_TABLET)
                .says(Tone.TELL, "Renew until Monday 21 December?")
                .recordedNothingSince(facts);
        desk.scan("CMDDONE").says(Tone.DONE, "Renewed");
        assertEquals("2026-12-21", due(BENS_TABLET));
        desk.scan(BENS_TABLET).says(Tone.ASK, "Is it signed out of all accounts?");
    }

    @Test
    void a_part_of_a_kit_renews_the_kit() {
        desk.lend(ANNA, KIT)
                .scan("CMDRENEW", CHARGER)
                .adds("Lenovo 300e")
                .enter()
                .says(Tone.DONE, "Renewed");
    }

    @Test
    void a_device_that_is_not_out_is_said_so_and_it_goes_on() {
        desk.scan("CMDRENEW", CHROMEBOOK).says(Tone.TELL, "Not out").basket();
        desk.scan(BENS_TABLET).says(Tone.TELL, "Renew until Monday 21 December?");
    }

    @Test
    void esc_and_other_things_end_it() {
        desk.scan("CMDRENEW").esc().scan(BENS_TABLET).says(Tone.ASK, "Is it signed out of all accounts?");
        desk.esc().scan("CMDRENEW", ANNA).open("Anna M.");
    }

    @Test
    void the_day_of_a_renewal_can_be_chosen() {
        desk.scan("CMDRENEW", BENS_TABLET);
        desk.model.date();
        desk.types("8/12")
                .enter()
                .says(Tone.TELL, "Renew until Tuesday 8 December?")
                .enter();
        desk.says(Tone.DONE, "Renewed");
        assertEquals("2026-12-08", due(BENS_TABLET));
        desk.scan(ANNA, CHROMEBOOK).enter();
        assertEquals("2026-12-21", due(CHROMEBOOK));
    }

    @Test
    void the_day_of_a_loan_can_be_chosen() {
        desk.scan(ANNA, CHROMEBOOK);
        desk.model.date();
        assertTrue(desk.model.day.isOpen.get());
        desk.types("+2w").enter();
        assertFalse(desk.model.day.isOpen.get());
        desk.basket(CHROMEBOOK).enter().says(Tone.DONE, "Lent to Anna M.").adds("Monday 7 December");
        assertEquals("2026-12-07", due(CHROMEBOOK));
    }

    @Test
    void a_day_that_is_over_is_not_taken() {
        desk.scan(ANNA, CHROMEBOOK);
        desk.model.date();
        desk.types("20/11").enter();
        assertEquals("Friday 20 November is over. Choose a day that is still to come.", desk.model.day.wrong.get());
        desk.types("whenever").enter();
        assertTrue(desk.model.day.wrong.get().startsWith("We can’t read that"));
        desk.types("24/11/2028").enter();
        assertTrue(desk.model.day.wrong.get().contains("more than a year away"));
        desk.esc().enter().says(Tone.DONE, "Lent to Anna M.").adds("Monday 21 December");
    }

    @Test
    void on_a_closed_day_the_next_open_one_is_offered() {
        desk.scan(ANNA, CHROMEBOOK);
        desk.model.date();
        desk.types("wed").enter();
        assertTrue(desk.model.day.wrong.get().contains("Wednesday 25 November is a day with nobody here"));
        desk.enter();
        assertFalse(desk.model.day.isOpen.get());
        desk.enter().adds("Thursday 26 November");
        assertEquals("2026-11-26", due(CHROMEBOOK));
    }

    @Test
    void the_chosen_day_stays_with_its_basket() {
        desk.scan(ANNA, CHROMEBOOK);
        desk.model.date();
        desk.types("+2w").enter();
        desk.model.next();
        desk.scan(ANNA).enter();
        assertEquals("2026-12-07", due(CHROMEBOOK));
    }

    private String due(String tag) {
        return desk.library.holder(tag).orElseThrow().due().toString();
    }
}
