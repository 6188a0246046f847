package org.hublend.cases;

import static org.hublend.lending.SmallLibrary.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.hublend.ledger.CaseKind;
import org.hublend.ledger.Custody;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Subject;
import org.hublend.lending.SmallLibrary;
import org.hublend.shell.Answer;
import org.hublend.shell.InlineBackground;
import org.hublend.shell.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Settling what contradicts, with one key each.
class CasesTest {
    @TempDir
    Path temp;

    private SmallLibrary library;
    private Cases cases;
    private CasesModel model;

    @BeforeEach
    void open() {
        library = SmallLibrary.in(temp);
        cases = new Cases(library.rooms.folder(), library.rooms.people(), library.rooms.desk());
        model = model(library);
    }

    @AfterEach
    void close() {
        library.close();
    }

    static CasesModel model(SmallLibrary library) {
        var rooms = library.rooms;
        var priya = rooms.folder().read(sql -> rooms.staff().withBadge(sql, PRIYA));
        return new CasesModel(
                new Cases(rooms.folder(), rooms.people(), rooms.desk()),
                () -> priya,
                new InlineBackground(),
                Texts.british(),
                library.clock());
    }

    @Test
    void a_device_lent_by_two_hubs_waits_with_what_both_say() {
        Quarrel.lentTwice(library, CHROMEBOOK);
        var open = cases.open().getFirst();
        assertEquals(CaseKind.DOUBLE_LOAN, open.kind());
        assertEquals("DK00401T Chromebook 314", open.what());
        assertEquals(
                List.of("Bredbury Library", "Marple Library"),
                open.sides().stream().map(OpenCase.Side::hub).toList());
        assertEquals(
                List.of("", "A. M."),
                open.sides().stream().map(OpenCase.Side::who).toList());
    }

    @Test
    void nobody_of_another_hub_is_named_in_the_answers() {
        Quarrel.lentTwice(library, CHROMEBOOK);
        openFirst();
        assertEquals(
                List.of(
                        "With somebody, Bredbury Library",
                        "With A. M., Marple Library",
                        "It is here",
                        "We don’t know yet"),
                choices());
    }

    @Test
    void the_borrower_who_has_it_keeps_it() {
        Quarrel.lentTwice(library, CHROMEBOOK);
        openFirst();
        choose(2);
        assertEquals("Settled", word());
        assertEquals(List.of(), kinds());
        assertEquals(DeviceState.OUT, library.state(CHROMEBOOK));
    }

    @Test
    void a_device_that_is_here_goes_to_be_prepared() {
        Quarrel.lentTwice(library, CHROMEBOOK);
        openFirst();
        choose(3);
        assertEquals(List.of(), kinds());
        assertEquals(DeviceState.PREPARATION, library.state(CHROMEBOOK));
    }

    @Test
    void where_nobody_knows_yet_nothing_is_recorded() {
        Quarrel.lentTwice(library, CHROMEBOOK);
        var facts = facts();
        openFirst();
        choose(4);
        assertEquals(facts, facts());
        assertEquals(List.of(CaseKind.DOUBLE_LOAN), kinds());
        assertTrue(model.answer.get().isEmpty());
    }

    @Test
    void a_case_that_another_hub_settled_differently_is_told_and_settled_once_more() {
        var device = Quarrel.lentTwice(library, CHROMEBOOK);
        var settled = cases.open().getFirst().id();
        openFirst();
        choose(2);
        Quarrel.decidedThereToo(library, device, settled);
        assertEquals(List.of(CaseKind.DECIDED_TWICE), kinds());
        model.listing.search.set(CHROMEBOOK);
        openFirst();
        assertEquals("Two people decided differently, and neither knew of the other", word());
        assertEquals(
                List.of(
                        "With somebody, Bredbury Library",
                        "With A. M., Marple Library",
                        "It is here",
                        "We don’t know yet"),
                choices());
        choose(2);
        assertEquals("Settled", word());
        assertEquals(List.of(), kinds());
        var custody = library.rooms.folder().write(r -> (Custody) r.standings().of(Subject.device(device)));
        assertEquals(library.hub(), custody.open().orElseThrow().hub());
    }

    @Test
    void what_was_settled_meanwhile_is_left_as_it_is() {
        Quarrel.lentTwice(library, CHROMEBOOK);
        openFirst();
        var second = model(library);
        second.listing.refresh();
        second.enter();
        choose(2);
        var facts = facts();
        second.answer.get().orElseThrow().choices().get(2).act().run();
        assertEquals("Settled already", second.answer.get().orElseThrow().word());
        assertEquals(facts, facts());
        assertEquals(DeviceState.OUT, library.state(CHROMEBOOK));
    }

    @Test
    void what_only_had_to_be_looked_at_goes_once_somebody_did() {
        Quarrel.lentAgain(library, BENS_TABLET);
        model.listing.search.set(BENS_TABLET);
        openFirst();
        choose(1);
        assertEquals(List.of(), kinds());
        assertEquals(DeviceState.OUT, library.state(BENS_TABLET));
    }

    @Test
    void a_label_that_two_devices_have_stays_with_one_of_them() {
        Quarrel.sameLabel(library, CHROMEBOOK);
        assertEquals(List.of(CaseKind.SAME_CODE), kinds());
        model.listing.search.set(CHROMEBOOK);
        openFirst();
        choose(1);
        assertEquals(List.of(), kinds());
        var left = library.rooms.folder().read(sql -> library.rooms.devices().tagged(sql, CHROMEBOOK));
        assertEquals(1, left.size());
    }

    @Test
    void those_that_need_a_decision_come_first() {
        Quarrel.lentAgain(library, BENS_TABLET);
        Quarrel.lentTwice(library, CHROMEBOOK);
        assertEquals(List.of(CaseKind.DOUBLE_LOAN, CaseKind.LENT_WHILE_OUT), kinds());
    }

    /// Without that of the two devices with one maker's number, which this library always has.
    private List<CaseKind> kinds() {
        return cases.open().stream()
                .filter(open -> !open.what().equals(TWICE))
                .map(OpenCase::kind)
                .toList();
    }

    private void openFirst() {
        model.listing.refresh();
        model.enter();
    }

    private void choose(int number) {
        answer().choices().get(number - 1).act().run();
    }

    private List<String> choices() {
        return answer().choices().stream().map(Answer.Choice::words).toList();
    }

    private String word() {
        return answer().word();
    }

    private Answer answer() {
        return model.answer.get().orElseThrow(() -> new AssertionError("It says nothing."));
    }

    private long facts() {
        return library.rooms.folder().<Long>write(r -> r.facts().count());
    }
}
