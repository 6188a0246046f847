package org.hublend.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hublend.hubs.Hubs;
import org.hublend.ledger.CaseKind;
import org.hublend.ledger.Code;
import org.hublend.ledger.CodeKind;
import org.hublend.ledger.CodeStanding;
import org.hublend.ledger.DeviceState;
import org.hublend.ledger.Kind;
import org.hublend.ledger.Subject;
import org.hublend.scanning.Codes;
import org.hublend.state.HubAliases;
import org.hublend.state.PlainStandings;
import org.hublend.sync.Enrolling;
import org.hublend.sync.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Desks of two hubs and a centre, on either engine.
@Execution(ExecutionMode.CONCURRENT)
abstract class ExchangeStory {
    @TempDir
    Path temp;

    private Alliance alliance;

    abstract Centre.Place place();

    @BeforeEach
    void begin() {
        alliance = new Alliance(temp, place(), 7);
        alliance.centre.addHub("Marple");
        alliance.centre.addHub("Brinnington");
    }

    @AfterEach
    void end() throws Exception {
        alliance.close();
    }

    @Test
    void two_hubs_see_each_others_devices_and_loans_and_none_of_their_people() throws Exception {
        var marple = alliance.desk("marple", "Marple");
        var brinnington = alliance.desk("brinnington", "Brinnington");
        var laptop = marple.device("DK00001A");
        var anna = marple.person("Anna Example", "D000001861");
        marple.lend(laptop, anna);
        assertEquals(3, marple.syncWhole().sent());
        brinnington.syncWhole();

        assertEquals(DeviceState.OUT, brinnington.custody(laptop).state());
        assertEquals(List.of(), brinnington.names(anna));
        assertFalse(brinnington.folder.<Boolean>write(
                r -> r.standings().find(Subject.person(anna)).isPresent()));
        var sealed = marple.standing(Subject.person(anna)).local().sealed().getFirst();
        assertFalse(holds(brinnington, Base64.getEncoder().encodeToString(sealed.bytes())));
        assertFalse(holds(brinnington, marple.mark("D000001861")));
        assertTrue(holds(marple, marple.mark("D000001861")), "The canary would not be found at home either.");
    }

    @Test
    void another_desk_of_the_same_hub_reads_the_names() {
        var one = alliance.desk("one", "Marple");
        var other = alliance.desk("other", "Marple");
        var anna = one.person("Anna Example", "D000001861");
        one.syncWhole();
        other.syncWhole();
        assertEquals(one.names(anna), other.names(anna));
        assertTrue(other.names(anna).getFirst().contains("Anna Example"));
    }

    @Test
    void the_same_device_lent_twice_offline_makes_one_case_and_at_most_one_open_loan() {
        var marple = alliance.desk("marple", "Marple");
        var brinnington = alliance.desk("brinnington", "Brinnington");
        var laptop = marple.device("DK00001A");
        marple.syncWhole();
        brinnington.syncWhole();
        marple.lend(laptop, marple.person("Anna Example", "D000001861"));
        brinnington.lend(laptop, brinnington.person("Ben Example", "D000002862"));
        for (int i = 0; i < 2; i++) {
            marple.syncWhole();
            brinnington.syncWhole();
        }
        var atMarple = marple.custody(laptop);
        assertEquals(atMarple, brinnington.custody(laptop));
        assertEquals(atMarple, alliance.standing(Subject.device(laptop)));
        assertEquals(
                List.of(CaseKind.DOUBLE_LOAN),
                atMarple.cases().stream().map(c -> c.kind()).toList());
        assertEquals(1, alliance.centre.cases().size());
        assertEquals(1, marple.sync().cases());
    }

    @Test
    void an_exchange_that_is_repeated_changes_nothing() {
        var marple = alliance.desk("marple", "Marple");
        marple.lend(marple.device("DK00001A"), marple.person("Anna Example", "D000001861"));
        marple.syncWhole();
        long head = alliance.head();
        long facts = alliance.facts();
        var again = marple.syncWhole();
        assertEquals(0, again.sent() + again.received());
        assertEquals(head, alliance.head());
        assertEquals(facts, alliance.facts());
    }

    @Test
    void a_hub_reaches_the_desks_through_the_feed() {
        var marple = alliance.desk("marple", "Marple");
        marple.syncWhole();
        assertEquals(
                "Marple",
                marple.folder
                        .read(sql -> new HubAliases(sql).name(marple.hub()))
                        .orElseThrow());
    }

    @Test
    void a_desk_that_worked_alone_brings_its_past_and_its_cards_are_found_by_the_new_marks() {
        var alone = alliance.alone("alone");
        var laptop = alone.device("AL00001A");
        var anna = alone.person("Anna Example", "D000001861");
        alone.lend(laptop, anna);
        alone.record(new Kind.HubChanged(alone.hub(), Map.of("postcode", "SK6 6BW")));
        var oldMark = alone.mark("D000001861");
        var link = alliance.invitation("Marple");
        var joined = Enrolling.join(alone.folder, link, "Alone", Codes::normal);
        assertInstanceOf(Enrolling.Joining.Joined.class, joined, joined::toString);
        alone.syncWhole();
        var other = alliance.desk("other", "Marple");
        other.syncWhole();

        assertEquals(alone.names(anna), other.names(anna));
        assertEquals(other.hub(), other.folder.read(sql -> new HubAliases(sql).resolve(alone.hub())));
        assertEquals(
                "SK6 6BW",
                other.folder
                        .read(sql -> new Hubs(sql).find(other.hub()))
                        .orElseThrow()
                        .postcode());
        assertEquals(alone.mark("D000001861"), other.mark("D000001861"));
        var newCode = new Code(CodeKind.CARD, other.mark("D000001861")).subject();
        assertEquals(List.of(Subject.person(anna)), ((CodeStanding) other.standing(newCode)).owners());
        var oldCode = new Code(CodeKind.CARD, oldMark).subject();
        assertEquals(List.of(), ((CodeStanding) alone.standing(oldCode)).owners());

        // Joining again by the same link is no second joining.
        long facts = alone.folder.write(r -> r.facts().count());
        assertInstanceOf(Enrolling.Joining.Joined.class, Enrolling.join(alone.folder, link, "Alone", Codes::normal));
        assertEquals(facts, alone.folder.<Long>write(r -> r.facts().count()));
    }

    @Test
    void an_invitation_is_for_one_desk() {
        var link = alliance.invitation("Marple");
        var first = alliance.alone("first");
        var second = alliance.alone("second");
        assertInstanceOf(Enrolling.Joining.Joined.class, Enrolling.join(first.folder, link, "First", Codes::normal));
        var refused = assertInstanceOf(
                Enrolling.Joining.Refused.class, Enrolling.join(second.folder, link, "Second", Codes::normal));
        assertTrue(refused.sentence().contains("used by another desk"), refused.sentence());
        assertEquals(1, second.pending());
    }

    @Test
    void a_copied_desk_goes_on_under_a_new_incarnation_and_no_fact_is_lost_or_doubled() throws Exception {
        var marple = alliance.desk("marple", "Marple");
        var laptop = marple.device("DK00001A");
        marple.syncWhole();
        var before = marple.folder.self().orElseThrow();
        var copy = alliance.copy(marple, "copy");
        var loan = marple.lend(laptop, marple.person("Anna Example", "D000001861"));
        marple.takeBack(laptop, loan);
        var tablet = copy.device("DK00002B");
        var ben = copy.person("Ben Example", "D000002862");
        copy.lend(tablet, ben);
        marple.syncWhole();
        copy.syncWhole();
        marple.syncWhole();

        var after = copy.folder.self().orElseThrow();
        assertEquals(before.desk(), after.desk());
        assertFalse(before.incarnation().equals(after.incarnation()));
        assertEquals(DeviceState.OUT, marple.custody(tablet).state());
        assertEquals(marple.custody(tablet), copy.custody(tablet));
        assertEquals(marple.custody(laptop), copy.custody(laptop));
        // Two hubs, a laptop, three facts here and three there.
        assertEquals(2 + 1 + 3 + 3, alliance.facts());
    }

    @Test
    void a_desk_that_was_restored_and_did_nothing_since_reads_what_it_lost() throws Exception {
        var marple = alliance.desk("marple", "Marple");
        marple.device("DK00001A");
        marple.syncWhole();
        var restored = alliance.copy(marple, "restored");
        var lost = marple.device("DK00002B");
        marple.syncWhole();
        restored.syncWhole();
        assertEquals(marple.custody(lost), restored.custody(lost));
        restored.device("DK00003C");
        restored.syncWhole();
        marple.syncWhole();
    }

    @Test
    void a_removed_desk_is_told_so_and_keeps_its_work() {
        var marple = alliance.desk("marple", "Marple");
        marple.syncWhole();
        marple.device("DK00001A");
        alliance.centre.revoke(marple.folder.self().orElseThrow().desk());
        var outcome = marple.sync();
        assertEquals(Problem.Kind.REMOVED, outcome.problem().orElseThrow().kind());
        assertEquals(1, outcome.pending());
    }

    @Test
    void a_long_backlog_goes_in_batches() {
        var marple = alliance.desk("marple", "Marple");
        marple.folder.write(r -> {
            for (int i = 0; i < 450; i++)
                r.record(marple.draft(new org.hublend.ledger.Kind.DeviceRegistered(
                        UUID.randomUUID(), marple.hub(), DeviceState.READY, java.util.Map.of(), List.of())));
            return true;
        });
        assertEquals(450, marple.syncWhole().sent());
        var brinnington = alliance.desk("brinnington", "Brinnington");
        assertEquals(452, brinnington.syncWhole().received());
    }

    private static boolean holds(TestDesk desk, String text) throws Exception {
        var canary = text.getBytes(StandardCharsets.US_ASCII);
        try (var files = Files.list(desk.folder.path())) {
            for (var file : files.filter(Files::isRegularFile).toList())
                if (indexOf(Files.readAllBytes(file), canary) >= 0
                        || PlainStandings.in(file).toString().contains(text)) return true;
        }
        return false;
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int i = 0; i + part.length <= all.length; i++)
            if (java.util.Arrays.equals(all, i, i + part.length, part, 0, part.length)) return i;
        return -1;
    }
}
