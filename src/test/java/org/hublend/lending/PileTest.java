package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.ANNA;
import static org.hublend.lending.SmallLibrary.ANNAS_TABLET;
import static org.hublend.lending.SmallLibrary.BENS_TABLET;
import static org.hublend.lending.SmallLibrary.CARAS_PHONE;
import static org.hublend.lending.SmallLibrary.CASE;
import static org.hublend.lending.SmallLibrary.CHARGER;
import static org.hublend.lending.SmallLibrary.CHROMEBOOK;
import static org.hublend.lending.SmallLibrary.KIT;
import static org.hublend.lending.SmallLibrary.KIT_LAPTOP;
import static org.hublend.lending.SmallLibrary.LOST;
import static org.hublend.lending.SmallLibrary.NOT_WIPED;
import static org.hublend.lending.SmallLibrary.PRIYA;
import static org.hublend.lending.SmallLibrary.STOLEN;
import static org.hublend.lending.SmallLibrary.TWICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hublend.ledger.Accounts;
import org.hublend.ledger.Condition;
import org.hublend.ledger.Custody;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Item;
import org.hublend.ledger.Subject;
import org.hublend.shell.Answer.Tone;
import org.hublend.state.Standings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Taking back a pile: table A of the counter, the column "returning" where it speaks of piles.
class PileTest {
    @TempDir
    Path temp;

    private AtTheDesk desk;

    @BeforeEach
    void open() {
        desk = AtTheDesk.signedIn(temp);
        desk.model.second();
    }

    @AfterEach
    void close() {
        desk.library.close();
    }

    @Test
    void it_is_started_by_f9_or_by_its_command() {
        desk.says(Tone.TELL, "Scan the pile");
        assertTrue(desk.model.work.get().pile().isPresent());
        desk.enter().scan("CMDRETURN").says(Tone.TELL, "Scan the pile").pile();
    }

    @Test
    void each_scan_of_a_device_that_is_out_is_recorded_at_once() {
        desk.scan(BENS_TABLET).says(Tone.DONE, "1 back").has(DeviceState.PREPARATION, BENS_TABLET);
        desk.scan(CARAS_PHONE).says(Tone.DONE, "2 back").pile(BENS_TABLET, CARAS_PHONE);
        var end = lastItem(BENS_TABLET).end().orElseThrow();
        assertEquals(Accounts.NOT_ASKED, end.accounts());
        assertEquals(Condition.UNCHECKED, end.condition());
        assertEquals(List.of(), end.missing());
    }

    @Test
    void a_kit_is_one_line_and_its_parts_are_not_checked() {
        desk.enter().lend(ANNA, KIT).scan("CMDRETURN", CASE).says(Tone.DONE, "1 back");
        desk.scan(KIT).pile(CASE, KIT_LAPTOP);
        for (var tag : List.of(KIT_LAPTOP, CHARGER, CASE)) desk.has(DeviceState.PREPARATION, tag);
        desk.scan(CHARGER).says(Tone.TELL, "Already on the list").pile(CASE, KIT_LAPTOP);
    }

    @Test
    void a_part_of_a_kit_that_is_not_out() {
        desk.scan(CHARGER).says(Tone.ASK, "Part of a kit").choose(1).pile().has(DeviceState.PREPARATION, CHARGER);
    }

    @Test
    void the_same_one_again() {
        desk.scan(BENS_TABLET);
        var facts = desk.library.facts();
        desk.scan(BENS_TABLET).says(Tone.TELL, "Already on the list").recordedNothingSince(facts);
    }

    @Test
    void ready_device() {
        desk.scan(BENS_TABLET, CHROMEBOOK)
                .says(Tone.ASK, "Not out")
                .choose(2)
                .pile(BENS_TABLET)
                .has(DeviceState.READY, CHROMEBOOK);
        desk.scan(CHROMEBOOK).choose(1).says(Tone.DONE, "It is here").pile(BENS_TABLET);
        desk.has(DeviceState.PREPARATION, CHROMEBOOK);
    }

    @Test
    void device_not_ready() {
        desk.scan(NOT_WIPED).says(Tone.TELL, "Already back").pile();
    }

    @Test
    void device_lost_or_stolen() {
        desk.scan(LOST).choose(1).has(DeviceState.PREPARATION, LOST);
        desk.scan(STOLEN)
                .says(Tone.CANT, "Please pass this one to a coordinator")
                .pile();
    }

    @Test
    void a_persons_card_ends_the_pile_and_opens_the_person() {
        desk.scan(BENS_TABLET, ANNA).open("Anna M.");
        assertEquals(Optional.empty(), desk.model.work.get().pile());
    }

    @Test
    void staff_badge_the_list_stays() {
        desk.scan(BENS_TABLET).signIn(PRIYA).pile(BENS_TABLET).scan(CARAS_PHONE).pile(BENS_TABLET, CARAS_PHONE);
    }

    @Test
    void command_codes() {
        desk.scan(BENS_TABLET, "CMDLEND")
                .says(Tone.TELL, "Finish the pile first")
                .pile(BENS_TABLET);
        desk.scan("CMDDONE").says(Tone.DONE, "1 device taken back");
        desk.scan("CMDRETURN", "CMDLEND");
        assertTrue(desk.model.work.get().isNone());
    }

    @Test
    void unknown_and_badly_read_codes_leave_the_list() {
        desk.scan(BENS_TABLET, "XX99999")
                .says(Tone.TELL, "We don’t know this code")
                .pile(BENS_TABLET);
        desk.scan("DK00401Z").says(Tone.TELL, "Read badly").pile(BENS_TABLET);
    }

    @Test
    void ambiguous_offers_only_what_is_out() {
        desk.scan(TWICE).says(Tone.ASK, "Which one is it?");
        desk.choose(1);
        assertEquals(1, desk.model.work.get().pile().orElseThrow().lines().size());
        desk.esc().scan("CMDRETURN", TWICE).says(Tone.DONE, "1 back");
    }

    @Test
    void agreement() {
        desk.enter().scan(ANNA, CHROMEBOOK).enter();
        var number = desk.agreement();
        desk.esc()
                .scan("CMDRETURN", number)
                .adds("Scan the device that came back")
                .pile();
    }

    @Test
    void f5_undoes_the_last_one_and_it_is_off_the_list() {
        desk.scan(BENS_TABLET, ANNAS_TABLET);
        desk.model.undo();
        desk.says(Tone.ASK, "Undo this? Why?").adds(ANNAS_TABLET).choose(1);
        desk.says(Tone.DONE, "Undone").pile(BENS_TABLET).has(DeviceState.OUT, ANNAS_TABLET);
        desk.scan(ANNAS_TABLET).says(Tone.DONE, "2 back");
    }

    @Test
    void f4_says_on_which_day_they_came_back() {
        desk.model.date();
        desk.types("yesterday").enter().says(Tone.TELL, "They came back on Sunday 22 November");
        desk.scan(BENS_TABLET).has(DeviceState.PREPARATION, BENS_TABLET);
        assertEquals(
                LocalDate.of(2026, 11, 22),
                lastItem(BENS_TABLET).end().orElseThrow().at().on());
    }

    @Test
    void f4_takes_no_day_that_is_to_come_and_none_before_the_loan() {
        desk.model.date();
        desk.types("25/11/2026").enter();
        assertEquals("That day is still to come. Type a day that is over.", desk.model.day.wrong.get());
        desk.types("15/11").enter();
        assertFalse(desk.model.day.isOpen.get());
        var facts = desk.library.facts();
        desk.scan(BENS_TABLET).says(Tone.CANT, "That can’t be right").pile().recordedNothingSince(facts);
    }

    @Test
    void enter_ends_it_and_what_was_recorded_stays() {
        desk.scan(BENS_TABLET, CARAS_PHONE).enter().says(Tone.DONE, "2 devices taken back");
        assertTrue(desk.model.work.get().isNone());
        desk.has(DeviceState.PREPARATION, BENS_TABLET).has(DeviceState.PREPARATION, CARAS_PHONE);
    }

    @Test
    void a_basket_without_a_name_is_finished_first() {
        desk.enter()
                .scan(CHROMEBOOK, "CMDRETURN")
                .says(Tone.TELL, "Finish this first")
                .basket(CHROMEBOOK);
    }

    private Item lastItem(String tag) {
        var device = desk.library.thing(tag).device().id();
        return desk.library
                .rooms
                .folder()
                .read(sql -> ((Custody) new Standings(sql).of(Subject.device(device))).items())
                .getLast();
    }
}
