package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hublend.ledger.DeviceState;
import org.hublend.shell.Answer.Tone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Table A of the counter, the column "lending to a person".
class LendingToAPersonTest {
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
    void ready_device() {
        desk.scan(ANNA, CHROMEBOOK, DONGLE).says(Tone.READY, "Ready to lend").basket(CHROMEBOOK, DONGLE);
        desk.scan(CHROMEBOOK).says(Tone.TELL, "Already in the basket").basket(CHROMEBOOK, DONGLE);
    }

    @Test
    void enter_lends_the_basket_and_it_is_on_disk() {
        desk.scan(ANNA, CHROMEBOOK, KIT)
                .enter()
                .says(Tone.DONE, "Lent to Anna M.")
                .adds("Monday 21 December")
                .open("");
        for (var tag : List.of(CHROMEBOOK, KIT_LAPTOP, CHARGER, CASE)) {
            assertEquals(
                    desk.library.person(ANNA),
                    desk.library.holder(tag).orElseThrow().person(),
                    tag);
        }
    }

    @Test
    void a_part_that_is_not_ticked_stays_here() {
        desk.scan(ANNA, KIT);
        desk.model.tick(desk.library.thing(CASE).device().id());
        desk.enter().has(DeviceState.OUT, CHARGER).has(DeviceState.READY, CASE);
    }

    @Test
    void device_out_to_the_person_in_front() {
        desk.scan(ANNA, CHROMEBOOK, ANNAS_TABLET)
                .says(Tone.ASK, "Anna has this one")
                .offers("Renew", "Take back")
                .choose(1)
                .enter()
                .says(Tone.DONE, "Renewed")
                .basket(CHROMEBOOK);
        desk.scan(ANNAS_TABLET)
                .choose(2)
                .choose(1)
                .enter()
                .says(Tone.DONE, "Returned")
                .basket(CHROMEBOOK);
        assertTrue(desk.model.work.get().borrower().orElseThrow().out().isEmpty());
    }

    @Test
    void device_out_to_somebody_else() {
        desk.scan(ANNA, CHROMEBOOK, BENS_TABLET)
                .says(Tone.ASK, "Still out to another person")
                .neverSays("Ben")
                .neverSays("B. O.")
                .choose(2)
                .basket(CHROMEBOOK);
        desk.scan(BENS_TABLET)
                .choose(1)
                .says(Tone.ASK, "Is it signed out of all accounts?")
                .neverSays("B. O.");
        desk.choose(3).enter().says(Tone.DONE, "Returned").basket(CHROMEBOOK).open("Anna M.");
    }

    @Test
    void device_not_ready() {
        desk.scan(ANNA, NOT_WIPED)
                .says(Tone.CANT, "We can’t lend this one")
                .adds(CHROMEBOOK + " is the same kind")
                .basket();
    }

    @Test
    void device_lost_or_stolen() {
        desk.scan(ANNA, LOST)
                .says(Tone.CANT, "We can’t lend this one")
                .adds("said to be lost")
                .adds("Put it aside for a coordinator")
                .basket();
        desk.scan(STOLEN)
                .says(Tone.CANT, "Please pass this one to a coordinator")
                .basket();
    }

    @Test
    void kit() {
        desk.scan(ANNA, KIT).basket(KIT_LAPTOP);
        desk.scan(POOR_KIT_LAPTOP)
                .says(Tone.ASK, "Lend without charger?")
                .choose(2)
                .basket(KIT_LAPTOP);
    }

    @Test
    void kit_part() {
        desk.scan(ANNA, CHARGER)
                .offers("Lend the whole kit", "Only this part")
                .choose(1)
                .basket(KIT_LAPTOP);
        var charger = desk.library.thing(CHARGER).device().id();
        desk.model.tick(charger);
        desk.scan(CHARGER).says(Tone.TELL, "That goes with the kit");
        assertTrue(desk.model.work.get().basket().getFirst().parts().contains(charger));
    }

    @Test
    void person_again() {
        desk.scan(ANNA, ANNA).says(Tone.TELL, "Anna is open");
    }

    @Test
    void other_person_with_an_empty_basket() {
        desk.scan(ANNA, BEN).open("Ben O.");
    }

    @Test
    void other_person_with_a_full_basket() {
        desk.scan(ANNA, CHROMEBOOK, BEN).says(Tone.ASK, "Finish Anna first?").open("Anna M.");
        desk.choose(1)
                .open("Anna M.")
                .basket(CHROMEBOOK)
                .scan(BEN)
                .choose(2)
                .open("Ben O.")
                .basket();
        desk.scan(ANNA).open("Anna M.").basket(CHROMEBOOK);
    }

    @Test
    void other_person_can_have_the_basket() {
        desk.scan(ANNA, CHROMEBOOK, BEN).choose(3).open("Ben O.").basket(CHROMEBOOK);
    }

    @Test
    void staff_badge() {
        desk.scan(ANNA, CHROMEBOOK);
        assertEquals(Optional.empty(), desk.model.asWhom());
        desk.signIn(PRIYA).basket(CHROMEBOOK).open("Anna M.");
        assertEquals(Optional.of("Priya"), desk.model.asWhom());
        desk.enter().says(Tone.DONE, "Lent to Anna M.");
    }

    @Test
    void agreement_of_another_person() {
        var number = desk.scan(BEN, DONGLE).enter().agreement();
        desk.esc()
                .scan(ANNA, CHROMEBOOK, number)
                .says(Tone.TELL, "Another person’s paper")
                .neverSays("Ben")
                .basket(CHROMEBOOK);
    }

    @Test
    void command_codes() {
        desk.scan(ANNA, CHROMEBOOK, DONGLE, "CMDRETURN").says(Tone.TELL, "Finish Anna first");
        desk.scan("CMDRENEW").says(Tone.TELL, "Finish Anna first").basket(CHROMEBOOK, DONGLE);
        desk.scan("CMDBACK").basket(CHROMEBOOK).scan("CMDDONE").says(Tone.DONE, "Lent to Anna M.");
    }

    @Test
    void agreement_of_the_person_in_front_shows_what_is_out() {
        var number = desk.scan(ANNA, DONGLE).enter().agreement();
        desk.esc()
                .scan(ANNA, CHROMEBOOK, number)
                .adds("Anna has 2 things out")
                .basket(CHROMEBOOK)
                .open("Anna M.");
    }

    @Test
    void f9_renews_all_that_the_person_has_out() {
        desk.scan(ANNA, CHROMEBOOK);
        desk.model.second();
        desk.says(Tone.TELL, "Renew until Monday 21 December?")
                .adds(ANNAS_TABLET)
                .enter()
                .says(Tone.DONE, "Renewed")
                .basket(CHROMEBOOK);
        assertEquals(
                "2026-12-21",
                desk.library.holder(ANNAS_TABLET).orElseThrow().due().toString());
    }

    @Test
    void f2_puts_the_basket_aside_and_the_next_person_starts() {
        desk.scan(ANNA, CHROMEBOOK);
        desk.model.next();
        desk.open("").basket().scan(BEN, DONGLE).open("Ben O.").basket(DONGLE);
        desk.model.next();
        desk.scan(ANNA).open("Anna M.").basket(CHROMEBOOK);
        assertEquals(1, desk.model.aside.get().size());
    }

    @Test
    void unknown_code_leaves_the_basket() {
        desk.scan(ANNA, CHROMEBOOK, "XX99999")
                .says(Tone.TELL, "We don’t know this code")
                .basket(CHROMEBOOK)
                .open("Anna M.");
    }

    @Test
    void ambiguous_offers_only_what_can_be_lent_or_is_theirs() {
        desk.scan(ANNA, TWICE).says(Tone.ASK, "Anna has this one").esc();
        desk.esc().scan(CARA, TWICE).says(Tone.TELL, "None of these fits here").basket();
    }

    @Test
    void badly_read() {
        desk.scan(ANNA, CHROMEBOOK, "DK00401Z").says(Tone.TELL, "Read badly").basket(CHROMEBOOK);
    }

    @Test
    void somebody_with_late_things_is_asked_about_first() {
        desk.signIn(PRIYA)
                .scan(CARA, CHROMEBOOK)
                .enter()
                .says(Tone.ASK, "Lend it all the same?")
                .has(DeviceState.READY, CHROMEBOOK);
        desk.choose(4).basket(CHROMEBOOK).enter().choose(1).says(Tone.DONE, "Lent to Cara J.");
    }

    @Test
    void the_foot_names_nobody_while_a_person_is_open() {
        desk.scan(BENS_TABLET).choose(1).enter();
        assertTrue(desk.model.done.getFirst().words().contains("B. O."));
        desk.scan(ANNA);
        assertFalse(desk.model.done.getFirst().words().contains("B. O."));
    }

    @Test
    void esc_takes_back_one_step_and_f5_puts_it_in_again() {
        desk.scan(ANNA, CHROMEBOOK, DONGLE)
                .esc()
                .basket(CHROMEBOOK)
                .esc()
                .basket()
                .open("Anna M.")
                .esc()
                .open("");
        desk.scan(ANNA, CHROMEBOOK).esc().basket();
        desk.model.undo();
        desk.basket(CHROMEBOOK);
    }

    @Test
    void what_another_window_lent_meanwhile_is_refused_in_words() {
        desk.scan(ANNA, CHROMEBOOK);
        var other = AtTheDesk.beside(desk)
                .signIn(PRIYA)
                .choose(2)
                .scan(BEN, CHROMEBOOK)
                .enter();
        other.says(Tone.DONE, "Lent to Ben O.");
        desk.enter()
                .says(Tone.CANT, "That can’t be done")
                .adds(CHROMEBOOK + ": it is out")
                .basket(CHROMEBOOK);
    }
}
