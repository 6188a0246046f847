package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
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
    void ready_device() {
        desk.scan(BENS_TABLET, CHROMEBOOK)
                .adds("is not out")
                .comingBack(BENS_TABLET)
                .choose(1)
                .enter();
        desk.has(DeviceState.READY, CHROMEBOOK);
    }

    @Test
    void lost_and_stolen_devices_are_not_said_to_be_back() {
        desk.scan(BENS_TABLET, LOST).adds("said to be lost").comingBack(BENS_TABLET);
        desk.scan(STOLEN).adds("coordinator").comingBack(BENS_TABLET);
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
        desk.scan(BENS_TABLET, CHARGER).adds("belongs to " + KIT_LAPTOP).comingBack(BENS_TABLET);
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
        desk.scan(BENS_TABLET, "CMDDONE").has(DeviceState.OUT, BENS_TABLET).scan("CMD3", "CMDDONE");
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
    void esc_leaves_it_out() {
        var facts = desk.library.facts();
        desk.scan(BENS_TABLET).choose(1).esc().comingBack().recordedNothingSince(facts);
    }
}
