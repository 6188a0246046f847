package org.hublend.lending;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.LoanStanding;
import org.hublend.ledger.Subject;
import org.hublend.shell.Answer.Tone;
import org.hublend.state.Standings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Papers at the desk: printed, signed, waiting, and scanned again; the agreement's row of the counter's table.
class PapersTest {
    @TempDir
    Path temp;

    private AtTheDesk desk;
    private SmallPrinters printers;

    @BeforeEach
    void open() {
        desk = AtTheDesk.signedIn(temp);
        printers = desk.library.printers;
    }

    @AfterEach
    void close() {
        desk.library.close();
    }

    @Test
    void enter_lends_prints_and_asks_for_the_signature() {
        desk.scan(ANNA, CHROMEBOOK)
                .enter()
                .says(Tone.DONE, "Lent to Anna M.")
                .adds("Give back by Monday 21 December. Agreement ")
                .adds("The paper is on its way to the printer Counter.")
                .adds("When Anna has signed it, scan it or press 1.")
                .offers("Signed on paper", "Not signed, because…");
        assertEquals(1, printers.printed.size());
        assertEquals(desk.agreement(), printers.printed.getFirst().name());
    }

    @Test
    void signed_on_paper() {
        var number = desk.scan(ANNA, CHROMEBOOK).enter().agreement();
        assertTrue(foot().endsWith("paper to sign"), foot());
        desk.choose(1).says(Tone.DONE, "Signed on paper").adds("Anna can go");
        assertEquals("on-paper", signing(number).orElseThrow().how());
        assertFalse(foot().contains("paper to sign"), foot());
    }

    @Test
    void the_signed_paper_itself_is_the_answer() {
        var number = desk.scan(ANNA, CHROMEBOOK).enter().agreement();
        desk.scan(number).says(Tone.DONE, "Signed on paper");
        assertEquals("on-paper", signing(number).orElseThrow().how());
    }

    @Test
    void another_paper_or_device_is_not_taken_while_the_signature_is_asked() {
        var bens = desk.scan(BEN, DONGLE).enter().agreement();
        desk.choose(1).scan(ANNA, CHROMEBOOK).enter();
        desk.scan(bens, KIT)
                .says(Tone.DONE, "Lent to Anna M.")
                .adds("2 scans were not taken")
                .offers("Signed on paper", "Not signed, because…")
                .basket();
    }

    @Test
    void not_signed_needs_a_reason_and_a_later_signature_holds() {
        var number = desk.scan(ANNA, CHROMEBOOK).enter().agreement();
        desk.choose(2)
                .says(Tone.ASK, "Not signed. Why?")
                .offers("They had to go", "They can’t sign", "They don’t agree with it", "Something else")
                .esc()
                .says(Tone.DONE, "Lent to Anna M.")
                .choose(2)
                .choose(1)
                .says(Tone.DONE, "Noted: not signed");
        assertEquals("no-time", signing(number).orElseThrow().reason());
        desk.has(DeviceState.OUT, CHROMEBOOK);
    }

    @Test
    void esc_leaves_the_paper_to_sign_and_who_opens_the_person_hears_of_it() {
        var number = desk.scan(ANNA, CHROMEBOOK).enter().agreement();
        desk.esc().says(Tone.TELL, "A paper to sign").adds(number);
        assertTrue(foot().endsWith("paper to sign"), foot());
        desk.scan(ANNA).says(Tone.TELL, "Now scan what they borrow").adds("A paper waits to be signed: " + number);
        desk.esc().scan(number).says(Tone.ASK, "Is the paper signed?").choose(1).says(Tone.DONE, "Signed on paper");
        desk.scan(ANNA);
        assertFalse(desk.answer().sentence().contains("paper"), desk.answer().sentence());
    }

    @Test
    void a_loan_that_came_back_has_no_paper_to_sign() {
        desk.lend(ANNA, CHROMEBOOK).scan(CHROMEBOOK).choose(1).enter();
        assertFalse(desk.model.done.get(1).words().contains("paper to sign"));
    }

    @Test
    void undo_goes_before_the_signature() {
        desk.scan(ANNA, CHROMEBOOK).enter();
        desk.model.undo();
        desk.says(Tone.ASK, "Undo this? Why?").choose(1).has(DeviceState.READY, CHROMEBOOK);
        assertFalse(foot().contains("paper to sign"), foot());
    }

    @Test
    void no_printer_is_said_calmly_with_a_file_instead() throws Exception {
        printers.names.clear();
        var number = desk.scan(ANNA, CHROMEBOOK)
                .enter()
                .says(Tone.DONE, "Lent to Anna M.")
                .adds("There is no printer here, so the paper is kept on this computer.")
                .offers("Signed on paper", "Not signed, because…", "Save as a file", "Open it")
                .agreement();
        desk.choose(3).says(Tone.DONE, "Lent to Anna M.").adds("The paper is saved: ");
        var file = desk.library.papers.resolve(number + ".pdf");
        assertTrue(Files.exists(file));
        assertEquals(List.of(file), files());
        desk.choose(3).adds("Nothing on this computer opens it. The paper is here: " + file);
        desk.choose(1).says(Tone.DONE, "Signed on paper");
    }

    @Test
    void a_paper_that_does_not_print_is_no_trouble_for_the_loan() {
        printers.broken.add("Counter");
        printers.names.add("Office");
        desk.scan(ANNA, CHROMEBOOK)
                .enter()
                .says(Tone.ASK, "The paper did not print")
                .adds("The loan is saved. The paper did not print: the printer is not answering.")
                .offers("Try again", "Use another printer", "Save as a file", "Print later")
                .has(DeviceState.OUT, CHROMEBOOK);
        desk.choose(1).says(Tone.ASK, "The paper did not print").choose(2);
        desk.says(Tone.ASK, "Which printer?")
                .offers("Office")
                .choose(1)
                .says(Tone.DONE, "Lent to Anna M.")
                .adds("on its way to the printer Office");
        desk.choose(1).scan(BEN, DONGLE).enter().adds("on its way to the printer Office");
    }

    @Test
    void printed_later_it_is_the_same_paper() {
        printers.broken.add("Counter");
        desk.scan(ANNA, CHROMEBOOK)
                .enter()
                .choose(4)
                .says(Tone.DONE, "Lent to Anna M.")
                .adds("F7 prints it");
        printers.broken.clear();
        desk.model.print();
        desk.adds("on its way").choose(1);
        desk.model.print();
        desk.says(Tone.TELL, "Agreement " + printers.printed.getFirst().name());
        assertEquals(2, printers.printed.size());
        assertArrayEquals(
                printers.printed.getFirst().pdf(), printers.printed.getLast().pdf());
    }

    @Test
    void without_a_loan_there_is_nothing_to_print() {
        desk.model.print();
        desk.says(Tone.TELL, "Nothing to print");
    }

    @Test
    void the_scanned_agreement_opens_the_loan_with_nothing_ticked() {
        var number = signed(ANNA, KIT, DONGLE);
        var facts = desk.library.facts();
        desk.scan(number)
                .says(Tone.TELL, "Agreement " + number + " of A. M.")
                .adds("2 things still out")
                .open("")
                .comingBack()
                .recordedNothingSince(facts);
        desk.scan(DONGLE).comingBack(DONGLE).says(Tone.ASK, "Is it signed out of all accounts?");
        assertEquals(
                List.of(KIT_LAPTOP),
                desk.model.work.get().notHereYet().stream().map(Thing::tag).toList());
        desk.choose(1).enter().says(Tone.DONE, "Returned").has(DeviceState.OUT, KIT_LAPTOP);
        assertTrue(desk.model.work.get().isNone());
    }

    @Test
    void a_tick_is_as_good_as_a_scan() {
        desk.scan(signed(ANNA, KIT, DONGLE));
        desk.model.tickBack(desk.model.work.get().notHereYet().getFirst());
        desk.says(Tone.ASK, "Is it signed out of all accounts?");
        assertEquals(1, desk.model.work.get().back().size());
    }

    @Test
    void f9_renews_all_that_is_out_of_the_agreement_and_f7_prints_it() {
        var number = signed(ANNA, KIT, DONGLE);
        desk.library.pass(Duration.ofDays(7));
        var before = printers.printed.size();
        desk.scan(number);
        desk.model.print();
        assertEquals(before + 1, printers.printed.size());
        desk.model.second();
        desk.says(Tone.TELL, "Renew until Monday 21 December?").enter().says(Tone.DONE, "Renewed");
        assertTrue(desk.model.work.get().isNone());
    }

    @Test
    void esc_closes_the_agreement() {
        desk.scan(signed(ANNA, DONGLE)).esc();
        assertTrue(desk.model.work.get().isNone());
    }

    @Test
    void a_ready_device_or_a_card_goes_on_from_an_open_agreement() {
        var number = signed(ANNA, DONGLE);
        desk.scan(number, CHROMEBOOK).basket(CHROMEBOOK).esc();
        desk.scan(number, BEN).open("Ben O.");
        assertEquals(Optional.empty(), desk.model.work.get().paper());
    }

    @Test
    void the_paper_of_a_loan_that_is_all_back_says_so() {
        var number = signed(ANNA, DONGLE);
        desk.scan(DONGLE).choose(1).enter();
        desk.scan(number).says(Tone.TELL, "All of this is back");
    }

    @Test
    void scanned_while_something_comes_back_its_things_join_the_list_unticked() {
        var number = signed(ANNA, DONGLE);
        desk.scan(BENS_TABLET, number).comingBack(BENS_TABLET).adds("That is paper");
        assertEquals(
                List.of(DONGLE),
                desk.model.work.get().notHereYet().stream().map(Thing::tag).toList());
    }

    @Test
    void the_paper_of_the_person_in_front_shows_what_is_out() {
        var number = signed(ANNA, DONGLE);
        desk.scan(ANNA, number).says(Tone.TELL, "Now scan what they borrow").adds("Anna has 2 things out");
    }

    @Test
    void locked_an_agreement_shows_nothing() {
        var number = signed(ANNA, DONGLE);
        desk.attendance.lock();
        desk.scan(number);
        assertTrue(desk.model.work.get().isNone());
    }

    private String signed(String... codes) {
        var number = desk.scan(codes).enter().agreement();
        desk.choose(1);
        return number;
    }

    private String foot() {
        return desk.model.done.getFirst().words();
    }

    private List<Path> files() throws Exception {
        try (var all = Files.list(desk.library.papers)) {
            return all.toList();
        }
    }

    private Optional<LoanStanding.Signing> signing(String number) {
        return desk.library.rooms.folder().read(sql -> {
            var loan = desk.library.rooms.loans().numbered(sql, number).getFirst();
            return ((LoanStanding) new Standings(sql).of(Subject.loan(loan.id()))).signing();
        });
    }
}
