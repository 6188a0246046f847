package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hublend.ledger.DeviceState;
import org.hublend.shell.Answer.Tone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Table A of the counter, the column "returning".
class ReturningTest {
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
    void answered_and_entered_it_is_returned_and_needs_preparing() {
        desk.scan(BENS_TABLET).choose(1).enter().says(Tone.DONE, "Returned").adds("needs preparing");
        desk.has(DeviceState.PREPARATION, BENS_TABLET).scan(BENS_TABLET).says(Tone.CANT, "Not ready");
    }

    @Test
    void accounts_not_signed_out() {
        desk.scan(BENS_TABLET)
                .choose(2)
                .says(Tone.ASK, "Please help them sign out now")
                .enter()
                .says(Tone.DONE, "Returned");
    }

    @Test
    void ready_device_that_was_here_all_the_time() {
        var facts = desk.library.facts();
        desk.scan(BENS_TABLET, CHROMEBOOK)
                .says(Tone.ASK, "Not out")
                .offers("It came back from somebody", "It was here")
                .choose(2);
        desk.says(Tone.ASK, "Is it signed out of all accounts?")
                .comingBack(BENS_TABLET)
                .recordedNothingSince(facts)
                .has(DeviceState.READY, CHROMEBOOK);
    }

    @Test
    void ready_device_that_came_back_from_somebody_goes_to_be_prepared() {
        desk.scan(BENS_TABLET, CHROMEBOOK)
                .choose(1)
                .adds("goes to be prepared")
                .comingBack(BENS_TABLET)
                .has(DeviceState.PREPARATION, CHROMEBOOK);
        desk.choose(1).enter().says(Tone.DONE, "Returned");
    }

    @Test
    void lost_device_can_be_said_to_be_here_and_the_list_stays() {
        desk.scan(BENS_TABLET, LOST)
                .adds("said to be lost")
                .offers("It is here now", "Leave it")
                .choose(1)
                .comingBack(BENS_TABLET)
                .has(DeviceState.PREPARATION, LOST);
        assertEquals(3, desk.answer().choices().size());
    }

    @Test
    void stolen_device() {
        desk.scan(BENS_TABLET, STOLEN).adds("coordinator").neverSays("stolen").comingBack(BENS_TABLET);
        desk.has(DeviceState.STOLEN, STOLEN);
    }

    @Test
    void another_device_that_is_out_has_its_own_question() {
        desk.scan(BENS_TABLET, ANNAS_TABLET)
                .comingBack(BENS_TABLET, ANNAS_TABLET)
                .choose(1);
        desk.says(Tone.ASK, "Is it signed out of all accounts?")
                .adds("A. M.")
                .choose(3)
                .enter();
        desk.has(DeviceState.PREPARATION, BENS_TABLET).has(DeviceState.PREPARATION, ANNAS_TABLET);
    }

    @Test
    void what_prepare_wanted_back_goes_on_there_once_its_return_is_recorded() {
        var opened = new ArrayList<String>();
        desk.model.onwards.inPrepare(opened::add);
        desk.model.takeBackThenPrepare(BENS_TABLET);
        desk.comingBack(BENS_TABLET);
        assertEquals(List.of(), opened);
        desk.choose(1).enter().says(Tone.DONE, "Returned");
        assertEquals(List.of(BENS_TABLET), opened);
        desk.scan(CARAS_PHONE).choose(1).enter();
        assertEquals(List.of(BENS_TABLET), opened);
    }

    @Test
    void makers_serial_is_its_device_and_says_so() {
        desk.lend(BEN, CHROMEBOOK).scan(SERIAL).comingBack(CHROMEBOOK).adds("That was the maker’s number");
    }

    @Test
    void device_not_ready() {
        desk.scan(BENS_TABLET, NOT_WIPED).adds("already back since today").comingBack(BENS_TABLET);
    }

    @Test
    void kit_with_its_parts() {
        desk.lend(ANNA, KIT).scan(KIT).choose(1);
        assertEquals(
                "Take back without charger, case",
                desk.answer().main().orElseThrow().words());
        desk.scan(CASE);
        desk.model.tick(desk.library.thing(CHARGER).device().id());
        assertEquals("Take back", desk.answer().main().orElseThrow().words());
        desk.enter().has(DeviceState.PREPARATION, CHARGER).has(DeviceState.PREPARATION, KIT_LAPTOP);
    }

    @Test
    void a_part_that_did_not_come_back_is_still_out() {
        desk.lend(ANNA, KIT).scan(KIT, CASE).choose(1).enter().adds("Still out: charger");
        desk.has(DeviceState.OUT, CHARGER).has(DeviceState.PREPARATION, CASE);
    }

    @Test
    void part_of_another_kit() {
        desk.scan(BENS_TABLET, CHARGER)
                .adds("belongs to " + KIT_LAPTOP)
                .offers("Note the mix-up: it is here", "Leave it")
                .choose(1)
                .comingBack(BENS_TABLET)
                .has(DeviceState.PREPARATION, CHARGER);
    }

    @Test
    void person() {
        desk.scan(BENS_TABLET, ANNA).says(Tone.ASK, "Finish this return first").choose(2);
        desk.comingBack(BENS_TABLET)
                .scan(ANNA)
                .choose(1)
                .comingBack()
                .open("Anna M.")
                .has(DeviceState.OUT, BENS_TABLET);
    }

    @Test
    void staff_badge() {
        desk.scan(BENS_TABLET).signIn(PRIYA).comingBack(BENS_TABLET);
    }

    @Test
    void command_codes() {
        desk.scan(BENS_TABLET, "CMDRETURN").adds("Finish this return first").comingBack(BENS_TABLET);
        desk.scan("CMDDONE").has(DeviceState.OUT, BENS_TABLET).scan("CMD3", "CMDDONE");
        desk.says(Tone.DONE, "Returned");
    }

    @Test
    void unknown_code_leaves_the_list_and_its_question() {
        desk.scan(BENS_TABLET, "XX99999").adds("don’t know this code").comingBack(BENS_TABLET);
        desk.choose(1).enter().says(Tone.DONE, "Returned");
    }

    @Test
    void ambiguous_offers_only_what_is_out() {
        desk.scan(CARAS_PHONE, TWICE).says(Tone.ASK, "Which one is it?");
        assertEquals(2, desk.answer().choices().size());
    }

    @Test
    void badly_read_leaves_the_question() {
        desk.scan(BENS_TABLET, "DK00401Z").adds("Scan it again").comingBack(BENS_TABLET);
        assertEquals(3, desk.answer().choices().size());
    }

    @Test
    void f9_renews_it_instead() {
        desk.scan(BENS_TABLET);
        desk.model.second();
        desk.says(Tone.TELL, "Renew until Monday 21 December?")
                .enter()
                .says(Tone.DONE, "Renewed")
                .comingBack();
        desk.has(DeviceState.OUT, BENS_TABLET);
    }

    @Test
    void esc_leaves_it_out() {
        var facts = desk.library.facts();
        desk.scan(BENS_TABLET).choose(1).esc().comingBack().recordedNothingSince(facts);
    }
}
