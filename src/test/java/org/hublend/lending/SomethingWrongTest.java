package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.ANNA;
import static org.hublend.lending.SmallLibrary.BENS_TABLET;
import static org.hublend.lending.SmallLibrary.CHROMEBOOK;
import static org.hublend.lending.SmallLibrary.DONGLE;

import java.nio.file.Path;
import org.hublend.ledger.DeviceState;
import org.hublend.shell.Answer.Tone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F8 at the desk.
class SomethingWrongTest {
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
    void with_nothing_in_front_it_asks_for_a_scan() {
        desk.wrong().says(Tone.TELL, "Scan it first");
    }

    @Test
    void what_is_damaged_in_the_basket_goes_to_repair_and_not_to_the_person() {
        desk.scan(ANNA, DONGLE, CHROMEBOOK)
                .wrong()
                .says(Tone.ASK, "What is wrong?")
                .adds(CHROMEBOOK)
                .offers("It is damaged", "A part is missing", "A coordinator must look")
                .choose(1);
        desk.says(Tone.TELL, "Put aside").basket(DONGLE).open("Anna M.").has(DeviceState.REPAIR, CHROMEBOOK);
    }

    @Test
    void what_a_coordinator_must_look_at_is_put_aside() {
        desk.scan(CHROMEBOOK).wrong().choose(3).basket().has(DeviceState.QUARANTINE, CHROMEBOOK);
    }

    @Test
    void what_is_damaged_when_it_comes_back_is_recorded_with_its_return() {
        desk.scan(BENS_TABLET).wrong().choose(1);
        desk.says(Tone.ASK, "Is it signed out of all accounts?")
                .choose(1)
                .enter()
                .says(Tone.DONE, "Returned");
        desk.has(DeviceState.PREPARATION, BENS_TABLET);
    }

    @Test
    void what_comes_back_for_a_coordinator_is_returned_and_put_aside() {
        desk.scan(BENS_TABLET).wrong().choose(3).choose(1).enter().says(Tone.DONE, "Returned");
        desk.has(DeviceState.QUARANTINE, BENS_TABLET);
    }

    @Test
    void the_last_paper_can_be_said_not_to_be_signed() {
        desk.lend(ANNA, CHROMEBOOK)
                .wrong()
                .offers("The last paper is not signed")
                .choose(1);
        desk.says(Tone.ASK, "Not signed. Why?").choose(1).says(Tone.DONE, "Noted: not signed");
    }

    @Test
    void esc_leaves_the_basket_as_it_was() {
        var facts = desk.scan(ANNA, CHROMEBOOK).library.facts();
        desk.wrong().esc().basket(CHROMEBOOK).recordedNothingSince(facts);
    }
}
